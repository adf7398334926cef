import type { MediaKind } from '@sinau/contracts/media.contract.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { MediaRow } from './media.entity.js';

/** A file of a medium as it lies in the store. Hashes are hexadecimal. */
export interface PackedFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly sha256: string;
  readonly key: string;
}

/** All of a medium, to be written into a course's file or compared with what comes in. */
export interface PackedMedia {
  readonly id: string;
  readonly kind: MediaKind;
  readonly title: string;
  readonly transcript: string;
  readonly durationSeconds: number | null;
  /** Of the upload. */
  readonly bytes: number;
  readonly sha256: string | null;
  readonly files: readonly PackedFile[];
  readonly captions: { readonly key: string; readonly sha256: string } | null;
}

/** Those that are ready and not a learner's own, by id. */
export async function findPacked(em: EntityManager, ids: readonly string[]): Promise<PackedMedia[]> {
  return rows<PackedMedia>(
    em,
    `select m.id, m.kind, m.title, m.transcript, m.duration_seconds as "durationSeconds", m.bytes,
       encode(m.sha256, 'hex') as sha256,
       (select json_agg(json_build_object('name', r.name, 'contentType', r.content_type, 'bytes', r.bytes, 'width', r.width,
            'height', r.height, 'sha256', encode(r.sha256, 'hex'), 'key', r.storage_key) order by r.name collate "C")
          from media_renditions r where r.media_id = m.id) as files,
       case when m.captions_key is not null
         then json_build_object('key', m.captions_key, 'sha256', encode(m.captions_sha256, 'hex')) end as captions
     from media m
     where m.id = any($1::uuid[]) and m.state = 'ready' and not m.private
       and exists (select from media_renditions r where r.media_id = m.id)
     order by m.id`,
    [ids],
  );
}

/** Ids that any row has, also an unfinished or private one. */
export async function findTaken(em: EntityManager, ids: readonly string[]): Promise<Set<string>> {
  const found = await rows<{ id: string }>(em, 'select id from media where id = any($1::uuid[])', [ids]);
  return new Set(found.map(({ id }) => id));
}

/** @throws a violation of media_pkey when the id came into use meanwhile */
export async function insertReady(
  em: EntityManager,
  media: PackedMedia & { readonly reason: string | null },
  accountId: string | null,
): Promise<void> {
  const { id, kind, title, transcript, durationSeconds, bytes, captions, reason } = media;
  await em.insert(MediaRow, {
    id,
    kind,
    state: 'ready',
    title,
    transcript,
    durationSeconds,
    bytes,
    sha256: media.sha256 === null ? null : Buffer.from(media.sha256, 'hex'),
    captionsKey: captions?.key ?? null,
    captionsSha256: captions ? Buffer.from(captions.sha256, 'hex') : null,
    reason,
    createdBy: accountId,
  });
  for (const one of media.files) {
    await rows(
      em,
      `insert into media_renditions (media_id, name, content_type, bytes, width, height, sha256, storage_key)
       values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8)`,
      [id, one.name, one.contentType, one.bytes, one.width, one.height, one.sha256, one.key],
    );
  }
}

/** Files that are about to be stored: taken away after a day unless they are kept. */
export async function fearForgotten(em: EntityManager, keys: readonly string[]): Promise<void> {
  await rows(
    em,
    `insert into forgotten_files (storage_key, since) select key, now() + interval '1 day' from unnest($1::text[]) key
     on conflict (storage_key) do update set since = excluded.since`,
    [keys],
  );
}

/** They belong to a row now. @returns false when the sweep was faster, which takes a day */
export async function keepStored(em: EntityManager, keys: readonly string[]): Promise<boolean> {
  const kept = await row<{ count: number }>(
    em,
    `with kept as (delete from forgotten_files where storage_key = any($1) returning storage_key)
     select count(*) as count from kept`,
    [keys],
  );
  return kept?.count === keys.length;
}

/** Nobody wants them after all: the next sweep takes them. */
export async function dropStored(em: EntityManager, keys: readonly string[]): Promise<void> {
  await rows(em, 'update forgotten_files set since = now() where storage_key = any($1)', [keys]);
}

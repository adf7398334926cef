import { Injectable } from '@nestjs/common';
import type { ManagedWorkDetail, WorkInput } from '@sinau/contracts/library-works.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { violates } from '../database/errors.js';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem, orNotFound, wrongField } from '../http/problem.js';
import { MediaLibrary } from '../media/media-library.service.js';
import { listCopies, listQueue } from './circulation.queries.js';
import { slugOf } from './slug.js';
import { obstaclesOf } from './work-checks.js';
import * as queries from './works.queries.js';

const MOST_NAMESAKES = 50;

/** The catalogue as its keepers see and change it. */
@Injectable()
export class WorksService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly media: MediaLibrary,
  ) {}

  async list(query: RouteInput<'GET /manage/library/works'>['query']) {
    return toPage(await queries.listManaged(this.transactions.reader, query), query);
  }

  /** @throws Problem not_found */
  async read(id: string): Promise<ManagedWorkDetail> {
    const em = this.transactions.reader;
    const { coverId, fileId, ...work } = orNotFound(await queries.findManaged(em, id));
    const [media, items, queue] = await Promise.all([
      this.media.describe(
        em,
        [coverId, fileId].filter((one) => one !== null),
      ),
      listCopies(em, id),
      listQueue(em, id),
    ]);
    const of = (wanted: string | null) => media.find((one) => one.id === wanted) ?? null;
    return { ...work, coverMedia: of(coverId), fileMedia: of(fileId), items, queue };
  }

  /** Whether a work of this very title is there. */
  isKnown(title: string): Promise<boolean> {
    return queries.isKnown(this.transactions.reader, title);
  }

  /** As a draft. `actor` null: the system itself. @throws Problem invalid_input */
  async create(actor: Pick<Actor, 'accountId'> | null, input: WorkInput): Promise<ManagedWorkDetail> {
    const id = await this.transactions.run(async (em) => {
      await checkMedia(em, input);
      const made = await insertWithSlug(em, input, actor?.accountId ?? null).catch(toField);
      await this.record(em, actor, 'library_work.added', made);
      return made;
    });
    return this.read(id);
  }

  /** @throws Problem not_found, edit_conflict, invalid_input */
  async save(
    actor: Actor,
    id: string,
    { revision, ...input }: WorkInput & { readonly revision: number },
  ): Promise<ManagedWorkDetail> {
    await this.transactions.run(async (em) => {
      const before = orNotFound(await queries.findManaged(em, id));
      if (before.kind !== input.kind && (before.state !== 'draft' || before.copies?.total))
        throw wrongField('kind', 'Jenis tidak dapat diganti lagi. Buat entri baru.');
      await checkMedia(em, input);
      if (!(await queries.updateWork(em, id, revision, input).catch(toField)))
        throw new Problem('edit_conflict');
      if (before.state === 'published') await refuseUnready(em, id);
      await this.record(em, actor, 'library_work.changed', id);
    });
    return this.read(id);
  }

  /** @throws Problem not_found, work_not_ready with what is missing */
  async setState(
    actor: Pick<Actor, 'accountId'> | null,
    id: string,
    state: 'published' | 'withdrawn',
  ): Promise<ManagedWorkDetail> {
    await this.transactions.run(async (em) => {
      orNotFound(await queries.findManaged(em, id));
      if (state === 'published') await refuseUnready(em, id);
      if (await queries.setState(em, id, state)) await this.record(em, actor, `library_work.${state}`, id);
    });
    return this.read(id);
  }

  /** @throws Problem not_found, state_conflict for what is not printed */
  async addCopies(
    actor: Pick<Actor, 'accountId'> | null,
    id: string,
    count: number,
  ): Promise<ManagedWorkDetail> {
    await this.transactions.run(async (em) => {
      const work = orNotFound(await queries.findManaged(em, id));
      if (work.kind !== 'physical_book') throw new Problem('state_conflict');
      await queries.insertCopies(em, id, count);
      await this.record(em, actor, 'library_copies.added', id, { count });
    });
    return this.read(id);
  }

  private record(
    em: EntityManager,
    actor: Pick<Actor, 'accountId'> | null,
    action: string,
    subjectId: string,
    details: Record<string, unknown> = {},
  ): Promise<void> {
    return this.audit.record(em, actor, { action, subjectType: 'library_work', subjectId, details });
  }
}

async function refuseUnready(em: EntityManager, id: string): Promise<void> {
  const errors = obstaclesOf(orNotFound(await queries.findManaged(em, id)));
  if (errors.length > 0) throw new Problem('work_not_ready', { errors });
}

/** Two books of one name get two addresses. */
async function insertWithSlug(
  em: EntityManager,
  input: WorkInput,
  createdBy: string | null,
): Promise<string> {
  const base = slugOf(input.title);
  for (let number = 1; number <= MOST_NAMESAKES; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`;
    const id = await queries.insertWork(em, input, { slug, createdBy });
    if (id) return id;
  }
  throw wrongField('title', 'Judul ini sudah dipakai berkali-kali. Tambahkan pembedanya.');
}

async function checkMedia(em: EntityManager, { kind, coverId, fileId }: WorkInput): Promise<void> {
  const known = new Map(
    (
      await queries.lockMedia(
        em,
        [coverId, fileId].filter((one) => one !== null),
      )
    ).map((one) => [one.id, one.kind]),
  );
  if (coverId !== null && known.get(coverId) !== 'image')
    throw wrongField('coverId', 'Sampul harus berupa gambar dari pustaka media.');
  const wanted = kind === 'podcast_episode' ? 'audio' : 'file';
  if (fileId !== null && (kind === 'physical_book' || known.get(fileId) !== wanted))
    throw wrongField('fileId', 'Berkas ini tidak cocok dengan jenisnya. Pilih berkas lain.');
}

function toField(error: unknown): never {
  if (violates(error, 'library_works_episode_key'))
    throw wrongField('episode', 'Nomor episode ini sudah dipakai.');
  throw error;
}

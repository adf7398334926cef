import { MediaKind } from '@sinau/contracts/media.contract.js';
import { z } from 'zod';

/*
 * A course with everything it shows as one ZIP:
 *   kurikulum.json             the curriculum file
 *   media/<id>.json            title, transcript and the files of one medium
 *   media/<id>/<name>.<ext>    what learners get of it
 *   media/<id>/teks.vtt        its captions
 *   paket/<id>.json, .zip      a SCORM package as it came
 * All entries are stored as they are, in one order and with one date: the same course is the same bytes.
 */

export const CURRICULUM = 'kurikulum.json';
/** As much text as any course of ours, forty times over. */
export const CURRICULUM_BYTES = 20 * 1024 * 1024;
export const SIDECAR_BYTES = 1024 * 1024;
export const CAPTIONS_BYTES = 500_000;

const NAMES: Record<MediaKind, readonly string[]> = {
  image: ['w320', 'w640', 'w1280'],
  video: ['240p', '360p', 'poster', 'original'],
  audio: ['audio', 'original'],
  file: ['original', 'epub'],
};

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'Sidik jari berkas tidak dapat dibaca.' });
const size = z.int().min(0).max(21_474_836_480);

export const MediaSidecar = z
  .strictObject({
    jenis: MediaKind,
    judul: z.string().min(1).max(160),
    transkrip: z.string().max(60_000),
    durasi_detik: z.number().min(0).max(1_000_000).nullable(),
    /** Of the upload it was made from. */
    ukuran_asli: size,
    sha256_asli: sha256.nullable(),
    berkas: z
      .array(
        z.strictObject({
          nama: z.string().regex(/^[a-z0-9]{1,20}$/, { error: 'Nama ukuran tidak dikenal.' }),
          akhiran: z.string().regex(/^[a-z0-9]{1,5}$/, { error: 'Akhiran berkas tidak dikenal.' }),
          ukuran: size,
          sha256,
        }),
      )
      .min(1)
      .max(6),
    teks_sha256: sha256.nullable(),
  })
  .check(({ value, issues }) => {
    const names = value.berkas.map(({ nama }) => nama);
    const known =
      names.every((name) => NAMES[value.jenis].includes(name)) &&
      names.some((name) => name !== 'poster') &&
      (value.jenis !== 'file' || names.length === 1);
    if (known && new Set(names).size === names.length) return;
    const message = 'Daftar berkas media ini tidak sesuai jenisnya.';
    issues.push({ code: 'custom', input: value, path: ['berkas'], message });
  });
export type MediaSidecar = z.infer<typeof MediaSidecar>;

export const ScormSidecar = z.strictObject({
  nama: z.string().min(1).max(160),
  ukuran: size,
  sha256: sha256.optional(),
});
export type ScormSidecar = z.infer<typeof ScormSidecar>;

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const ENTRY = new RegExp(`^(media|paket)/(${UUID})(?:\\.json|\\.zip|/[a-z0-9]{1,20}\\.[a-z0-9]{1,5})$`);

export const mediaSidecarPath = (id: string) => `media/${id}.json`;
export const mediaFilePath = (id: string, name: string, extension: string) =>
  `media/${id}/${name}.${extension}`;
export const captionsPath = (id: string) => `media/${id}/teks.vtt`;
export const scormSidecarPath = (id: string) => `paket/${id}.json`;
export const scormPath = (id: string) => `paket/${id}.zip`;

/** The thing an entry belongs to; undefined for what has no place in a course. */
export function ownerOf(path: string): { readonly type: 'media' | 'paket'; readonly id: string } | undefined {
  const found = ENTRY.exec(path);
  return found ? { type: found[1] as 'media' | 'paket', id: found[2] ?? '' } : undefined;
}

const EXTENSIONS: Record<string, string> = {
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'application/pdf': 'pdf',
  'application/epub+zip': 'epub',
  'application/zip': 'zip',
  'text/plain; charset=utf-8': 'txt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
};

export const extensionOf = (contentType: string): string => EXTENSIONS[contentType] ?? 'bin';

import { Readable } from 'node:stream';
import type { PackageContents } from '@sinau/contracts/course-packages.contract.js';
import type { FileStore } from '../files/file-store.js';
import type { PackedMedia } from '../media/media-packing.service.js';
import type { PackedScorm } from '../scorm/scorm-packing.service.js';
import * as format from './package-format.js';
import { writeZip, zipBytes, type ZipEntry } from './write-zip.js';

const textEntry = (path: string, value: unknown): ZipEntry => {
  const text = Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
  return { path, bytes: text.length, open: async () => Readable.from([text]) };
};

/** Captions are small, and the database does not know how small. */
async function captionsEntry(files: FileStore, id: string, key: string): Promise<ZipEntry> {
  const { length } = await files.get(key);
  return { path: format.captionsPath(id), bytes: length, open: () => files.read(key) };
}

/** One medium: what is said of it, then its files. */
export async function mediaEntries(files: FileStore, media: PackedMedia): Promise<ZipEntry[]> {
  const { id, captions } = media;
  const sidecar: format.MediaSidecar = {
    jenis: media.kind,
    judul: media.title,
    transkrip: media.transcript,
    durasi_detik: media.durationSeconds,
    ukuran_asli: media.bytes,
    sha256_asli: media.sha256,
    berkas: media.files.map(({ name, contentType, bytes, sha256 }) => ({
      nama: name,
      akhiran: format.extensionOf(contentType),
      ukuran: bytes,
      sha256,
    })),
    teks_sha256: captions?.sha256 ?? null,
  };
  return [
    textEntry(format.mediaSidecarPath(id), sidecar),
    ...media.files.map(({ name, contentType, bytes, key }) => ({
      path: format.mediaFilePath(id, name, format.extensionOf(contentType)),
      bytes,
      open: () => files.read(key),
    })),
    ...(captions ? [await captionsEntry(files, id, captions.key)] : []),
  ];
}

/** One SCORM package: an archive inside the archive, so that it can be used elsewhere too. */
export async function scormEntries(files: FileStore, scorm: PackedScorm): Promise<ZipEntry[]> {
  const inside = scorm.files.map(({ path, key, bytes }) => ({ path, bytes, open: () => files.read(key) }));
  const bytes = await zipBytes(inside);
  const sidecar: format.ScormSidecar = { nama: scorm.filename, ukuran: bytes };
  return [
    textEntry(format.scormSidecarPath(scorm.id), sidecar),
    { path: format.scormPath(scorm.id), bytes, open: async () => writeZip(inside) },
  ];
}

/** A course's file before it is written. */
export interface PackagePlan {
  readonly contents: PackageContents;
  readonly entries: readonly ZipEntry[];
  readonly curriculum: unknown;
}

export async function planPackage(
  files: FileStore,
  course: {
    name: string;
    curriculum: unknown;
    missing: number;
    media: readonly PackedMedia[];
    scorm: readonly PackedScorm[];
  },
): Promise<PackagePlan> {
  const { curriculum, media, scorm, missing } = course;
  const isZip = media.length + scorm.length > 0;
  const entries = [textEntry(format.CURRICULUM, curriculum)];
  for (const one of media) entries.push(...(await mediaEntries(files, one)));
  for (const one of scorm) entries.push(...(await scormEntries(files, one)));
  const ofKind = (kind: PackedMedia['kind']) => media.filter((one) => one.kind === kind).length;
  const contents = {
    format: isZip ? ('zip' as const) : ('json' as const),
    filename: `${course.name}.${isZip ? 'sinau.zip' : 'kurikulum.json'}`,
    bytes: isZip ? await zipBytes(entries) : Buffer.byteLength(JSON.stringify(curriculum)),
    images: ofKind('image'),
    videos: ofKind('video'),
    audios: ofKind('audio'),
    files: ofKind('file'),
    packages: scorm.length,
    missing,
  };
  return { contents, entries, curriculum };
}

import { readFile, stat } from 'node:fs/promises';
import type { FieldError } from '@sinau/contracts/problem.js';
import type { z } from 'zod';
import { SafeZip } from '../files/safe-unzip.js';
import { UnsafeZip } from '../files/unsafe-zip.js';
import type { UnzipLimits } from '../files/zip-entry-rules.js';
import { fieldErrors } from '../http/input.js';
import { sentenceOf } from '../http/sentences.js';
import type { PackedFile } from '../media/media-packing.service.js';
import { isZip } from './is-zip.js';
import * as format from './package-format.js';
import { PackageRefused, refuseFaults } from './package-refused.js';

export interface IncomingFile {
  readonly name: string;
  readonly path: string;
  /** Of a book that was written anew on its way in, that of the new bytes. */
  readonly sha256: string;
  readonly book?: Omit<PackedFile, 'name' | 'sha256' | 'key'> & { readonly path: string };
}

/** A medium as a package describes it. Nothing of it has been looked at but its description. */
export interface IncomingMedia {
  readonly id: string;
  readonly sidecar: format.MediaSidecar;
  readonly files: readonly IncomingFile[];
  readonly captions: { readonly path: string; readonly sha256: string } | null;
}

export interface IncomingScorm {
  readonly id: string;
  readonly filename: string;
  readonly bytes: number;
  readonly path: string;
}

/** A course's file that was opened. Close it. */
export interface IncomingPackage {
  readonly format: 'json' | 'zip';
  readonly curriculum: unknown;
  readonly media: readonly IncomingMedia[];
  readonly scorm: readonly IncomingScorm[];
  /** Unpacks one entry. @throws UnsafeZip */
  readonly read: SafeZip['read'];
  readonly readAll: SafeZip['readAll'];
  readonly close: () => void;
}

const GIGABYTE = 1024 ** 3;
const LIMITS: UnzipLimits = {
  entries: 10_000,
  totalBytes: 8 * GIGABYTE,
  fileBytes: 4 * GIGABYTE,
  ratio: 200,
  nameBytes: 200,
};

const NOT_OURS = 'Pilih berkas .json atau .sinau.zip yang diunduh dari Sinau.';
const NOT_JSON = 'Berkas ini bukan JSON yang dapat dibaca. Periksa koma dan kurungnya.';
const NO_ENTRY = 'Berkas ini disebut, tetapi tidak ada di dalam paket.';

function parsed(bytes: Buffer, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new PackageRefused(NOT_JSON, [{ path, message: NOT_JSON }]);
  }
}

class Reader {
  readonly faults: FieldError[] = [];
  private readonly placed = new Set([format.CURRICULUM]);

  constructor(private readonly zip: SafeZip) {}

  /** @throws UnsafeZip */
  async sidecar<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S> | undefined> {
    this.placed.add(path);
    if (!this.zip.has(path)) {
      this.fault(path, NO_ENTRY);
      return undefined;
    }
    const found = schema.safeParse(parsed(await this.zip.readAll(path, format.SIDECAR_BYTES), path), {
      error: sentenceOf,
    });
    if (found.success) return found.data;
    for (const one of fieldErrors(found.error)) this.fault(`${path}: ${one.path}`, one.message);
    return undefined;
  }

  async media(id: string): Promise<IncomingMedia | undefined> {
    const sidecar = await this.sidecar(format.mediaSidecarPath(id), format.MediaSidecar);
    if (!sidecar) return undefined;
    const files = sidecar.berkas.map(({ nama, akhiran, ukuran, sha256 }) => {
      const path = format.mediaFilePath(id, nama, akhiran);
      this.expect(path, ukuran);
      return { name: nama, path, sha256 };
    });
    const captions = sidecar.teks_sha256
      ? { path: format.captionsPath(id), sha256: sidecar.teks_sha256 }
      : null;
    if (captions) this.expect(captions.path);
    return { id, sidecar, files, captions };
  }

  async scorm(id: string): Promise<IncomingScorm | undefined> {
    const sidecar = await this.sidecar(format.scormSidecarPath(id), format.ScormSidecar);
    const path = format.scormPath(id);
    this.expect(path, sidecar?.ukuran);
    return sidecar && { id, filename: sidecar.nama, bytes: sidecar.ukuran, path };
  }

  /** Whatever else lies in the archive: what nobody looks at must not come in. */
  checkPlaces(): void {
    for (const { path } of this.zip.files)
      if (!this.placed.has(path)) this.fault(path, 'Berkas ini tidak punya tempat di paket pelatihan.');
  }

  private expect(path: string, bytes?: number): void {
    this.placed.add(path);
    const member = this.zip.files.find((one) => one.path === path);
    if (!member) this.fault(path, NO_ENTRY);
    else if (bytes !== undefined && member.bytes !== bytes)
      this.fault(path, `Ukurannya ${member.bytes} byte, bukan ${bytes} byte seperti disebut.`);
  }

  private fault(path: string, message: string): void {
    this.faults.push({ path, message });
  }
}

async function readZip(zip: SafeZip): Promise<IncomingPackage> {
  if (!zip.has(format.CURRICULUM)) throw new PackageRefused(`${format.CURRICULUM} tidak ada. ${NOT_OURS}`);
  const curriculum = parsed(await zip.readAll(format.CURRICULUM, format.CURRICULUM_BYTES), format.CURRICULUM);
  const reader = new Reader(zip);
  const owners = zip.files.flatMap(({ path }) => format.ownerOf(path) ?? []);
  const idsOf = (wanted: 'media' | 'paket') => [
    ...new Set(owners.filter(({ type }) => type === wanted).map(({ id }) => id)),
  ];
  const media: IncomingMedia[] = [];
  for (const id of idsOf('media')) media.push(...[(await reader.media(id)) ?? []].flat());
  const scorm: IncomingScorm[] = [];
  for (const id of idsOf('paket')) scorm.push(...[(await reader.scorm(id)) ?? []].flat());
  reader.checkPlaces();
  refuseFaults(reader.faults);
  return {
    format: 'zip',
    curriculum,
    media,
    scorm,
    read: (path) => zip.read(path),
    readAll: (path, most) => zip.readAll(path, most),
    close: () => zip.close(),
  };
}

async function readJson(path: string): Promise<IncomingPackage> {
  const { size } = await stat(path);
  if (size > format.CURRICULUM_BYTES)
    throw new PackageRefused(`Berkas ini bukan paket pelatihan. ${NOT_OURS}`);
  const curriculum = parsed(await readFile(path), 'seluruh berkas');
  const none = () => Promise.reject(new RangeError('a curriculum alone has no entries'));
  return {
    format: 'json',
    curriculum,
    media: [],
    scorm: [],
    read: none,
    readAll: none,
    close: () => undefined,
  };
}

/**
 * Opens what somebody uploaded as a course: a curriculum alone or an archive with its media. Its table of contents is
 * right when this returns; what the files really are is not known yet.
 * @throws PackageRefused with every fault
 */
export async function openPackage(path: string): Promise<IncomingPackage> {
  if (!(await isZip(path))) return readJson(path);
  let zip: SafeZip | undefined;
  try {
    zip = await SafeZip.open(path, LIMITS);
    return await readZip(zip);
  } catch (error) {
    zip?.close();
    throw error instanceof UnsafeZip ? new PackageRefused(error.sentence) : error;
  }
}

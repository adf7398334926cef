import { getFileNameLowLevel, type Entry } from 'yauzl';
import { UnsafeZip, shownName, unsafeEntry } from './unsafe-zip.js';

/** What an archive may be at most. Sizes in bytes, unpacked. */
export interface UnzipLimits {
  readonly entries: number;
  readonly totalBytes: number;
  readonly fileBytes: number;
  /** Unpacked to packed, of one file and of the whole. */
  readonly ratio: number;
  readonly nameBytes: number;
}

const MEGABYTE = 1024 * 1024;

/** For packages that trainers upload: SCORM, EPUB. */
export const PACKAGE_LIMITS: UnzipLimits = {
  entries: 10_000,
  totalBytes: 500 * MEGABYTE,
  fileBytes: 200 * MEGABYTE,
  ratio: 200,
  nameBytes: 200,
};

const ENCRYPTED = 0x1 | 0x40 | 0x2000;
const STORED = 0;
const DEFLATED = 8;
const FILE_TYPE = 0o170000;
const PLAIN_TYPES = new Set([0, 0o100000, 0o040000]);

/** The entry's path. Nothing is repaired on the way: a name that needs it is refused. @throws UnsafeZip */
export function pathOf(entry: Entry, limits: UnzipLimits): string {
  const name = getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    true,
  ).normalize('NFC');
  if (entry.fileNameRaw.length > limits.nameBytes || Buffer.byteLength(name) > limits.nameBytes)
    throw unsafeEntry(name, `memakai nama lebih dari ${limits.nameBytes} huruf. Pendekkan namanya.`);
  // Control characters and halves of characters: NUL among them.
  if (/[\p{Cc}\p{Cs}\uFFFD]/u.test(name))
    throw unsafeEntry(name, 'memakai huruf yang tidak diizinkan pada namanya.');
  if (name.includes('\\')) throw unsafeEntry(name, 'memakai garis miring terbalik pada namanya.');
  if (name.startsWith('/') || /^[a-z]:/i.test(name))
    throw unsafeEntry(name, 'memakai alamat mutlak. Paket ini tidak aman.');
  const segments = name.replace(/\/$/, '').split('/');
  if (segments.includes('..')) throw unsafeEntry(name, 'keluar dari foldernya. Paket ini tidak aman.');
  if (segments.some((segment) => segment === '' || segment === '.'))
    throw unsafeEntry(name, 'memakai alamat yang tidak wajar.');
  return name;
}

/** Everything about an entry that its headers already tell. @throws UnsafeZip */
export function checkEntry(entry: Entry, name: string, limits: UnzipLimits): void {
  if (entry.generalPurposeBitFlag & ENCRYPTED)
    throw unsafeEntry(name, 'dikunci dengan kata sandi. Simpan paket tanpa kata sandi.');
  // Unix file type in the upper half; systems without one leave it empty.
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  if (!PLAIN_TYPES.has(type))
    throw unsafeEntry(name, 'adalah tautan atau berkas khusus, bukan berkas biasa. Paket ini tidak aman.');
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    throw unsafeEntry(name, 'dipadatkan dengan cara yang tidak dikenal. Buat ulang zip-nya.');
  if (entry.uncompressedSize > limits.fileBytes) throw tooLargeFile(name, limits);
}

const inMegabytes = (bytes: number) => `${Math.floor(bytes / MEGABYTE)} MB`;

export const tooLargeFile = (name: string, { fileBytes }: UnzipLimits) =>
  unsafeEntry(name, `lebih dari ${inMegabytes(fileBytes)} setelah dibuka.`);

export const tooLargeInAll = ({ totalBytes }: UnzipLimits) =>
  new UnsafeZip(`Isi paket lebih dari ${inMegabytes(totalBytes)} setelah dibuka.`);

export const tooManyEntries = ({ entries }: UnzipLimits) =>
  new UnsafeZip(`Paket berisi lebih dari ${entries.toLocaleString('id-ID')} berkas.`);

export const tooDense = (name: string) =>
  unsafeEntry(name, 'mengembang jauh melebihi ukurannya. Paket ini tidak aman.');

/** One place for one path: also where upper and lower case are the same, and no file where another has a folder. */
export class PathRegister {
  private readonly files = new Set<string>();
  private readonly folders = new Set<string>();

  /** @throws UnsafeZip */
  add(name: string): void {
    const path = name.replace(/\/$/, '').normalize('NFKC').toLowerCase();
    const isFolder = name.endsWith('/');
    const segments = path.split('/');
    const parents = segments.slice(0, -1).map((_, index) => segments.slice(0, index + 1).join('/'));
    const clash =
      this.files.has(path) ||
      (!isFolder && this.folders.has(path)) ||
      parents.some((parent) => this.files.has(parent));
    if (clash)
      throw new UnsafeZip(
        `Dua berkas bernama sama: “${shownName(name)}”. Huruf besar dan kecil dianggap sama.`,
        shownName(name),
      );
    for (const parent of parents) this.folders.add(parent);
    if (isFolder) this.folders.add(path);
    else this.files.add(path);
  }
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { rawZip, type RawEntry } from '../testing/raw-zip.js';
import { zipOf } from '../testing/scorm.factory.js';
import { SafeZip } from './safe-unzip.js';
import { UnsafeZip } from './unsafe-zip.js';
import { PACKAGE_LIMITS, type UnzipLimits } from './zip-entry-rules.js';

const MEGABYTE = 1024 * 1024;
let folder: string;
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sinau-unzip-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function open(bytes: Buffer, limits?: Partial<UnzipLimits>): Promise<SafeZip> {
  files += 1;
  const path = join(folder, `${files}.zip`);
  await writeFile(path, bytes);
  return SafeZip.open(path, { ...PACKAGE_LIMITS, ...limits });
}

/** The refusal, of the table of contents or of the first file that is read. */
async function refusal(bytes: Buffer, limits?: Partial<UnzipLimits>): Promise<UnsafeZip> {
  let zip: SafeZip | undefined;
  try {
    zip = await open(bytes, limits);
    for (const { path } of zip.files) await buffer(await zip.read(path));
  } catch (error) {
    if (error instanceof UnsafeZip) return error;
    throw error;
  } finally {
    zip?.close();
  }
  throw new Error('it was accepted');
}

const one = (entry: RawEntry) => rawZip([{ name: 'index.html', content: 'x' }, entry]);

describe('an archive', () => {
  it('gives its files back as they were, folders and nested archives and all', async () => {
    const inner = await zipOf([{ path: 'a.txt', bytes: 'dalam' }]);
    const zip = await open(
      await zipOf([
        { path: 'isi/beranda.html', bytes: 'halo' },
        { path: 'isi/dalam.zip', bytes: inner },
        { path: 'kosong.txt', bytes: '' },
      ]),
    );
    expect(zip.files.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['isi/beranda.html', 4],
      ['isi/dalam.zip', inner.length],
      ['kosong.txt', 0],
    ]);
    expect(await zip.readAll('isi/beranda.html', 100)).toEqual(Buffer.from('halo'));
    expect(await buffer(await zip.read('isi/dalam.zip'))).toEqual(inner);
    expect(await buffer(await zip.read('kosong.txt'))).toHaveLength(0);
    expect([zip.has('isi/beranda.html'), zip.has('isi')]).toEqual([true, false]);
    await expect(zip.readAll('isi/beranda.html', 3)).rejects.toThrow(UnsafeZip);
    zip.close();
  });

  it.each([
    ['leads out of its folder', '../luar.html', /luar\.html.*keluar dari foldernya/],
    ['leads out on the way', 'isi/../../luar.html', /keluar dari foldernya/],
    ['is absolute', '/etc/passwd', /passwd.*alamat mutlak/],
    ['has a drive letter', 'C:/windows/a.dll', /alamat mutlak/],
    ['has a drive letter without a slash', 'c:a.dll', /alamat mutlak/],
    ['has backslashes', 'isi\\a.html', /garis miring terbalik/],
    ['leads out with backslashes', '..\\..\\a.html', /garis miring terbalik/],
    ['has a NUL', 'a.html\0.png', /huruf yang tidak diizinkan/],
    ['has a line break', 'a\nb.html', /huruf yang tidak diizinkan/],
    ['is not UTF-8', Buffer.from([0x61, 0xff, 0xfe]), /huruf yang tidak diizinkan/],
    ['has an empty segment', 'a//b.html', /tidak wajar/],
    ['has a dot segment', './a.html', /tidak wajar/],
    ['is too long', `${'a'.repeat(201)}.html`, /lebih dari 200 huruf/],
  ])('is refused when a name %s', async (_what, name, sentence) => {
    expect((await refusal(one({ name, content: 'x' }))).sentence).toMatch(sentence);
  });

  it.each([
    ['a symlink', { mode: 0o120777, content: '/etc/passwd' }, /tautan atau berkas khusus/],
    ['a device', { mode: 0o020666 }, /tautan atau berkas khusus/],
    ['a pipe', { mode: 0o010644 }, /tautan atau berkas khusus/],
    ['a socket', { mode: 0o140644 }, /tautan atau berkas khusus/],
    ['encrypted', { flags: 0x801, content: 'rahasia' }, /kata sandi/],
    ['packed in a way of its own', { method: 12, content: 'x' }, /cara yang tidak dikenal/],
    ['of the wrong checksum', { content: 'halo', claimedCrc: 1 }, /rusak/],
  ])('is refused when an entry is %s', async (_what, entry, sentence) => {
    const { sentence: said, entry: named } = await refusal(one({ name: 'isi/jahat.html', ...entry }));
    expect(said).toMatch(sentence);
    expect(named).toBe('isi/jahat.html');
  });

  it('refuses strong encryption too', async () => {
    expect((await refusal(one({ name: 'a.html', flags: 0x841 }))).sentence).toMatch(/rusak|kata sandi/);
  });

  it.each([
    ['the same but for its case', 'INDEX.HTML'],
    ['exactly the same', 'index.html'],
    ['the same to the eye', '\uff49ndex.html'],
  ])('is refused with a name that is %s', async (_what, name) => {
    expect((await refusal(one({ name, content: 'y' }))).sentence).toMatch(/Dua berkas bernama sama/);
  });

  it('is refused when a file is where a folder is', async () => {
    expect((await refusal(one({ name: 'index.html/a.js', content: 'y' }))).sentence).toMatch(/bernama sama/);
    const reversed = rawZip([
      { name: 'a/b.js', content: 'x' },
      { name: 'A', content: 'y' },
    ]);
    expect((await refusal(reversed)).sentence).toMatch(/bernama sama/);
  });

  it('is refused by its number of entries, a hundred thousand, before one of them is read', async () => {
    const many = rawZip(Array.from({ length: 100_000 }, (_, index) => ({ name: `f${index}`, method: 0 })));
    // Whoever reads the first entry of the directory finds it broken.
    many.fill(0xff, many.indexOf('PK\u0001\u0002'), many.indexOf('PK\u0001\u0002') + 46);
    expect((await refusal(many)).sentence).toBe('Paket berisi lebih dari 10.000 berkas.');
  });

  it('is refused when it becomes too large, by what comes out and not by what its headers say', async () => {
    const zeros = Buffer.alloc(3 * MEGABYTE);
    const bomb = await refusal(one({ name: 'bom.bin', content: zeros }));
    expect(bomb.sentence).toMatch(/“bom\.bin” mengembang jauh/);
    const lying = await refusal(one({ name: 'bom.bin', content: zeros, claimedSize: 10 }));
    expect(lying.sentence).toMatch(/“bom\.bin” (rusak|mengembang)/);
    const noise = Buffer.from(Array.from({ length: MEGABYTE }, (_, index) => (index * 7919) % 251));
    const limits = { fileBytes: MEGABYTE / 2, totalBytes: 3 * MEGABYTE };
    expect((await refusal(one({ name: 'besar.bin', content: noise }), limits)).sentence).toMatch(
      /“besar\.bin” lebih dari 0 MB/,
    );
    expect(
      (await refusal(one({ name: 'a.bin', content: noise, claimedSize: MEGABYTE / 4 }), limits)).sentence,
    ).toMatch(/“a\.bin”/);
    const three = ['a', 'b', 'c', 'd'].map((name) => ({ name, content: noise }));
    expect((await refusal(rawZip(three), { totalBytes: 3 * MEGABYTE })).sentence).toMatch(
      /^Isi paket lebih dari 3 MB/,
    );
  });

  it('is refused when its files share their bytes', async () => {
    const kernel = { name: 'inti', content: Buffer.alloc(50_000, 'ab') };
    const overlapping = Array.from({ length: 500 }, (_, index) => ({ name: `f${index}`, sharesDataOf: 0 }));
    expect((await refusal(rawZip([kernel, ...overlapping]), { ratio: 10_000 })).sentence).toMatch(
      /rusak|lebih dari/,
    );
  });

  it.each([
    ['empty', Buffer.alloc(0)],
    ['no archive at all', Buffer.from('bukan zip, hanya tulisan')],
    ['cut off', rawZip([{ name: 'a', content: 'halo' }]).subarray(0, 40)],
    ['full of nonsense in its table', rawZip([{ name: 'a', content: 'halo' }]).fill(0x41, 40, 60)],
  ])('is refused when it is %s', async (_what, bytes) => {
    expect((await refusal(bytes)).sentence).toMatch(/rusak/);
  });

  it('never shows control characters of a name', async () => {
    const { sentence } = await refusal(one({ name: 'a\u202egnp.exe\u0007/../x', content: 'x' }));
    expect(sentence).not.toMatch(/[\u0007\u202e]/);
  });
});

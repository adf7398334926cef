import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { createHash } from 'node:crypto';
import { FileMissing } from '../../files/file-store.js';
import type { StoredCertificate } from './certificate-selection.queries.js';
import { entryName, zipCertificates } from './certificate-zip.js';

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const stored = (at: number, holderName = `Orang ${at}`): StoredCertificate => ({
  id: String(at),
  number: `${String(at).padStart(4, '0')}/STTP/LATKOP/XI/2026`,
  holderName,
  state: 'issued',
  sha256: hash(Buffer.from(`pdf ${at}`)),
  storageKey: `k${at}`,
});
const read = (key: string) => Promise.resolve(Buffer.from(`pdf ${key.slice(1)}`));
async function* parts(...given: StoredCertificate[][]) {
  yield* given;
}

describe('a name in the archive', () => {
  const name = (number: string, holder: string, taken = new Set<string>()) =>
    entryName(number, holder, taken);

  it.each([
    ['Siti Aminah', '0042-STTP Siti Aminah.pdf'],
    ['../../etc/passwd', '0042-STTP .. .. etc passwd.pdf'],
    ['C:\\temp\\a*?"<>|b', '0042-STTP C temp a b.pdf'],
    ['A\u202Efdp.exe', '0042-STTP A fdp.exe.pdf'],
    ['Ahmad. . ', '0042-STTP Ahmad.pdf'],
    ['Éka', '0042-STTP Éka.pdf'],
    ['', '0042-STTP.pdf'],
  ])('of %j is safe', (holder, wanted) => {
    expect(name('0042/STTP', holder)).toBe(wanted);
  });

  it('is never there twice, also where capitals do not count, and not endless', () => {
    const taken = new Set<string>();
    expect([name('1/A', 'Siti', taken), name('1-A', 'SITI', taken), name('1 A', 'siti', taken)]).toEqual([
      '1-A Siti.pdf',
      '1-A SITI (2).pdf',
      '1-A siti (3).pdf',
    ]);
    expect(name('1', '😀'.repeat(500)).length).toBeLessThan(200);
  });
});

describe('the archive', () => {
  it('holds every file as issued, and a list with hashes that names what is left out', async () => {
    const lying = { ...stored(2), sha256: hash(Buffer.from('other')) };
    const files = [stored(1), lying, stored(3), stored(4, '=cmd|x')];
    const reading = (key: string) => (key === 'k3' ? Promise.reject(new FileMissing(key)) : read(key));
    const zip = await fromBufferPromise(
      await buffer(zipCertificates(parts(files.slice(0, 2), files.slice(2)), reading)),
    );
    const found = new Map<string, string>();
    for await (const entry of zip.eachEntry())
      found.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString());
    expect([...found.keys()]).toEqual([
      '0001-STTP-LATKOP-XI-2026 Orang 1.pdf',
      '0004-STTP-LATKOP-XI-2026 =cmd x.pdf',
      'manifest.csv',
    ]);
    expect(found.get('0001-STTP-LATKOP-XI-2026 Orang 1.pdf')).toBe('pdf 1');
    const lines = found.get('manifest.csv')?.split('\r\n') ?? [];
    expect(lines[0]).toBe('\uFEFF"Nomor";"Berkas";"SHA-256";"Catatan"');
    expect(lines[1]).toContain(stored(1).sha256);
    expect(lines[2]).toContain('Berkas tersimpan berubah dan tidak disertakan.');
    expect(lines[3]).toContain('Berkas tidak ditemukan.');
    expect(lines).toHaveLength(6);
  });

  it('reads the next file only when the receiver has taken the last one, and stops when it goes', async () => {
    let reads = 0;
    const large = Buffer.alloc(150_000);
    const many = Array.from({ length: 500 }, (_, at) => ({ ...stored(at), sha256: hash(large) }));
    const stream = zipCertificates(parts(many), () => {
      reads += 1;
      return Promise.resolve(large);
    });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(reads).toBeLessThan(5);
    stream.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const before = reads;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(reads).toBe(before);
  });

  it('breaks off when the store is away', async () => {
    const stream = zipCertificates(parts([stored(1)]), () => Promise.reject(new Error('away')));
    await expect(buffer(stream)).rejects.toThrow('away');
  });
});

import { once } from 'node:events';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { writeZip, zipBytes, type ZipEntry } from './write-zip.js';
import { namedThings, renamed } from './named-things.js';

const entry = (path: string, text: string): ZipEntry => ({
  path,
  bytes: Buffer.byteLength(text),
  open: async () => Readable.from([Buffer.from(text)]),
});

describe('an archive', () => {
  it('weighs what was said, and is the same bytes each time', async () => {
    const entries = [entry('kurikulum.json', '{}'), entry('media/é.webp', 'x'.repeat(100_000))];
    const [one, two] = [await buffer(writeZip(entries)), await buffer(writeZip(entries))];
    expect(one).toHaveLength(await zipBytes(entries));
    expect(one.equals(two)).toBe(true);
  });

  it('is measured without opening a file, also beyond 4 GB', async () => {
    const open = jest.fn();
    const bytes = await zipBytes([{ path: 'film.mp4', bytes: 5_000_000_000, open }]);
    expect(bytes).toBeGreaterThan(5_000_000_000);
    expect(open).not.toHaveBeenCalled();
  });

  it.each([
    ['cannot be opened', () => Promise.reject(new Error('no file'))],
    [
      'breaks off',
      async () =>
        new Readable({
          read() {
            this.destroy(new Error('no file'));
          },
        }),
    ],
  ])('fails when an entry %s', async (_name, open) => {
    await expect(buffer(writeZip([{ path: 'a', bytes: 5, open }]))).rejects.toThrow('no file');
  });

  it('fails when a file is not as long as its row says', async () => {
    const short = { ...entry('a', 'abc'), bytes: 5 };
    await expect(buffer(writeZip([short]))).rejects.toThrow('unexpected number of bytes');
  });

  it('reads no further than it is listened to, and stops when nobody does', async () => {
    let given = 0;
    const endless = new Readable({
      read() {
        given += 65_536;
        this.push(Buffer.alloc(65_536));
      },
    });
    const stream = writeZip([{ path: 'film.mp4', bytes: 10 ** 9, open: async () => endless }]);
    await once(stream, 'readable');
    await new Promise((done) => setTimeout(done, 100));
    expect(given).toBeLessThan(2_000_000);
    stream.destroy();
    await once(endless, 'close');
    expect(endless.destroyed).toBe(true);
  });
});

describe('what a curriculum names', () => {
  const [a, b] = ['0190f6c4-6f0a-7cc3-98c4-dc0c0c07398f', '0190f6c4-6f0a-7cc3-98c4-dc0c0c073990'];
  const source = {
    judul: a,
    modul: [
      { pelajaran: [{ media: a }, { paket: b }, { isi: { content: [{ attrs: { before: a, after: b } }] } }] },
    ],
    bank_soal: [{ gambar: b, teks: `media ${a}` }],
  };

  it('is found wherever it stands, and only where ids stand', () => {
    expect(namedThings(source)).toEqual({ media: [a, b], scorm: [b] });
    expect(namedThings({ judul: a })).toEqual({ media: [], scorm: [] });
  });

  it('is renamed in its places alone; everything else stays, order too', () => {
    const names = { media: new Map([[a, 'baru']]), scorm: new Map<string, string>() };
    const made = renamed(source, names);
    expect(JSON.stringify(made)).toBe(
      JSON.stringify(source)
        .replace(`"media":"${a}"`, '"media":"baru"')
        .replace(`"before":"${a}"`, '"before":"baru"'),
    );
  });
});

import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { SafeZip } from '../files/safe-unzip.js';
import {
  addMedia,
  bringIn,
  checkCourse,
  courseWith,
  startInstallation,
  type Installation,
} from '../testing/course-package.factory.js';
import { zipOf, type Packed } from '../testing/scorm.factory.js';
import { must } from '../testing/studio.factory.js';

const BOOK = '0193b7c4-0000-7000-8000-0000000000bb';
let here: Installation;
let there: Installation;
let folder: string;

beforeAll(async () => {
  here = await startInstallation();
  there = await startInstallation();
  folder = await mkdtemp(join(tmpdir(), 'sinau-books-'));
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await there?.close();
  await here?.close();
});

/** A book as a stranger makes it: it runs, and it asks another site. */
async function hostileBook(): Promise<Buffer> {
  const photo = { width: 900, height: 300, channels: 3, noise: { type: 'gaussian', sigma: 40 } } as const;
  const picture = await sharp({ create: { ...photo, background: '#c33' } })
    .jpeg({ quality: 95 })
    .withExif({ IFD0: { Artist: 'Bu Siti' } })
    .toBuffer();
  return zipOf([
    { path: 'mimetype', bytes: 'application/epub+zip' },
    {
      path: 'META-INF/container.xml',
      bytes:
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
    },
    {
      path: 'b.opf',
      bytes:
        '<package version="3.0"><metadata><title>Lampu</title><language>id</language></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="p" href="p.jpg" media-type="image/jpeg"/></manifest><spine><itemref idref="a"/></spine></package>',
    },
    {
      path: 'a.xhtml',
      bytes:
        '<html><body><h1>Lampu</h1><script>alert(1)</script><img src="https://evil.test/x.png"/><img src="p.jpg" alt="Lampu"/></body></html>',
    },
    { path: 'p.jpg', bytes: picture },
  ]);
}

/** A course's file whose book was made by hand. */
async function packed(slug: string, name: string, bytes: Buffer): Promise<Buffer> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const sidecar = {
    jenis: 'file',
    judul: 'Buku lampu',
    transkrip: '',
    durasi_detik: null,
    ukuran_asli: 1000,
    sha256_asli: null,
    berkas: [{ nama: name, akhiran: 'epub', ukuran: bytes.length, sha256 }],
    teks_sha256: null,
  };
  const course = await courseWith({ slug, kode: slug.slice(-3).toUpperCase() }, { file: BOOK });
  const parts: Packed[] = [
    { path: 'kurikulum.json', bytes: JSON.stringify(course) },
    { path: `media/${BOOK}.json`, bytes: JSON.stringify(sidecar) },
    { path: `media/${BOOK}/${name}.epub`, bytes },
  ];
  return zipOf(parts);
}

async function storedBook({ api }: Installation, id: string) {
  const admin = await api.signIn('admin');
  const { status, raw } = await admin.inject({ method: 'GET', url: `/api/media/${id}/epub` });
  expect(status).toBe(200);
  const path = join(folder, `${id}.epub`);
  await writeFile(path, raw);
  const zip = await SafeZip.open(path);
  const files: Record<string, string> = {};
  for (const one of zip.files) files[one.path] = (await zip.readAll(one.path, 10_000_000)).toString('latin1');
  zip.close();
  return files;
}

const exported = async ({ trainer }: Installation, id: string) =>
  (await trainer.send('GET /manage/courses/:id/export', { params: { id } })).raw;

it('a course with a book leaves, arrives elsewhere, and leaves from there as the same bytes', async () => {
  const file = await addMedia(here, 'file', await hostileBook(), 'lampu.epub');
  const course = await courseWith({ slug: 'foto-buku', kode: 'FBK' }, { file });
  const { courseId } = must(
    'import',
    await here.trainer.call('POST /manage/courses/import', { body: course, query: {} }),
  );
  const archive = await exported(here, courseId);
  const done = await bringIn(there, archive);
  expect(done).toMatchObject({
    state: 'done',
    outcome: { outcome: 'created', warnings: [] },
    contents: { files: 1 },
    mediaRenamed: 0,
  });
  expect((await exported(there, done.outcome?.courseId ?? '')).equals(archive)).toBe(true);
  for (const installation of [there, here])
    expect(await bringIn(installation, archive)).toMatchObject({
      outcome: { outcome: 'unchanged' },
      mediaKept: 1,
      mediaRenamed: 0,
    });
}, 60_000);

it('a book in a package is written anew, and the same one the next time', async () => {
  const archive = await packed('foto-asing', 'epub', await hostileBook());
  expect(await bringIn(there, archive)).toMatchObject({ state: 'done', outcome: { outcome: 'created' } });
  const files = await storedBook(there, BOOK);
  expect(Object.keys(files)).toContain('EPUB/g0001.jpg');
  expect(files['EPUB/b0001.xhtml']).toContain('<h1>Lampu</h1>');
  expect(Object.values(files).join('')).not.toMatch(/<script|evil\.test|Bu Siti/);
  for (let time = 2; time <= 3; time += 1)
    expect(await bringIn(there, archive)).toMatchObject({
      outcome: { outcome: 'unchanged' },
      mediaKept: 1,
      mediaRenamed: 0,
    });
}, 60_000);

it.each<[string, string, () => Promise<Buffer>, string]>([
  ['a book that calls itself any file', 'original', hostileBook, 'tidak ditulis ulang'],
  ['a file that calls itself a book', 'epub', async () => Buffer.from('Lembar kerja'), 'bukan EPUB'],
  ['half a book', 'epub', async () => (await hostileBook()).subarray(0, 900), 'terpotong'],
])('refuses %s', async (_name, name, make, words) => {
  const before = await readdir('.');
  const found = await checkCourse(here, await packed('foto-tolak', name, await make()));
  expect(found.state).toBe('failed');
  expect(found.errors).toEqual([
    { path: `media/${BOOK}/${name}.epub`, message: expect.stringContaining(words) },
  ]);
  // Nothing is written outside the job's own folder.
  expect(await readdir('.')).toEqual(before);
});

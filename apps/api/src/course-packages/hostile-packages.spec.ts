import { createHash } from 'node:crypto';
import sharp from 'sharp';
import {
  checkCourse,
  courseWith,
  picture,
  startInstallation,
  type Installation,
} from '../testing/course-package.factory.js';
import { rawZip } from '../testing/raw-zip.js';
import { zipOf, type Packed } from '../testing/scorm.factory.js';

const IMAGE = '0193b7c4-0000-7000-8000-0000000000aa';
let there: Installation;
let good: Buffer;
let curriculum: string;

beforeAll(async () => {
  there = await startInstallation();
  good = await sharp(await picture('#3c3', 320))
    .webp()
    .toBuffer();
  curriculum = JSON.stringify(await courseWith({ slug: 'foto-jahat', kode: 'FJH' }, { image: IMAGE }));
}, 60_000);
afterAll(() => there?.close());

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

function sidecar(bytes: Buffer, over: object = {}) {
  return {
    jenis: 'image',
    judul: 'Lampu',
    transkrip: '',
    durasi_detik: null,
    ukuran_asli: 1000,
    sha256_asli: null,
    berkas: [{ nama: 'w320', akhiran: 'webp', ukuran: bytes.length, sha256: sha256(bytes) }],
    teks_sha256: null,
    ...over,
  };
}

/** A package as it should be, but for what is given. */
function parts(bytes: Buffer, over: object = {}): Packed[] {
  return [
    { path: 'kurikulum.json', bytes: curriculum },
    { path: `media/${IMAGE}.json`, bytes: JSON.stringify(sidecar(bytes, over)) },
    { path: `media/${IMAGE}/w320.webp`, bytes },
  ];
}

async function refused(archive: Buffer) {
  const found = await checkCourse(there, archive);
  expect(found.state).toBe('failed');
  expect(found.reason).toMatch(/\.$/);
  // Nothing half imported stays, and the bytes are not kept.
  expect(
    await there.api.query(
      'select id from media union all select id from courses union all select id from uploads',
    ),
  ).toEqual([]);
  return { reason: found.reason, errors: found.errors };
}

it('accepts the very package that the others are made of', async () => {
  expect(await checkCourse(there, await zipOf(parts(good)))).toMatchObject({
    state: 'checked',
    reason: null,
  });
  await there.api.query('delete from uploads');
});

const file = `media/${IMAGE}/w320.webp`;
const wrongBytes: [string, () => Promise<Buffer> | Buffer, string][] = [
  ['a page', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'bukan gambar WebP'],
  ['a JPEG', () => sharp(good).jpeg().toBuffer(), 'bukan gambar WebP'],
  ['a cut-off picture', () => good.subarray(0, 60), 'rusak'],
  ['a picture with a page behind it', () => Buffer.concat([good, Buffer.from('<script>')]), 'data lain'],
  [
    'a picture that says where it was taken',
    () =>
      sharp(good)
        .withExif({ IFD0: { Artist: 'Bu Siti' } })
        .webp()
        .toBuffer(),
    'tersembunyi',
  ],
  ['nothing', () => Buffer.alloc(0), 'kosong'],
];
it.each(wrongBytes)('refuses %s that calls itself a WebP', async (_name, make, words) => {
  const { errors } = await refused(await zipOf(parts(await make())));
  expect(errors).toEqual([{ path: file, message: expect.stringContaining(words) }]);
});

it('refuses bytes that are not those that were promised', async () => {
  const other = await sharp(await picture('#00f', 320))
    .webp()
    .toBuffer();
  const archive = parts(good, {
    berkas: [{ nama: 'w320', akhiran: 'webp', ukuran: other.length, sha256: sha256(good) }],
  });
  archive[2] = { path: file, bytes: other };
  expect((await refused(await zipOf(archive))).errors).toEqual([
    { path: file, message: expect.stringContaining('sidik jari') },
  ]);
});

it('names the file that is missing, the one too many, and the one of another size, all at once', async () => {
  const archive = [
    ...parts(good, {
      berkas: [
        { nama: 'w320', akhiran: 'webp', ukuran: 5, sha256: sha256(good) },
        { nama: 'w640', akhiran: 'webp', ukuran: 7, sha256: sha256(good) },
      ],
    }),
    { path: 'rahasia/skrip.php', bytes: '<?php' },
  ];
  const { errors } = await refused(await zipOf(archive));
  expect(errors.map(({ path }) => path)).toEqual([file, `media/${IMAGE}/w640.webp`, 'rahasia/skrip.php']);
  expect(errors[1]?.message).toContain('tidak ada di dalam paket');
});

it('says where a medium is missing that the course shows', async () => {
  const { errors } = await refused(await zipOf([{ path: 'kurikulum.json', bytes: curriculum }]));
  expect(errors).toEqual([
    {
      path: expect.stringMatching(/^modul\[0\]\.pelajaran\[\d\]\.isi$/),
      message: expect.stringContaining('media'),
    },
  ]);
});

it.each([
  [
    'a rendition that is none',
    { berkas: [{ nama: 'skrip', akhiran: 'webp', ukuran: 1, sha256: 'a'.repeat(64) }] },
  ],
  [
    'an ending that is a path',
    { berkas: [{ nama: 'w320', akhiran: '../x', ukuran: 1, sha256: 'a'.repeat(64) }] },
  ],
  ['a kind of its own', { jenis: 'program' }],
  ['a field of its own', { jalankan: 'rm -rf' }],
])('refuses a description with %s', async (_name, over) => {
  const { errors } = await refused(await zipOf(parts(good, over)));
  expect(errors[0]?.path).toContain(`media/${IMAGE}.json`);
});

it.each([
  ['leads out of its folder', { name: '../../etc/cron.d/x', content: 'x' }, 'keluar dari foldernya'],
  ['is absolute', { name: '/etc/passwd', content: 'x' }, 'alamat mutlak'],
  ['is a link', { name: 'media/tautan', content: '/etc/passwd', mode: 0o120777 }, 'tautan'],
  ['claims gigabytes', { name: 'kurikulum2.json', content: 'x', claimedSize: 4_290_000_000 }, 'Berkas'],
])('refuses an archive in which an entry %s', async (_name, entry, words) => {
  const archive = rawZip([{ name: 'kurikulum.json', content: curriculum }, entry]);
  const { reason, errors } = await refused(archive);
  expect(`${reason} ${errors.map(({ message }) => message).join(' ')}`).toContain(words);
});

it('refuses a curriculum that swells when it is unpacked', async () => {
  const { reason } = await refused(
    await zipOf([{ path: 'kurikulum.json', bytes: Buffer.alloc(60_000_000, 32) }]),
  );
  expect(reason).toMatch(/mengembang|lebih dari/);
});

it.each([
  ['no JSON', Buffer.from('{ kode: '), 'bukan JSON'],
  ['a cut-off archive', Buffer.from('PK\x03\x04 terpotong'), 'rusak atau terpotong'],
])('says in plain words what is wrong with %s', async (_name, bytes, words) => {
  expect((await refused(bytes)).reason).toMatch(/\.$/);
  expect(`${JSON.stringify(await refused(bytes))}`).toContain(words);
});

it('tells every fault of the curriculum with its path', async () => {
  const faulty = { ...(JSON.parse(curriculum) as object), kode: '', bank_soal: [] };
  const { errors, reason } = await refused(Buffer.from(JSON.stringify(faulty)));
  expect(reason).toBe('Berkas pelatihan belum dapat diimpor. Tidak ada yang berubah.');
  expect(errors.map(({ path }) => path)).toEqual(expect.arrayContaining(['kode', 'bank_soal']));
});

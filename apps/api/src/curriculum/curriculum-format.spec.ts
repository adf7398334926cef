import { readSeedCourse } from '../testing/courses.factory.js';
import { formatOf } from './curriculum-format.js';
import type { CurriculumFile } from './curriculum-file.js';
import { readCurriculum } from './curriculum-reader.js';

interface Loose {
  [key: string]: Loose;
}
const as = (value: unknown) => value as Loose;
const MEDIA = '0190f6c4-6f0a-7cc3-98c4-dc0c0c07398f';
const doc = (...content: object[]) => ({ type: 'doc', content });
const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Usap lensa.' }] };

async function changed(change: (file: Loose) => void, versi_skema: 1 | 2 = 2) {
  const file = { ...(await readSeedCourse('fotografi-produk')), versi_skema };
  change(as(file));
  return readCurriculum(file);
}
const errorsOf = (reading: ReturnType<typeof readCurriculum>) => ('errors' in reading ? reading.errors : []);

const lesson = (file: Loose, jenis: string): Loose => {
  const all = file.modul as unknown as { pelajaran: Loose[] }[];
  return all.flatMap(({ pelajaran }) => pelajaran).find((one) => (one.jenis as unknown) === jenis)!;
};
const asDocument = (one: Loose, key: string, ...content: object[]) => {
  delete one[`${key}_md`];
  one[key] = as(doc(...content));
};
const question = (file: Loose, parts: object, without: string[] = []) => {
  const first = file.bank_soal![0]!;
  for (const key of ['opsi', ...without]) delete first[key];
  Object.assign(first, parts);
};
const options = [
  { id: 'a', teks: 'Cuci' },
  { id: 'b', teks: 'Keringkan' },
];

describe('format 2', () => {
  const good: [string, (file: Loose) => void][] = [
    ['a reading that is a document', (f) => asDocument(lesson(f, 'bacaan'), 'isi', paragraph)],
    [
      'a video with an upload',
      (f) => {
        asDocument(lesson(f, 'video'), 'naskah', paragraph);
        lesson(f, 'video').media = as(MEDIA);
      },
    ],
    [
      'a video at YouTube beside its Markdown script',
      (f) => {
        lesson(f, 'video').youtube = as({ id: 'dQw4w9WgXcQ', judul: 'Contoh' });
      },
    ],
    ['a task that is a document', (f) => asDocument(lesson(f, 'tugas_foto'), 'instruksi', paragraph)],
    ['a final assignment that is a document', (f) => asDocument(f.tugas_akhir!, 'instruksi', paragraph)],
    [
      'a quiz that only draws',
      (f) =>
        Object.assign(lesson(f, 'kuis'), {
          soal: [],
          acak_soal: [{ jumlah: 2 }],
          acak_urutan: true,
          durasi_kuis_menit: 10,
        }),
    ],
    [
      'a SCORM lesson',
      (f) => {
        const one = lesson(f, 'bacaan');
        for (const key of ['isi_md', 'poin_kunci']) delete one[key];
        Object.assign(one, { jenis: 'scorm', paket: MEDIA, nilai_minimal: 70 });
      },
    ],
    [
      'an embedded question',
      (f) => asDocument(lesson(f, 'bacaan'), 'isi', { type: 'quiz', attrs: { question: 'FP-Q01' } }),
    ],
    [
      'matching',
      (f) =>
        question(f, {
          jenis: 'menjodohkan',
          opsi: options,
          pasangan: [
            { id: '1', teks: 'x' },
            { id: '2', teks: 'y' },
          ],
          kunci: ['a:1', 'b:2'],
        }),
    ],
    ['ordering', (f) => question(f, { jenis: 'mengurutkan', opsi: options, kunci: ['b', 'a'] })],
    ['a number', (f) => question(f, { jenis: 'angka', kunci: ['-12.5'], toleransi: 0.5, satuan: 'gram' })],
    ['words', (f) => question(f, { jenis: 'isian', kunci: ['kain*', 'lap'] })],
    [
      'a place',
      (f) =>
        question(f, {
          jenis: 'titik_gambar',
          gambar: MEDIA,
          gambar_alt: 'Botol',
          kunci: ['0.7,0.2,0.3,0.3'],
        }),
    ],
    [
      'feedback per option',
      (f) => {
        f.bank_soal![0]!.opsi![0]!.umpan_balik = as('Hampir.');
      },
    ],
  ];
  it.each(good)('takes %s, and only as version 2', async (_name, change) => {
    const reading = await changed(change);
    expect(errorsOf(reading)).toEqual([]);
    expect('file' in reading && formatOf(reading.file)).toBe(2);
    expect(errorsOf(await changed(change, 1))).toEqual([
      { path: 'versi_skema', message: 'Berkas ini memakai isian versi 2. Tulis versi_skema 2.' },
    ]);
  });

  it.each(['fotografi-produk', 'desain-kemasan', 'penjualan-online'] as const)(
    '%s needs version 1 only',
    async (slug) => {
      expect(formatOf((await readSeedCourse(slug)) as unknown as CurriculumFile)).toBe(1);
    },
  );

  const FIRST = 'modul[0].pelajaran[0]';
  const bad: [string, (file: Loose) => void, string, string | RegExp][] = [
    [
      'no text at all',
      (f) => {
        delete lesson(f, 'bacaan').isi_md;
      },
      `${FIRST}.isi_md`,
      'Belum diisi.',
    ],
    [
      'both texts',
      (f) => {
        lesson(f, 'bacaan').isi = as(doc(paragraph));
      },
      `${FIRST}.isi`,
      /jangan keduanya/,
    ],
    [
      'a block that does not exist',
      (f) => asDocument(lesson(f, 'bacaan'), 'isi', { type: 'script' }),
      `${FIRST}.isi.content[0].type`,
      /./,
    ],
    [
      'a link that runs',
      (f) =>
        asDocument(lesson(f, 'bacaan'), 'isi', {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
          ],
        }),
      `${FIRST}.isi.content[0].content[0].marks[0].attrs.href`,
      /Tautan harus/,
    ],
    [
      'an unknown embedded question',
      (f) => asDocument(lesson(f, 'bacaan'), 'isi', { type: 'quiz', attrs: { question: 'FP-Q99' } }),
      `${FIRST}.isi`,
      'Soal FP-Q99 tidak ada di bank_soal.',
    ],
    [
      'a media id that is none',
      (f) => {
        lesson(f, 'video').media = as('x');
      },
      'media',
      /tidak dikenal/,
    ],
    [
      'matching without its other side',
      (f) => question(f, { jenis: 'menjodohkan', opsi: options, kunci: ['a:1', 'b:2'] }),
      'bank_soal[0].pasangan',
      'Belum diisi.',
    ],
    [
      'a pair of nothing',
      (f) =>
        question(f, {
          jenis: 'menjodohkan',
          opsi: options,
          pasangan: [
            { id: '1', teks: 'x' },
            { id: '2', teks: 'y' },
          ],
          kunci: ['a:1', 'b:9'],
        }),
      'bank_soal[0].kunci[1]',
      /bukan pasangan/,
    ],
    [
      'a side without a pair',
      (f) =>
        question(f, {
          jenis: 'menjodohkan',
          opsi: options,
          pasangan: [
            { id: '1', teks: 'x' },
            { id: '2', teks: 'y' },
          ],
          kunci: ['a:1'],
        }),
      'bank_soal[0].kunci',
      /tepat satu pasangan/,
    ],
    [
      'an order that lacks something',
      (f) => question(f, { jenis: 'mengurutkan', opsi: options, kunci: ['a'] }),
      'bank_soal[0].kunci',
      /semua pilihan/,
    ],
    [
      'a number with a comma',
      (f) => question(f, { jenis: 'angka', kunci: ['12,5'] }),
      'bank_soal[0].kunci',
      /satu bilangan/,
    ],
    [
      'a word of stars',
      (f) => question(f, { jenis: 'isian', kunci: ['**'] }),
      'bank_soal[0].kunci[0]',
      /satu huruf/,
    ],
    [
      'an area outside of the picture',
      (f) => question(f, { jenis: 'titik_gambar', gambar: MEDIA, kunci: ['0.8,0.2,0.3,0.3'] }),
      'bank_soal[0].kunci[0]',
      /di dalam gambar/,
    ],
    [
      'a place without a picture',
      (f) => question(f, { jenis: 'titik_gambar', kunci: ['0.1,0.1,0.1,0.1'] }),
      'bank_soal[0].gambar',
      'Belum diisi.',
    ],
    [
      'a unit for words',
      (f) => question(f, { jenis: 'isian', kunci: ['x'], satuan: 'kg' }),
      'bank_soal[0].satuan',
      /tidak memakai/,
    ],
    ['no options to choose from', (f) => question(f, {}), 'bank_soal[0].opsi', 'Belum diisi.'],
    [
      'a quiz that asks nothing',
      (f) => {
        lesson(f, 'kuis').soal = as([]);
      },
      'soal',
      'Pilih paling sedikit satu soal.',
    ],
    [
      'more draws than questions',
      (f) => {
        lesson(f, 'kuis').acak_soal = as([{ jumlah: 90 }]);
      },
      'acak_soal[0].jumlah',
      /hanya punya \d+ soal/,
    ],
    [
      'draws that take from each other',
      (f) => Object.assign(lesson(f, 'kuis'), { soal: [], acak_soal: [{ jumlah: 16 }, { jumlah: 16 }] }),
      'acak_soal',
      /Diminta 32 soal acak, tetapi yang cocok hanya 24/,
    ],
  ];
  it.each(bad)('names %s', async (_name, change, path, message) => {
    const found = errorsOf(await changed(change)).filter((error) => error.path.endsWith(path));
    expect(found.map((error) => error.message).join(' ')).toMatch(message);
  });
});

import type { CurriculumQuestion } from '../curriculum/curriculum-question.js';
import { readSeedCourse, type SeedCourse } from '../testing/courses.factory.js';
import { bodyOf, changedSource, questionErrors, sourceOf } from './bank-question.js';
import { readGift } from './formats/gift-reader.js';
import { writeGift } from './formats/gift-writer.js';
import { readXlsx } from './formats/xlsx-reader.js';
import { writeXlsx } from './formats/xlsx-writer.js';
import type { Parsed } from './formats/parsed-question.js';
import { planImport } from './import-plan.js';

const shared = {
  modul: 'M-1',
  tingkat: 'sulit',
  umpan_balik_benar: 'Tepat: 1 = 1.',
  umpan_balik_salah: 'Belum {x}.',
  skor: 3,
} as const;
/** One of every kind, with everything that is hard to write. */
const tricky: CurriculumQuestion[] = [
  {
    id: 'X-1',
    jenis: 'pilihan_ganda',
    pertanyaan: '=SUM(A1): harga ~ {5} # 10% atau 2 -> 3?',
    opsi: [
      { id: 'b', teks: '%50 <b>murah</b>', umpan_balik: 'Bukan #1: mahal' },
      { id: 'a', teks: 'http://toko.id//x' },
    ],
    kunci: ['a'],
    ...shared,
  },
  {
    id: 'X-2',
    jenis: 'pilihan_jamak',
    pertanyaan: 'Satu saja yang benar',
    opsi: [
      { id: 'a', teks: 'Ya' },
      { id: 'b', teks: 'Tidak' },
    ],
    kunci: ['b'],
    ...shared,
  },
  {
    id: 'X-3',
    jenis: 'pilihan_jamak',
    pertanyaan: 'Tiga benar',
    opsi: ['a', 'b', 'c', 'd'].map((id) => ({ id, teks: `P ${id}` })),
    kunci: ['d', 'a', 'b'],
    ...shared,
  },
  {
    id: 'X-4',
    jenis: 'benar_salah',
    pertanyaan: 'Terbalik',
    opsi: [
      { id: 'a', teks: 'Salah' },
      { id: 'b', teks: 'Benar' },
    ],
    kunci: ['a'],
    ...shared,
  },
  {
    id: 'X-5',
    jenis: 'benar_salah',
    pertanyaan: 'Kata lain',
    opsi: [
      { id: 'a', teks: 'Layak' },
      { id: 'b', teks: 'Tidak layak' },
    ],
    kunci: ['b'],
    ...shared,
  },
  {
    id: 'X-6',
    jenis: 'menjodohkan',
    pertanyaan: 'Jodohkan',
    opsi: [
      { id: 'a', teks: 'A: satu' },
      { id: 'b', teks: 'B' },
    ],
    pasangan: [
      { id: '1', teks: 'x = 1' },
      { id: '2', teks: 'y' },
      { id: '3', teks: 'pengecoh' },
    ],
    kunci: ['a:2', 'b:1'],
    ...shared,
  },
  {
    id: 'X-7',
    jenis: 'angka',
    pertanyaan: 'Berapa gram?',
    kunci: ['-12.5'],
    toleransi: 0.25,
    satuan: 'gram',
    ...shared,
  },
  {
    id: 'X-8',
    jenis: 'isian',
    pertanyaan: 'Disebut apa?',
    kunci: ['kaki *tiga', 'tri\\*pod', '100%'],
    ...shared,
  },
  {
    id: 'X-9',
    jenis: 'mengurutkan',
    pertanyaan: 'Urutkan',
    opsi: [
      { id: 'c', teks: 'Tiga' },
      { id: 'a', teks: 'Satu' },
    ],
    kunci: ['a', 'c'],
    ...shared,
  },
  {
    id: 'X-10',
    jenis: 'titik_gambar',
    pertanyaan: 'Tunjuk',
    gambar: '0191d2a0-0000-7000-8000-000000000001',
    gambar_alt: 'Meja',
    kunci: ['0.1,0.2,0.3,0.4'],
    ...shared,
  },
];

const plan = ({ questions }: Parsed, bank: CurriculumQuestion[], courseCode = 'X') =>
  planImport(questions, {
    courseCode,
    modules: [...new Set(bank.map(({ modul }) => modul)), 'M-1'].map((code) => ({ code, title: code })),
    defaultModule: 'M-1',
    bank: bank.map((source, index) => ({ code: source.id, position: index, source, removed: false })),
  });

const seeds: SeedCourse[] = ['fotografi-produk', 'desain-kemasan', 'penjualan-online'];
const banks = [
  ...seeds.map((slug) => async () => (await readSeedCourse(slug))['bank_soal'] as CurriculumQuestion[]),
  async () => tricky,
];

describe.each(banks.map((bank, index) => [seeds[index] ?? 'one of every kind', bank] as const))(
  'the bank of %s',
  (_name, given) => {
    it('is legal', async () => {
      expect((await given()).flatMap(questionErrors)).toEqual([]);
    });

    it('is unchanged when its GIFT comes back', async () => {
      const bank = await given();
      const written = bank.filter(({ jenis }) => jenis !== 'mengurutkan' && jenis !== 'titik_gambar');
      const read = readGift(writeGift(bank));
      expect(read.faults).toEqual([]);
      const { planned, faults } = await plan(read, bank);
      expect(faults).toEqual([]);
      expect(planned.map(({ source }) => source)).toEqual(written);
      expect(planned.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
    });

    it('is unchanged when its XLSX comes back', async () => {
      const bank = await given();
      const { planned, faults } = await plan(await readXlsx(await writeXlsx(bank)), bank);
      expect(faults).toEqual([]);
      expect(planned.map(({ source }) => source)).toEqual(bank);
      expect(planned.map(({ outcome }) => outcome)).toEqual(bank.map(() => 'unchanged'));
    });

    it('goes whole into an empty bank, and the same file again changes nothing', async () => {
      const bank = await given();
      const parsed = await readXlsx(await writeXlsx(bank));
      const first = (await plan(parsed, [])).planned.map(({ source }) => source);
      expect(
        first.map(({ id, kunci, umpan_balik_benar, skor }) => [id, kunci.length, umpan_balik_benar, skor]),
      ).toEqual(
        bank.map(({ id, kunci, umpan_balik_benar, skor }) => [id, kunci.length, umpan_balik_benar, skor]),
      );
      expect(first.flatMap(questionErrors)).toEqual([]);
      const again = await plan(parsed, first);
      expect(again.planned.every(({ outcome }) => outcome === 'unchanged')).toBe(true);
    });

    it('is the same bytes when each question is opened and saved', async () => {
      for (const source of await given()) {
        expect(JSON.stringify(changedSource(source, bodyOf(source)))).toBe(JSON.stringify(source));
      }
    });
  },
);

describe('changing a question', () => {
  const [source] = tricky as [CurriculumQuestion];

  it('touches only what changed and keeps the order of keys', () => {
    const changed = changedSource(source, { ...bodyOf(source), points: 5, feedbackWrong: 'Coba lagi.' });
    expect(Object.keys(changed)).toEqual(Object.keys(source));
    expect(changed).toEqual({ ...source, skor: 5, umpan_balik_salah: 'Coba lagi.' });
  });

  it('drops what another kind does not have', () => {
    const body = { ...bodyOf(source), kind: 'numeric' as const, options: [], key: ['1.250,5'] };
    expect(changedSource(source, body)).toMatchObject({ jenis: 'angka', kunci: ['1250.5'] });
    expect(changedSource(source, body)).not.toHaveProperty('opsi');
  });

  it('names faults with the paths of the API', () => {
    const wrong = sourceOf('X', { ...bodyOf(source), options: [], key: ['z'] });
    expect(questionErrors(wrong)).toEqual([
      { path: 'options', message: 'Belum diisi.' },
      { path: 'key[0]', message: 'Kunci "z" tidak ada di pilihan jawaban.' },
    ]);
  });
});

describe('planning an import', () => {
  const gift = (text: string, bank: CurriculumQuestion[] = []) => plan(readGift(text), bank, 'FP');

  it('gives codes that no question ever had', async () => {
    const bank = tricky.slice(1, 2).map((one) => ({ ...one, id: 'FP-Q09' }));
    const { planned } = await gift('::Soal bagus::A? {=x ~y}\n\n::FP-Q10::B? {=x ~y}\n\nC? {=x ~y}', bank);
    expect(planned.map(({ source }) => source.id)).toEqual(['FP-Q10', 'FP-Q11', 'FP-Q12']);
  });

  it('finds a question again by its words, and changes its key', async () => {
    const [first] = (await gift('Apa? {=x ~y}')).planned;
    const { planned } = await gift('Apa? {~x =y}', [first!.source]);
    expect(planned).toEqual([expect.objectContaining({ outcome: 'changed' })]);
    expect(planned[0]?.source).toEqual({ ...first!.source, kunci: ['b'] });
  });

  it('refuses what comes twice and what breaks a rule, and plans the rest', async () => {
    const { planned, faults } = await gift('A? {=x ~y}\n\nA? {=z ~y}\n\nB? {~x =}\n\nC? {=x ~y}');
    expect(planned).toHaveLength(2);
    expect(faults.map(({ line, message }) => [line, message])).toEqual([
      [3, 'Soal ini sama dengan soal di baris 1.'],
    ]);
  });

  it('finds the module by code, code and title, title, or takes the given one', async () => {
    const modules = [
      { code: 'M-1', title: 'Cahaya' },
      { code: 'M-2', title: 'Latar' },
    ];
    const names = ['$course$/top/M-2', 'M-2 Latar putih', 'latar', 'Lain'];
    const { questions } = readGift(
      names.map((name, index) => `$CATEGORY: ${name}\n\nSoal ${index}? {=x ~y}`).join('\n\n'),
    );
    const { planned } = await planImport(questions, {
      courseCode: 'X',
      modules,
      defaultModule: 'M-1',
      bank: [],
    });
    expect(planned.map(({ source }) => source.modul)).toEqual(['M-2', 'M-2', 'M-2', 'M-1']);
  });
});

import { preview, rowsOf, said, startDesk, type Desk } from '../testing/participant-imports.factory.js';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.close());

const DATE = 'error nik: Tanggal lahir di NIK ini tidak ada. Periksa angka ke-7 sampai ke-12.';
/** All invented: serial numbers from 9901 on, so that they hardly belong to anybody. */
const CASES: readonly (readonly [nik: string, kind: 'add' | 'error', words: readonly string[]])[] = [
  ['3573034505859901', 'add', []],
  ['3573031012909902', 'add', []],
  ['35 73 03 4505859911', 'add', []],
  ['3578317112009903', 'add', []],
  ['3529016902049904', 'add', []],
  ['3529016902039904', 'error', [DATE]],
  ['3573034513859901', 'error', [DATE]],
  ['3573037505859901', 'error', [DATE]],
  ['3573030005859901', 'error', [DATE]],
  ['357303450585990', 'error', ['error nik: NIK terdiri dari 16 angka. Anda menulis 15 angka.']],
  ['35730345058599O1', 'error', ['error nik: NIK terdiri dari 16 angka, tanpa huruf.']],
  [
    '3573034505850000',
    'error',
    ['error nik: Empat angka terakhir NIK tidak mungkin 0000. Periksa lagi KTP Anda.'],
  ],
  [
    '9973034505859905',
    'add',
    ['note nik: Kode provinsi di NIK ini tidak dikenal. Petugas akan memeriksa KTP Anda.'],
  ],
  [
    '3573994505859906',
    'add',
    ['note nik: Kode kecamatan di NIK ini tidak dikenal. Petugas akan memeriksa KTP Anda.'],
  ],
  ['3573034505859907', 'add', []],
];

it('judges each NIK as a form would, row by row', async () => {
  const lines = CASES.map(
    ([nik], place) =>
      `Warga Contoh ${'abcdefghijklmno'[place]},${nik},08120000${String(5000 + place)},,Kota Malang`,
  );
  const seen = await preview(desk, ['nama,nik,no hp,jk,kota', ...lines].join('\n'));
  const rows = await rowsOf(desk, seen.id);
  const told = rows.map((row) => [row.kind, said(row).filter((text) => text.includes(' nik:'))]);
  expect(told).toEqual(CASES.map(([, kind, words]) => [kind, words]));
});

import { sheetOf } from '../testing/hostile-sheet.js';
import {
  preview,
  rowsOf,
  said,
  sendFile,
  startDesk,
  type Desk,
} from '../testing/participant-imports.factory.js';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.close());

/** Cells of a sheet: numbers stay numbers, texts are written into the cell. */
function line(row: number, cells: readonly (string | number | null)[]): string {
  const inner = cells.map((value, place) => {
    const at = `${String.fromCharCode(65 + place)}${row}`;
    if (value === null) return '';
    return typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return `<row r="${row}">${inner.join('')}</row>`;
}

it('reads a workbook with titles, a header of two rows, numbers for texts and dates of every kind', async () => {
  const sheet = [
    line(1, ['DINAS KOPERASI KOTA MALANG']),
    line(2, ['Daftar peserta tahun 2026']),
    line(4, ['No', 'Data pribadi', null, null, null, null, 'Alamat', null, 'Data usaha', null, null]),
    line(5, [
      null,
      'Nama',
      'NIK',
      'No. HP',
      'L/P',
      'Tgl Lahir',
      'Kab/Kota',
      'Kecamatan',
      'Nama',
      'KBLI',
      'NIB',
    ]),
    line(
      6,
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((n) => n),
    ),
    line(7, [
      1,
      'SITI AMINAH, S.PD',
      '3573034505859901',
      81200000101,
      'Perempuan',
      31172,
      'KOTA MALANG',
      'Kec. Kedungkandang',
      'Keripik Aminah',
      10794,
      123456789012,
    ]),
    line(8, [
      2,
      'Budi Contoh',
      3573031012909902,
      '0812-0000-0102',
      'Laki-laki',
      '10/12/1990',
      'Kab. Malang',
      null,
      null,
      null,
      null,
    ]),
    line(9, [
      3,
      'Rina Contoh',
      3573034505859900,
      '+62 812 0000 0103',
      'P',
      '5 Mei 1985',
      'Malang',
      'Kedungkandang',
      null,
      null,
      null,
    ]),
    line(10, [
      4,
      'Tono Contoh',
      null,
      '081200000104',
      'pria',
      '03/04/1990',
      'Malang',
      null,
      null,
      null,
      null,
    ]),
    line(12, [
      5,
      'Wati Contoh',
      null,
      '081200000105',
      'W',
      '1990-08-17',
      'Kabupaten Jember',
      null,
      'Toko Wati',
      'kuliner',
      null,
    ]),
  ].join('');
  const seen = await preview(desk, await sheetOf(sheet), { kbliCode: null, filename: 'peserta.xlsx' });
  expect(seen.format).toBe('XLSX, lembar a');
  expect(seen.columns[8]?.label).toBe('Data usaha: Nama');
  expect(seen.mapping).toEqual({
    name: 1,
    nik: 2,
    phone: 3,
    sex: 4,
    birthDate: 5,
    regency: 6,
    district: 7,
    businessName: 8,
    kbli: 9,
    nib: 10,
  });
  expect(JSON.stringify(seen.columns)).not.toContain('3573034505859901');
  const rows = await rowsOf(desk, seen.id);
  expect(rows.map(({ row, kind, name }) => [row, kind, name])).toEqual([
    [7, 'add', 'Siti Aminah, S.Pd.'],
    [8, 'add', 'Budi Contoh'],
    [9, 'error', 'Rina Contoh'],
    [10, 'error', 'Tono Contoh'],
    [12, 'error', 'Wati Contoh'],
  ]);
  const words = rows.map(said);
  expect(words[0]).toEqual(['note village: Desa belum ada. Peserta melengkapinya sendiri.']);
  expect(words[1]).toEqual(['note district: Kecamatan belum ada. Peserta melengkapinya sendiri.']);
  expect(words[2]).toContain(
    'error nik: NIK tersimpan sebagai angka, jadi angka terakhirnya hilang. Ketik ulang NIK sebagai teks.',
  );
  expect(words[3]).toContain(
    'error regency: Ada kabupaten dan kota bernama ini. Tulis “Kab.” atau “Kota” di depannya.',
  );
  expect(words[3]).toContain('note birthDate: Dibaca hari lalu bulan: 3 April 1990.');
  expect(words[4]).toContain(
    'error kbli: Bidang usaha tidak dikenal. Tulis lima angka KBLI, atau pilih bidang bawaan.',
  );
  const stored = await desk.api.query<{
    data: { business: { nib: string; kbli: string }; region: string };
    phone: string;
  }>('select data, phone from participant_import_rows where import_id = $1 and row_number = 7', [seen.id]);
  expect(stored[0]).toMatchObject({
    phone: '+6281200000101',
    data: { region: '35.73.03', business: { nib: '0123456789012', kbli: '10794' } },
  });
});

const LINES = [
  'nama;nik;no hp;jenis kelamin;kabupaten',
  'Renée Contoh;3573034505859901;0812 0000 0201;P;Kota Batu',
];
const windows1252 = Buffer.from(LINES.join('\r\n'), 'latin1');

it.each([
  ['semicolons and cp1252', windows1252, 'CSV, titik koma, Windows-1252'],
  ['semicolons, a mark and UTF-8', Buffer.from(`\ufeff${LINES.join('\n')}`), 'CSV, titik koma, UTF-8'],
  ['tabs', Buffer.from(LINES.join('\n').replaceAll(';', '\t')), 'CSV, tab, UTF-8'],
  [
    'commas and quotes',
    Buffer.from(`"Daftar peserta, 2026"\n\n${LINES.join('\n').replaceAll(';', ',')}`),
    'CSV, koma, UTF-8',
  ],
  [
    'UTF-16',
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(LINES.join('\n'), 'utf16le')]),
    'CSV, titik koma, UTF-16',
  ],
])('reads a text with %s', async (_name, bytes, format) => {
  const seen = await preview(desk, bytes);
  expect(seen.format).toBe(format);
  expect((await rowsOf(desk, seen.id)).map(({ kind, name }) => [kind, name])).toEqual([
    ['add', 'Renée Contoh'],
  ]);
});

it('says what is lost in scientific writing instead of guessing', async () => {
  const seen = await preview(desk, 'nama,nik,no hp,kota\nSiti Contoh,"3,57303E+15",8.12E+10,Kota Malang');
  expect(said((await rowsOf(desk, seen.id))[0]).filter((text) => text.startsWith('error'))).toEqual([
    'error nik: NIK tersimpan sebagai angka, jadi angka terakhirnya hilang. Ketik ulang NIK sebagai teks.',
    'error phone: Nomor HP tersimpan sebagai angka dan terpotong. Ketik ulang sebagai teks.',
    'error sex: Jenis kelamin belum diisi. Tulis L atau P.',
  ]);
});

it('remembers how a header was mapped', async () => {
  const file = 'siapa,hubungi,asal kota,jk\nSiti Contoh,081200000301,Kota Malang,P\n';
  const first = await sendFile(desk.officer, file);
  expect(first.body).toMatchObject({ remembered: false, mapping: { sex: 3 } });
  await preview(desk, file, { mapping: { name: 0, phone: 1, regency: 2, sex: 3 } });
  const second = await sendFile(desk.officer, file);
  expect(second.body).toMatchObject({ remembered: true, mapping: { name: 0, phone: 1, regency: 2, sex: 3 } });
});

it('refuses a workbook that swells, a broken one, and one without a header', async () => {
  const bomb = await sheetOf(line(1, ['nama', 'nik']) + line(2, ['x'.repeat(60_000_000), '1']));
  for (const bytes of [bomb, (await sheetOf(line(1, ['nama']))).subarray(0, 300), Buffer.from('halo')]) {
    const refused = await sendFile(desk.officer, bytes, 'peserta.xlsx');
    expect([refused.status, refused.body.code]).toEqual([422, 'participants_file_unreadable']);
  }
});

it('gives the faulty rows back as they came, ready to be mended', async () => {
  const seen = await preview(
    desk,
    'nama,nik,no hp,jk,kota\nSiti Contoh,12,081200000401,P,Kota Malang\n=1+1,,0812,L,Kota Malang',
  );
  const answer = await desk.officer.send('GET /manage/participant-imports/:id/errors', {
    params: { id: seen.id },
  });
  expect(answer.status).toBe(200);
  const again = await preview(desk, answer.raw, { filename: 'perbaiki.xlsx' });
  expect(again.mapping).toEqual(seen.mapping);
  expect(again.counts).toMatchObject({ rows: 2, error: 2 });
  expect((await rowsOf(desk, again.id)).map(({ name }) => name)).toEqual(['Siti Contoh', null]);
});

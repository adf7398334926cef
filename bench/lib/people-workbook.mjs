import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

export const COLUMNS = [
  'No',
  'Nama Lengkap',
  'NIK',
  'No. HP/WA',
  'L/P',
  'Tanggal Lahir',
  'Kab/Kota',
  'Kecamatan',
  'Desa/Kelurahan',
  'Email',
  'Disabilitas',
  'Nama Usaha',
  'KBLI',
  'NIB',
  'Skala Usaha',
];
const letters = 'ABCDEFGHIJKLMNO';

/** One invented person; serial numbers and phones of the whole file are all different. */
function person(n) {
  const day = 1 + (n % 28);
  const month = 1 + (Math.floor(n / 28) % 12);
  const year = 60 + (Math.floor(n / 336) % 40);
  const two = (value) => String(value).padStart(2, '0');
  const nik = `357303${two(day)}${two(month)}${two(year)}${String(1 + (Math.floor(n / 13_440) % 9999)).padStart(4, '0')}`;
  return [
    n + 1,
    `WARGA CONTOH KE ${n}`,
    nik,
    8_127_000_0000 + n,
    n % 2 ? 'L' : 'Laki-laki',
    `${two(day)}/${two(month)}/19${two(year)}`,
    'Kota Malang',
    'Kedungkandang',
    'Kotalama',
    `warga${n}@contoh.test`,
    'Tidak ada',
    `Usaha Contoh ${n}`,
    '10794',
    String(1_000_000_000_000 + n),
    'Mikro',
  ];
}

/** A workbook as Excel writes it: texts shared, numbers as numbers, two title rows above the header. */
export async function peopleWorkbook(people) {
  const texts = [];
  const places = new Map();
  const shared = (text) => {
    if (!places.has(text)) places.set(text, texts.push(text) - 1);
    return places.get(text);
  };
  const cell = (value, column, row) =>
    typeof value === 'number'
      ? `<c r="${letters[column]}${row}"><v>${value}</v></c>`
      : `<c r="${letters[column]}${row}" t="s"><v>${shared(value)}</v></c>`;
  const line = (values, row) =>
    `<row r="${row}">${values.map((value, column) => cell(value, column, row)).join('')}</row>`;
  const rows = [line(['DAFTAR PESERTA'], 1), line(COLUMNS, 3)];
  for (let n = 0; n < people; n += 1) rows.push(line(person(n), n + 4));
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Data" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  };
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  return buffer(zip.outputStream);
}

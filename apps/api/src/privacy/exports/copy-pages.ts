import { csvLine, CSV_MARK } from '../../files/sheet-cells.js';

/** What a person has in one table. */
export interface CopySection {
  readonly table: string;
  readonly title: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** Columns as people say them; what is not named here stands as the database calls it. */
const WORDS: Readonly<Record<string, string>> = {
  name: 'nama',
  phone: 'nomor HP',
  at: 'waktu',
  created_at: 'dibuat',
  updated_at: 'diubah',
  sent_at: 'dikirim',
  state: 'keadaan',
  number: 'nomor',
  text: 'teks',
  sex: 'jenis kelamin',
  disability: 'disabilitas',
  village_code: 'kode desa atau kelurahan',
  nik_last_four: 'empat angka terakhir NIK',
  screen: 'layar',
  unit_name: 'kantor',
  role: 'peran',
};
const wordOf = (column: string): string => WORDS[column] ?? column.replaceAll('_', ' ');

const columnsOf = (rows: CopySection['rows']): string[] => [
  ...new Set(rows.flatMap((row) => Object.keys(row))),
];
const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** Formula-safe, with the columns' names as people say them. */
export function toCsv({ rows }: CopySection): string {
  const columns = columnsOf(rows);
  const lines = rows.map((row) => csvLine(columns.map((column) => textOf(row[column]))));
  return [CSV_MARK + csvLine(columns.map(wordOf)), ...lines].join('');
}

function toHtmlSection({ title, rows }: CopySection): string {
  const columns = columnsOf(rows);
  if (rows.length === 0) return `<section><h2>${safe(title)}</h2><p>Tidak ada.</p></section>`;
  const cards = rows.map(
    (row) =>
      `<dl>${columns.map((column) => `<dt>${safe(wordOf(column))}</dt><dd>${safe(textOf(row[column])) || '&ndash;'}</dd>`).join('')}</dl>`,
  );
  return `<section><h2>${safe(title)} (${rows.length})</h2>${cards.join('')}</section>`;
}

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:auto;padding:1rem}
dl{display:grid;grid-template-columns:minmax(9rem,1fr) 3fr;border:1px solid #767676;border-radius:.5rem;padding:.5rem}
dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}@media print{dl{break-inside:avoid}}`;

/** One page that opens without anything else, also in ten years. */
export function toHtml(sections: readonly CopySection[], madeOn: string): string {
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Data saya di Sinau</title><style>${STYLE}</style></head><body><h1>Data saya di Sinau</h1>
<p>Dibuat ${safe(madeOn)}. NIK hanya tampil empat angka terakhirnya; nomor lengkapnya ada di KTP Anda.</p>
<p>Berkas yang Anda kirim dan sertifikat Anda ada di folder <b>berkas</b>. Data yang sama untuk komputer ada di <b>data.json</b> dan folder <b>csv</b>.</p>
${sections.map(toHtmlSection).join('\n')}</body></html>`;
}

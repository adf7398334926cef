/** Starts of a cell that spreadsheet programs run as a formula (OWASP, CSV injection). */
const FORMULA = /^[\s]*[=+\-@\t\r]/;
/** Indonesian Excel uses a comma in numbers, so it splits columns at semicolons. */
const SEPARATOR = ';';
const BYTE_ORDER_MARK = '\uFEFF';

export type CsvCell = string | number | null;

/** A CSV text with every cell quoted and nothing that a spreadsheet would run. */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(toCell).join(SEPARATOR));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function toCell(value: CsvCell): string {
  if (value === null) return '""';
  if (typeof value === 'number') return `"${String(value).replace('.', ',')}"`;
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replace(/"/g, '""')}"`;
}

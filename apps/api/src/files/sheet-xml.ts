import { daySerial, type CellValue, type ColumnKind, type SheetColumn } from './sheet-cells.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Styles by their place in `cellXfs`: a text stays one when somebody edits its cell (format 49). */
const STYLE = { head: 1, text: 2, day: 3, moment: 4 } as const;
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/**
 * Parts of a workbook that are the same for every number of sheets (ECMA-376 part 1, 12.3; part 2, 10.1.2). What has no
 * type of its own is a sheet, so that the types can stand first, where programs look for them, before sheets are counted.
 */
export const FIRST_PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${SHEETS}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEETS}.styles+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/styles.xml': HEAD + STYLES,
};

/** The parts that name the sheets: the title, and from the second on "title (2)". */
export function workbookParts(title: string, sheets: number): Readonly<Record<string, string>> {
  const numbers = Array.from({ length: sheets }, (_, at) => at + 1);
  const named = numbers.map(
    (number) => `<sheet name="${escape(sheetName(title, number))}" sheetId="${number}" r:id="s${number}"/>`,
  );
  const related = numbers.map(
    (number) =>
      `<Relationship Id="s${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  );
  return {
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${related.join('')}<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  };
}

/** Excel opens no name of more than 31 characters. */
function sheetName(title: string, number: number): string {
  const suffix = number === 1 ? '' : ` (${number})`;
  return title.slice(0, 31 - suffix.length).trimEnd() + suffix;
}

/** Everything of the sheet before its rows, with the first row of headings, which stays in sight. */
export function sheetStart(columns: readonly Pick<SheetColumn<never>, 'header' | 'width'>[]): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const heads = columns.map(({ header }, at) => textCell(`${letters(at)}1`, header, STYLE.head));
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1">${heads.join('')}</row>`;
}

export const SHEET_END = '</sheetData></worksheet>';

/** The row of this number, from 1. A text is an inline string, which no program runs as a formula. */
export const sheetRow = (
  number: number,
  kinds: readonly ColumnKind[],
  values: readonly CellValue[],
): string =>
  `<row r="${number}">${values.map((value, at) => cell(letters(at) + number, kinds[at] ?? 'text', value)).join('')}</row>`;

function cell(place: string, kind: ColumnKind, value: CellValue): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${place}"><v>${value}</v></c>` : '';
  if (kind === 'day' || kind === 'moment')
    return `<c r="${place}" s="${STYLE[kind]}"><v>${daySerial(kind, value)}</v></c>`;
  return textCell(place, value, STYLE.text);
}

/** `A` to `Z`, `AA` and on. */
const letters = (at: number): string =>
  (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

const LONGEST_CELL = 32_767;

const textCell = (place: string, text: string, style: number): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escape(text.slice(0, LONGEST_CELL))}</t></is></c>`;

// What XML 1.0 cannot carry, be it escaped or not.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const escape = (text: string): string =>
  text
    .replace(UNWRITABLE, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

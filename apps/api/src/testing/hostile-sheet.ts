import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PARTS: Readonly<Record<string, string>> = {
  'xl/workbook.xml': `<workbook xmlns="${SHEETS}" xmlns:r="${RELATIONS}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
    <Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>
    <Relationship Id="r2" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
};

/** An XLSX with these rows (`<row>…</row>`) and shared texts, whatever they are. */
export async function sheetOf(rows: string, texts: readonly string[] = []): Promise<Buffer> {
  const parts = {
    ...PARTS,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEETS}"><sheetData>${rows}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${SHEETS}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  };
  const zip = new ZipFile();
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  zip.end();
  return buffer(zip.outputStream);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVW'.split('');

/** An XLSX of some kilobytes whose reader runs out of memory: every cell has the same long text. */
export async function longCells(): Promise<Buffer> {
  const numbered = (name: string) => Array.from({ length: 10 }, (_, place) => `${name}_${place + 1}`);
  const head = ['jenis', 'pertanyaan', 'kunci', ...numbered('pilihan'), ...numbered('umpan')];
  const texts = [...head, 'pilihan_ganda', 'A', `x  ${'y'.repeat(32_000)}`];
  const [kind, key, long] = [head.length, head.length + 1, head.length + 2];
  const question = LETTERS.map((letter) => (letter === 'A' ? kind : letter === 'C' ? key : long));
  const row = (number: number, cells: readonly number[]) =>
    `<row r="${number}">${cells.map((text, place) => `<c r="${LETTERS[place]}${number}" t="s"><v>${text}</v></c>`).join('')}</row>`;
  const questions = Array.from({ length: 2_000 }, (_, place) => row(place + 2, question));
  return sheetOf(row(1, Array.from(head.keys())) + questions.join(''), texts);
}

import { sheetOf } from '../../testing/hostile-sheet.js';
import { MOST_QUESTIONS } from './parsed-question.js';
import { farCellIn } from './sheet-bounds.js';
import { readXlsx } from './xlsx-reader.js';

const cell = (address: string, text = 'x') => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number: number | string, ...cells: string[]) => `<row r="${number}">${cells.join('')}</row>`;
const HEAD = row(1, cell('A1', 'jenis'), cell('B1', 'pertanyaan'), cell('C1', 'kunci'));
const QUESTION = (number: number) =>
  row(number, cell(`A${number}`, 'isian'), cell(`B${number}`, 'Disebut?'), cell(`C${number}`, 'NIB'));
const read = async (rows: string) => readXlsx(await sheetOf(rows));

const RIGHT = 'Hapus isi di kanan kolom AQ.';
const BELOW = 'Hapus isi di bawah baris 5001, atau bagi berkasnya.';

it.each([
  ['the last column of Excel', row(2, cell('XFD2')), 2, `Sel XFD2 di luar tabel. ${RIGHT}`],
  ['one column too many', row(2, cell('AR2')), 2, `Sel AR2 di luar tabel. ${RIGHT}`],
  [
    'the last row of Excel',
    row(1_048_576, cell('A1048576')),
    1_048_576,
    `Sel A1048576 di luar tabel. ${BELOW}`,
  ],
  ['one row too many', row(5_002, cell('B5002')), 5_002, `Sel B5002 di luar tabel. ${BELOW}`],
  [
    'a place that Excel does not have',
    row(999_999_999, cell('ZZZZZZ999999999')),
    999_999_999,
    `Sel A999999999 di luar tabel. ${BELOW}`,
  ],
  [
    'a row that is told by its cell',
    `<row>${cell('C999999999')}</row>`,
    999_999_999,
    `Sel C999999999 di luar tabel. ${BELOW}`,
  ],
  [
    'a row that is told by an empty cell',
    '<row><c r="C999999999"/></row>',
    999_999_999,
    `Sel C999999999 di luar tabel. ${BELOW}`,
  ],
  ['a row that its cell denies', row(60_000, cell('A2')), 60_000, `Sel A60000 di luar tabel. ${BELOW}`],
  [
    'other ways to write a tag',
    `<x:row xmlns:x="x" spans=">"\n r = '2' >${cell('A2')}<c s="/>" r='XFD2'><v>1</v></c ></x:row>`,
    2,
    `Sel XFD2 di luar tabel. ${RIGHT}`,
  ],
])('names %s', async (_name, rows, line, message) => {
  expect(await read(HEAD + rows)).toEqual({ questions: [], faults: [{ line, message, excerpt: '' }] });
});

it.each([
  ['a row in other figures', row('1e9', cell('A2'))],
  ['a cell in other figures', row(2, cell('A1e9'))],
  ['an address behind an entity', row(2, cell('&#88;FD2'))],
  ['a tag without end', '<row r="2" <c r="XFD2">'],
  ['a comment without end', '<!-- <row r="2">'],
])('cannot read %s', async (_name, rows) => {
  expect((await read(HEAD + rows)).faults.map(({ message }) => message)).toEqual([
    'Berkas ini bukan XLSX yang dapat dibaca. Simpan ulang dari Excel atau LibreOffice.',
  ]);
});

it.each([
  [
    'cells that only look like something',
    row(3, '<c r="XFD3" s="1"/>', '<c r="XFE3" s="1"></c>') + row(6_000, '<c r="A6000" s="1"/>'),
  ],
  ['the row at the end that LibreOffice writes', '<row r="1048576" customHeight="false" ht="12.8"/>'],
  ['what a comment says', `<!-- ${row(9, cell('XFD9'))} --><?x <c r="XFD9">?>`],
])('reads past %s', async (_name, rows) => {
  const { questions, faults } = await read(HEAD + QUESTION(2) + rows);
  expect(faults).toEqual([]);
  expect(questions).toEqual([expect.objectContaining({ line: 2, key: ['NIB'] })]);
});

it('reads the last row and the last column', async () => {
  const head = row(
    1,
    cell('A1', 'jenis'),
    cell('B1', 'pertanyaan'),
    cell('C1', 'kunci'),
    cell('AQ1', 'umpan_1'),
  );
  const last = MOST_QUESTIONS + 1;
  const { questions, faults } = await read(head + QUESTION(last));
  expect(faults).toEqual([]);
  expect(questions).toEqual([expect.objectContaining({ line: last, text: 'Disebut?' })]);
});

// Time that grows with the square of the file would take minutes here; the limit of a test is the guard.
it.each(['<row a="', '<row a ', '<a', '<c r="A1"', '<a:', "<row a='\"' "])(
  'is not kept busy by many %j',
  (piece) => {
    expect(() => farCellIn(`<row>${piece.repeat(1_000_000)}`)).not.toThrow(RangeError);
  },
);

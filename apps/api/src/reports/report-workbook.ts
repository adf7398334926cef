import type { ReportBlock, ReportContent } from '@sinau/contracts/reports.contract.js';
import {
  heads,
  writeWorkbook,
  type SheetContent,
  type SheetValue,
  type Workbook,
} from '../files/workbook.js';

interface Stamp {
  readonly number: string;
  readonly made: string;
  readonly fingerprint: string;
}

/** As Excel allows them. */
const sheetName = (title: string): string => title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

/** Columns that stay on paper are left out, the others keep their order. */
function blockRows({ caption, paragraphs, columns, rows, kind, pictures = [] }: ReportBlock): SheetValue[][] {
  const kept = columns.flatMap(({ paperOnly }, index) => (paperOnly ? [] : [index]));
  return [
    ...(caption ? [[{ head: caption }]] : []),
    ...paragraphs.map((one): SheetValue[] => [one]),
    ...pictures.map(({ title }): SheetValue[] => [title]),
    ...(kind === 'table' && rows.length > 0 ? [heads(...kept.map((at) => columns[at]?.label ?? ''))] : []),
    ...rows.map((row) =>
      kept.map((at): SheetValue => {
        const { text, number } = row[at] ?? { text: '', number: null };
        return number ?? text;
      }),
    ),
    [],
  ];
}

function sectionSheet({ title, blocks }: ReportContent['sections'][number]): SheetContent {
  const rows = blocks.flatMap(blockRows);
  const across = Math.max(1, ...rows.map(({ length }) => length));
  return { name: sheetName(title), widths: [34, ...Array<number>(across).fill(20)], rows };
}

function cover(content: ReportContent, { number, made, fingerprint }: Stamp): SheetContent {
  return {
    name: 'Ringkasan',
    widths: [34, 80],
    rows: [
      [{ head: content.title }],
      [content.subtitle],
      [],
      ['Nomor', number],
      ['Dibuat', made],
      ...content.facts.map(({ label, value }): SheetValue[] => [label, value]),
      ['Sidik isi (SHA-256)', fingerprint],
      [],
      [{ head: 'Ringkasan' }],
      ...content.summary.map((sentence): SheetValue[] => [sentence]),
    ],
  };
}

/** A report as sheets: one for the cover, one for each section. Figures are numbers, words never formulas. */
export const reportWorkbook = (content: ReportContent, stamp: Stamp): Promise<Workbook> =>
  writeWorkbook(stamp.number, [cover(content, stamp), ...content.sections.map(sectionSheet)]);

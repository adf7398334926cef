import { formatNumber } from '@sinau/certificate/indonesian-format.js';
import type { ReportBlock, ReportCell } from '@sinau/contracts/reports.contract.js';

export const NOTHING = 'Nihil.';

/** Words; an empty place is a dash. */
export const words = (text: string | null): ReportCell => ({ text: text ? text : '–', number: null });

/** A number as people read it, and as a sheet counts with it. Zero is shown; only what nobody knows is a dash. */
export const figure = (value: number | null, unit = ''): ReportCell => {
  if (value === null) return words(null);
  const number = Math.round(value * 100) / 100;
  return { text: `${formatNumber(number)}${unit}`, number };
};

/** Whole rupiah. */
export const rupiah = (value: number | null): ReportCell =>
  value === null ? words(null) : { text: `Rp${formatNumber(Math.round(value))}`, number: Math.round(value) };

/** `part` of `all` in whole per cent; a dash when there is nothing to take it of. */
export const share = (part: number, all: number): ReportCell =>
  all === 0 ? words(null) : figure(Math.round((part / all) * 100), '%');

type Column = ReportBlock['columns'][number];

/** A column of words. `width`: its share of the line. */
export const column = (label: string, width: number): Column => ({
  label,
  width,
  numeric: false,
  paperOnly: false,
});
export const numeric = (label: string, width = 1): Column => ({ ...column(label, width), numeric: true });
export const paperOnly = (label: string, width: number): Column => ({
  ...column(label, width),
  paperOnly: true,
});

export function table(caption: string, columns: Column[], rows: ReportCell[][]): ReportBlock {
  return { kind: 'table', caption, columns, rows, paragraphs: rows.length === 0 ? [NOTHING] : [] };
}

export function facts(caption: string, rows: (readonly [string, ReportCell])[]): ReportBlock {
  return {
    kind: 'facts',
    caption,
    paragraphs: [],
    columns: [column('Uraian', 1), column('Keterangan', 2)],
    rows: rows.map(([label, value]) => [words(label), value]),
  };
}

/** What people wrote, paragraph by paragraph. Nothing written is told as that. */
export function text(caption: string, written: string | readonly string[]): ReportBlock {
  const lines = (typeof written === 'string' ? written.split(/\n+/) : written)
    .map((one) => one.trim())
    .filter(Boolean);
  return {
    kind: 'text',
    caption,
    columns: [],
    rows: [],
    paragraphs: lines.length > 0 ? [...lines] : [NOTHING],
  };
}

import { resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { emblemSvg } from '../artwork/emblem.js';
import { PALETTE } from '../artwork/palette.js';
import { printable } from '../certificate-text.js';
import { fontCoverage } from '../font-coverage.js';
import { loadFonts } from '../fonts.js';
import { utcSeconds } from '../indonesian-format.js';
import { CertificateRenderError } from '../render-errors.js';
import type { ReportDocument, ReportRequest } from './report-document.js';
import { REPORT_TEMPLATE } from './report-template.typ.js';

/** Where the typesetter believes to be: a folder that does not exist leaves no file to read. */
const NOWHERE = resolve('/no-files');
const STAND_IN = '?';

/** Every text of a report with what the fonts cannot draw as a question mark, and how many marks that made. */
export function drawable(
  report: ReportDocument,
  missing: (text: string) => string[],
): { report: ReportDocument; replaced: number } {
  let replaced = 0;
  const clean = (text: string): string => {
    const line = printable(text);
    const lacking = new Set(missing(line));
    if (lacking.size === 0) return line;
    return line.replace(/./gsu, (one) => {
      if (!lacking.has(one)) return one;
      replaced += 1;
      return STAND_IN;
    });
  };
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return clean(value);
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]));
  };
  return { report: walk(report) as ReportDocument, replaced };
}

/**
 * A report as tagged PDF/A-2a (ISO 19005-2) on A4. The same request gives the same bytes. Characters that the fonts
 * lack become question marks, and the last page says how many. @throws CertificateRenderError, RangeError for a wrong day
 */
export function renderReport({ report, logo, day }: ReportRequest): Uint8Array {
  const fonts = loadFonts();
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }], workspace: NOWHERE });
  const drawn = drawable(report, fontCoverage(fonts));
  if (logo) compiler.mapShadow(`${NOWHERE}/logo`, Buffer.from(logo.bytes));
  const compiled = compiler.compile({
    mainFileContent: REPORT_TEMPLATE,
    inputs: {
      report: JSON.stringify(drawn.report),
      replaced: String(drawn.replaced),
      palette: JSON.stringify(PALETTE),
      emblem: emblemSvg(),
      logo: logo ? (logo.format === 'jpeg' ? 'jpg' : 'png') : '',
    },
  });
  const document = compiled.result;
  if (!document) {
    const error = compiled.takeDiagnostics();
    const cause = error ? compiler.fetchDiagnostics(error) : undefined;
    throw new CertificateRenderError('Typst could not set the report', { cause });
  }
  const pdf = compiler.pdf(document, { pdfStandard: 'a-2a', creationTimestamp: utcSeconds(day) });
  return new Uint8Array(pdf.buffer, pdf.byteOffset, pdf.byteLength);
}

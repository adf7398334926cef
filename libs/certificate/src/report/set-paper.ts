import { resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { emblemSvg } from '../artwork/emblem.js';
import { PALETTE } from '../artwork/palette.js';
import { printable } from '../certificate-text.js';
import { fontCoverage } from '../font-coverage.js';
import { loadFonts } from '../fonts.js';
import { utcSeconds } from '../indonesian-format.js';
import { CertificateRenderError } from '../render-errors.js';
import type { PaperLogo } from './report-document.js';

/** Where the typesetter believes to be: a folder that does not exist leaves no file to read. */
const NOWHERE = resolve('/no-files');
const STAND_IN = '?';

/** Every text of a paper with what the fonts cannot draw as a question mark, and how many marks that made. */
export function drawable<Words>(
  words: Words,
  missing: (text: string) => string[],
): { words: Words; replaced: number } {
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
  return { words: walk(words) as Words, replaced };
}

interface Paper {
  /** Typst, which finds the words as JSON in `report`. */
  readonly template: string;
  readonly words: unknown;
  readonly logo: PaperLogo | null;
  /** JPEG by the id of its picture. */
  readonly pictures: Readonly<Record<string, Uint8Array>>;
  /** Day of making in WIB, which becomes the PDF's date. */
  readonly day: string;
}

/**
 * A paper of the centre as tagged PDF/A-2a (ISO 19005-2). The same paper gives the same bytes. Characters that the fonts
 * lack become question marks; `replaced` tells the template how many. @throws CertificateRenderError, RangeError for a wrong day
 */
export function setPaper({ template, words, logo, pictures, day }: Paper): Uint8Array {
  const fonts = loadFonts();
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }], workspace: NOWHERE });
  const drawn = drawable(words, fontCoverage(fonts));
  if (logo) compiler.mapShadow(`${NOWHERE}/logo`, Buffer.from(logo.bytes));
  for (const [id, bytes] of Object.entries(pictures))
    compiler.mapShadow(`${NOWHERE}/picture-${id}`, Buffer.from(bytes));
  const compiled = compiler.compile({
    mainFileContent: template,
    inputs: {
      report: JSON.stringify(drawn.words),
      replaced: String(drawn.replaced),
      pictures: JSON.stringify(Object.keys(pictures)),
      palette: JSON.stringify(PALETTE),
      emblem: emblemSvg(),
      logo: logo ? (logo.format === 'jpeg' ? 'jpg' : 'png') : '',
    },
  });
  const document = compiled.result;
  if (!document) {
    const error = compiled.takeDiagnostics();
    const cause = error ? compiler.fetchDiagnostics(error) : undefined;
    throw new CertificateRenderError('Typst could not set the paper', { cause });
  }
  const pdf = compiler.pdf(document, { pdfStandard: 'a-2a', creationTimestamp: utcSeconds(day) });
  return new Uint8Array(pdf.buffer, pdf.byteOffset, pdf.byteLength);
}

import { resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { emblemSvg } from './artwork/emblem.js';
import { frameSvg } from './artwork/frame.js';
import { PALETTE } from './artwork/palette.js';
import type { CertificateData } from './certificate-data.js';
import { certificateText, printable } from './certificate-text.js';
import { fontCoverage } from './font-coverage.js';
import { loadFonts } from './fonts.js';
import { utcSeconds } from './indonesian-format.js';
import { qrSvg } from './qr.js';
import { CERTIFICATE_TEMPLATE } from './template.typ.js';

export interface CertificateRenderer {
  /**
   * A two-page, tagged PDF/A-3a (ISO 19005-3), A4 landscape. The same data gives the same bytes.
   * Rejects with RangeError for a wrong date or number, UnprintableTextError for characters without a glyph,
   * and CertificateRenderError when typesetting fails.
   */
  render(data: CertificateData): Promise<Uint8Array>;
  /** Characters of a name or title that the fonts cannot draw (other scripts, emoji); empty when all is well. */
  unprintable(text: string): string[];
}

/** Typesetting failed. The message holds no personal data; the compiler's own words are in `cause`. */
export class CertificateRenderError extends Error {
  override readonly name = 'CertificateRenderError';
}

/** Text that cannot be printed; retrying will not help, the data must be mended before issue. */
export class UnprintableTextError extends Error {
  override readonly name = 'UnprintableTextError';
  constructor(readonly characters: string[]) {
    super(`The certificate fonts lack: ${characters.map(codePoint).join(', ')}`);
  }
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Renders that a cached layout survives unused: fonts and artwork stay, memory does not grow. */
const CACHE_AGE = 2;
const PAGES = 2;

/** Loads fonts and artwork once; keep one renderer per process. */
export function createCertificateRenderer(): CertificateRenderer {
  const fonts = loadFonts();
  // Our fonts win over installed ones of the same name; a workspace that does not exist leaves no file to read.
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }], workspace: resolve('/no-files') });
  const missing = fontCoverage(fonts);
  const artwork = {
    palette: JSON.stringify(PALETTE),
    emblem: emblemSvg(),
    front: frameSvg(true),
    back: frameSvg(false),
  };

  return {
    unprintable: (text) => missing(printable(text)),
    async render(data) {
      const text = JSON.stringify(certificateText(data));
      const lacking = missing(text);
      if (lacking.length > 0) throw new UnprintableTextError(lacking);
      try {
        return typeset(compiler, { ...artwork, text, qr: qrSvg(data.verifyUrl) }, utcSeconds(data.issuedOn));
      } finally {
        // Memoised layouts pile up (about 1.2 MB each) and are freed only between event-loop turns.
        compiler.evictCache(CACHE_AGE);
        await nextTurn();
      }
    },
  };
}

function typeset(compiler: NodeCompiler, inputs: Record<string, string>, createdAt: number): Uint8Array {
  const compiled = compiler.compile({ mainFileContent: CERTIFICATE_TEMPLATE, inputs });
  const document = compiled.result;
  if (!document) {
    const error = compiled.takeDiagnostics();
    const cause = error ? compiler.fetchDiagnostics(error) : undefined;
    throw new CertificateRenderError('Typst could not compile the certificate', { cause });
  }
  if (document.numOfPages !== PAGES) {
    throw new CertificateRenderError(
      `The certificate needs ${document.numOfPages} pages instead of ${PAGES}`,
    );
  }
  try {
    const pdf = compiler.pdf(document, { pdfStandard: 'a-3a', creationTimestamp: createdAt });
    return new Uint8Array(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  } catch (cause) {
    throw new CertificateRenderError('Typst could not write the certificate as PDF/A-3a', { cause });
  }
}

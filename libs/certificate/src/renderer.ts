import { resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { emblemSvg } from './artwork/emblem.js';
import { frameSvg } from './artwork/frame.js';
import { PALETTE } from './artwork/palette.js';
import type { CertificateData } from './certificate-data.js';
import {
  templateImages,
  templateSource,
  type CertificateAttachment,
  type CertificateTemplate,
} from './certificate-template.js';
import { certificateText, printable } from './certificate-text.js';
import { designFrames, designInputs } from './design/design-inputs.js';
import { fontCoverage } from './font-coverage.js';
import { loadFonts } from './fonts.js';
import { utcSeconds } from './indonesian-format.js';
import { logoFormats, logoShadows, type CertificateLogos } from './logos.js';
import { checkLinks } from './pdf-links.js';
import { qrSvg } from './qr.js';
import { CertificateRenderError, UnprintableTextError } from './render-errors.js';

export interface RenderRequest {
  readonly data: CertificateData;
  readonly template: CertificateTemplate;
  readonly attachment: CertificateAttachment | null;
  /** The pictures that the data pins. */
  readonly logos?: CertificateLogos | undefined;
}

export interface CertificateRenderer {
  /**
   * A tagged PDF/A-3a (ISO 19005-3). The same request gives the same bytes. The built-in look has two pages of A4
   * landscape, another at most four. Rejects with RangeError for a wrong date or number, UnprintableTextError for
   * characters without a glyph, and CertificateRenderError when typesetting fails or a link leads elsewhere than to a page
   * or a letter.
   */
  render(request: RenderRequest): Promise<Uint8Array>;
  /** Characters of a name or title that the fonts cannot draw (other scripts, emoji); empty when all is well. */
  unprintable(text: string): string[];
}

/** Renders that a cached layout survives unused: fonts and artwork stay, memory does not grow. */
const CACHE_AGE = 2;
const OWN_PAGES = 2;
const MOST_PAGES = 4;
const MOST_BYTES = 8 * 1024 * 1024;

/** Where the typesetter believes to be: a folder that does not exist leaves no file to read. */
const NOWHERE = resolve('/no-files');

/** Characters without a glyph in our fonts; needs no typesetter, so it may run anywhere. */
export function createGlyphCheck(fonts: Buffer[] = loadFonts()): (text: string) => string[] {
  const missing = fontCoverage(fonts);
  return (text) => missing(printable(text));
}

/** Loads fonts and artwork once; keep one renderer per process. Templates of others belong in the sandbox. */
export function createCertificateRenderer(): CertificateRenderer {
  const fonts = loadFonts();
  // Our fonts win over installed ones of the same name.
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }], workspace: NOWHERE });
  const missing = fontCoverage(fonts);
  const artwork = {
    palette: JSON.stringify(PALETTE),
    emblem: emblemSvg(),
    front: frameSvg(true),
    back: frameSvg(false),
    ...designFrames(),
  };

  return {
    unprintable: createGlyphCheck(fonts),
    async render({ data, template, attachment, logos = {} }) {
      const text = JSON.stringify(certificateText(data));
      const lacking = missing(text);
      if (lacking.length > 0) throw new UnprintableTextError(lacking);
      const inputs = {
        ...artwork,
        ...designInputs(data),
        text,
        qr: qrSvg(data.verifyUrl),
        logos: JSON.stringify(logoFormats(logos)),
        ...(attachment && { attachment: Buffer.from(attachment.bytes).toString('utf8') }),
      };
      try {
        for (const [path, bytes] of templateImages(template)) compiler.mapShadow(NOWHERE + path, bytes);
        for (const [path, bytes] of logoShadows(logos)) compiler.mapShadow(NOWHERE + path, bytes);
        const source = templateSource(template, attachment !== null);
        const pdf = typeset(compiler, source, inputs, {
          createdAt: utcSeconds(data.issuedOn),
          fits: (pages) => (template.kind === 'builtin' ? pages === OWN_PAGES : pages <= MOST_PAGES),
        });
        if (template.kind === 'source') checkLinks(pdf);
        return pdf;
      } finally {
        // No template sees the images of another.
        compiler.resetShadow();
        // Memoised layouts pile up (about 1.2 MB each) and are freed only between event-loop turns.
        compiler.evictCache(CACHE_AGE);
        await nextTurn();
      }
    },
  };
}

function typeset(
  compiler: NodeCompiler,
  source: string,
  inputs: Record<string, string>,
  { createdAt, fits }: { createdAt: number; fits: (pages: number) => boolean },
): Uint8Array {
  const compiled = compiler.compile({ mainFileContent: source, inputs });
  const document = compiled.result;
  if (!document) {
    const error = compiled.takeDiagnostics();
    const cause = error ? compiler.fetchDiagnostics(error) : undefined;
    throw new CertificateRenderError(`Typst could not compile the certificate${firstComplaint(cause)}`, {
      cause,
    });
  }
  if (!fits(document.numOfPages)) {
    throw new CertificateRenderError(
      `The certificate has ${document.numOfPages} pages, which is not allowed`,
    );
  }
  let pdf: Buffer;
  try {
    pdf = compiler.pdf(document, { pdfStandard: 'a-3a', creationTimestamp: createdAt });
  } catch (cause) {
    throw new CertificateRenderError('Typst could not write the certificate as PDF/A-3a', { cause });
  }
  if (pdf.byteLength > MOST_BYTES) throw new CertificateRenderError('The PDF is too large');
  return new Uint8Array(pdf.buffer, pdf.byteOffset, pdf.byteLength);
}

/** Messages that a template writes itself: it may have put a name into them. */
const OWN_WORDS = /^(panicked|assertion)/;

/** The compiler's first message: it names the template's mistake. */
function firstComplaint(diagnostics: unknown): string {
  const first: unknown = Array.isArray(diagnostics) ? diagnostics[0] : undefined;
  const message = first && typeof first === 'object' && 'message' in first ? first.message : undefined;
  return typeof message === 'string' && !OWN_WORDS.test(message) ? `: ${message.slice(0, 160)}` : '';
}

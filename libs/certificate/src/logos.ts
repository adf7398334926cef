import { CertificateRenderError } from './render-errors.js';

/** Pictures of the logos, PNG or JPEG, made small for print. */
export interface CertificateLogos {
  readonly dinas?: Uint8Array | undefined;
  readonly centre?: Uint8Array | undefined;
}

/** Two of them and everything else stay within the 150 KB of a certificate. */
const MOST_BYTES = 64 * 1024;
const NAMES = ['dinas', 'centre'] as const;

const given = (logos: CertificateLogos) =>
  NAMES.flatMap((name) => {
    const bytes = logos[name];
    return bytes ? [{ name, bytes }] : [];
  });

/** What each of them is, as Typst names it. @throws CertificateRenderError for another kind, and for one too heavy */
export function logoFormats(logos: CertificateLogos): Record<string, 'png' | 'jpg'> {
  return Object.fromEntries(given(logos).map(({ name, bytes }) => [name, formatOf(bytes)]));
}

/** By the path under which looks find them. */
export function logoShadows(logos: CertificateLogos): [path: string, bytes: Buffer][] {
  return given(logos).map(({ name, bytes }) => [
    `/logos/${name}`,
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  ]);
}

function formatOf(bytes: Uint8Array): 'png' | 'jpg' {
  if (bytes.byteLength > MOST_BYTES) throw new CertificateRenderError('A logo is too large');
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'jpg';
  throw new CertificateRenderError('A logo is neither PNG nor JPEG');
}

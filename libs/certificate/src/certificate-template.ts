import { CertificateRenderError } from './render-errors.js';
import { CERTIFICATE_TEMPLATE } from './template.typ.js';

/**
 * The look of a certificate: the centre's own, or Typst source of an office with the images that it shows by
 * `image("/images/<key>")`. `name` is what an error calls it.
 */
export type CertificateTemplate =
  | { readonly kind: 'builtin' }
  | {
      readonly kind: 'source';
      readonly name: string;
      readonly source: string;
      readonly images: Readonly<Record<string, Uint8Array>>;
    };

/** A file inside the PDF (ISO 19005-3, 6.8), the machine-readable twin of the page. */
export interface CertificateAttachment {
  readonly name: 'credential.json';
  readonly mediaType: 'application/vc+ld+json';
  readonly bytes: Uint8Array;
}

const MOST_SOURCE = 200_000;
const MOST_IMAGE_BYTES = 4 * 1024 * 1024;
const IMAGE_KEY = /^[a-z0-9][a-z0-9._-]{0,80}$/;

// Before the template's own words, so that no name it binds (`pdf`, `bytes`) can keep the attachment out.
const ATTACHING =
  '#pdf.attach("/credential.json", bytes(sys.inputs.attachment), relationship: "data", ' +
  'mime-type: "application/vc+ld+json", description: "Kredensial Open Badges 3.0 dari sertifikat ini")\n';

/** What Typst compiles. @throws CertificateRenderError for a source that is too long or an image with an odd name */
export function templateSource(template: CertificateTemplate, attaches: boolean): string {
  const source = template.kind === 'builtin' ? CERTIFICATE_TEMPLATE : template.source;
  if (source.length > MOST_SOURCE) throw new CertificateRenderError('The template is too long');
  return (attaches ? ATTACHING : '') + source;
}

/** The images by the path under which a template finds them. @throws CertificateRenderError */
export function templateImages(template: CertificateTemplate): [path: string, bytes: Buffer][] {
  if (template.kind === 'builtin') return [];
  const images = Object.entries(template.images);
  const size = images.reduce((sum, [, bytes]) => sum + bytes.byteLength, 0);
  if (size > MOST_IMAGE_BYTES) throw new CertificateRenderError('The images of the template are too large');
  return images.map(([key, bytes]) => {
    if (!IMAGE_KEY.test(key)) throw new CertificateRenderError('An image of the template has an odd name');
    return [`/images/${key}`, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)];
  });
}

/** What error messages call a template; a person chose the name, so it is cut. */
export function templateName(template: CertificateTemplate): string {
  return template.kind === 'builtin' ? 'bawaan' : template.name.slice(0, 80);
}

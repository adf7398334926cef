import type { PaperLogo, PaperSignature, ReportDocument } from './report-document.js';

/** An official letter in finished words. */
export interface LetterDocument {
  readonly issuer: ReportDocument['issuer'];
  readonly placeAndDate: string;
  /** Nomor, Sifat, Lampiran, Hal; a null is a line to write on. */
  readonly heads: readonly { readonly label: string; readonly value: string | null }[];
  readonly subject: string;
  readonly recipient: readonly string[];
  readonly opening: string;
  readonly sections: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  readonly closing: string;
  readonly signature: PaperSignature;
}

export interface LetterRequest {
  readonly letter: LetterDocument;
  readonly logo: PaperLogo | null;
  /** Day of making in WIB, which becomes the PDF's date. */
  readonly day: string;
}

/** What stands in one place of a report. */
interface Cell {
  readonly text: string;
  readonly number: number | null;
}

interface Picture {
  readonly id: string;
  readonly title: string;
  readonly alt: string;
}

interface Block {
  readonly kind: 'text' | 'facts' | 'table' | 'pictures';
  readonly caption: string;
  readonly paragraphs: readonly string[];
  /** `width`: share of the line. */
  readonly columns: readonly { readonly label: string; readonly numeric: boolean; readonly width: number }[];
  readonly rows: readonly (readonly Cell[])[];
  /** Two in a row. */
  readonly pictures?: readonly Picture[] | undefined;
}

export interface PaperSignature {
  readonly above: string;
  readonly title: string;
  readonly name: string | null;
  readonly rank: string | null;
  readonly nip: string | null;
}

/** Finished words only: nothing is formatted or counted while it is set. */
export interface ReportDocument {
  readonly title: string;
  readonly subtitle: string;
  readonly issuer: { readonly name: string; readonly parent: string; readonly address: string };
  /** Figures in large type on the first page, at most four. */
  readonly highlights: readonly { readonly label: string; readonly value: string }[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly summary: readonly string[];
  readonly sections: readonly { readonly title: string; readonly blocks: readonly Block[] }[];
  readonly attachments: readonly string[];
  readonly placeAndDate: string;
  readonly signatures: readonly PaperSignature[];
  /** Number of the document. */
  readonly number: string;
  /** "Versi 2, dibuat 21 November 2026 09.30 WIB". */
  readonly made: string;
  /** SHA-256 of what it says, in hex. */
  readonly fingerprint: string;
}

export interface PaperLogo {
  readonly bytes: Uint8Array;
  readonly format: 'png' | 'jpeg';
}

export interface ReportRequest {
  readonly report: ReportDocument;
  readonly logo: PaperLogo | null;
  /** JPEG by the id of its picture; one that is missing is said to be. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
  /** Day of making in WIB, which becomes the PDF's date. */
  readonly day: string;
}

import type { ApplicationDocument, DocumentKind } from '@sinau/contracts/applications.contract.js';

export const documentNames: Record<DocumentKind, string> = {
  ktp: 'KTP',
  business_proof: 'NIB atau SKU',
  statement: 'Surat pernyataan',
};

type Shown = Pick<ApplicationDocument, 'kind' | 'state' | 'reason'>;

/** What the applicant still has to do about documents; empty: nothing. */
export function documentTasks(required: readonly DocumentKind[], documents: readonly Shown[]): string[] {
  return required.flatMap((kind) => {
    const document = documents.find((one) => one.kind === kind);
    if (!document) return `Unggah ${documentNames[kind]}.`;
    return document.state === 'returned'
      ? `${documentNames[kind]} dikembalikan: ${document.reason ?? ''} Unggah lagi.`
      : [];
  });
}

/** What keeps an application out of a ranking: the same, and what nobody has looked at. */
export function documentGaps(required: readonly DocumentKind[], documents: readonly Shown[]): string[] {
  const waiting = required.filter((kind) =>
    documents.some((one) => one.kind === kind && one.state === 'waiting'),
  );
  return [
    ...documentTasks(required, documents),
    ...waiting.map((kind) => `${documentNames[kind]} belum diperiksa.`),
  ];
}

/** Puts the institution's seal on a PDF. PDF in, PDF out; what is inside (a file's key, BSrE) is nobody else's business. */
export interface Sealer {
  /**
   * The same document with one PAdES signature over all of it.
   * @throws SealUnavailable when trying again may help, SealRefused when it will not
   */
  seal(pdf: Uint8Array): Promise<Uint8Array>;
}

/** The signer or the timestamp authority is away, slow or busy: nothing is wrong with the document. */
export class SealUnavailable extends Error {
  override readonly name = 'SealUnavailable';
}

/**
 * Asking again gives the same answer. `of` says what is at fault: the `signer` (passphrase, subscription, certificate),
 * then no other document has a chance either, or this `document` alone.
 */
export class SealRefused extends Error {
  override readonly name = 'SealRefused';
  constructor(
    readonly of: 'signer' | 'document',
    message: string,
  ) {
    super(message);
  }
}

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

/** A render was still going when its time was over; its process was killed. */
export class RenderTimeout extends Error {
  override readonly name = 'RenderTimeout';
}

/** The process of a render ended under it: out of memory, or a fault of the typesetter. */
export class RenderCrash extends Error {
  override readonly name = 'RenderCrash';
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

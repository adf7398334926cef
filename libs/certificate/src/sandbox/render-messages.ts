import type { LetterRequest } from '../report/letter-document.js';
import type { ReportRequest } from '../report/report-document.js';
import type { RenderRequest } from '../renderer.js';
import { CertificateRenderError, UnprintableTextError } from '../render-errors.js';

/** What goes to a render process and comes back. One render at a time, so nothing carries an id. */
export type RenderAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'pdf'; readonly pdf: Uint8Array }
  | {
      readonly kind: 'failed';
      readonly name: string;
      readonly message: string;
      readonly characters: string[];
    };

/** A certificate, a report, or a letter. */
export type RenderQuestion = RenderRequest | ReportRequest | LetterRequest;

/** An error as it crosses to the other process. */
export function failedAnswer(error: unknown): RenderAnswer {
  const { name, message } = error instanceof Error ? error : new Error('unknown');
  const characters = error instanceof UnprintableTextError ? error.characters : [];
  return { kind: 'failed', name, message: message.slice(0, 300), characters };
}

/** The error that the renderer itself would have thrown. */
export function errorOf({ name, message, characters }: Extract<RenderAnswer, { kind: 'failed' }>): Error {
  if (name === 'UnprintableTextError') return new UnprintableTextError(characters);
  if (name === 'RangeError') return new RangeError(message);
  return new CertificateRenderError(message);
}

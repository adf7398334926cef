import { readPrivate, removePrivate, writePrivate } from '../../lib/private-store.js';
import type { SentCode } from './api/request-code.js';

const NAME = 'sign-in';

/** A code on its way to a phone. */
export interface Sent extends SentCode {
  /** As typed; sent again as it is. */
  readonly typed: string;
  /** When the answer came, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * Keeps where the code went. Reading the message means leaving for another app, and a small phone
 * then drops the page: without this the person comes back with a code and finds no field for it.
 */
export const keepPending = (sent: Sent): void => void writePrivate(NAME, sent);

export const forgetPending = (): void => removePrivate(NAME);

/** The code that still counts, if there is one. @param now milliseconds since 1970 */
export function readPending(now: number): Sent | null {
  const kept = readPrivate(NAME);
  if (isSent(kept) && now < kept.at + kept.expiresInSeconds * 1000) return kept;
  if (kept !== undefined) forgetPending();
  return null;
}

/** Whether a new code for this very number would be refused as too soon. */
export const tooSoon = (sent: Sent | null, typed: string, now: number): boolean =>
  sent !== null && sent.typed === typed && now < sent.at + sent.resendAfterSeconds * 1000;

function isSent(value: unknown): value is Sent {
  if (typeof value !== 'object' || value === null) return false;
  const { phone, typed, at, resendAfterSeconds, expiresInSeconds } = value as Record<string, unknown>;
  return (
    [phone, typed].every((text) => typeof text === 'string') &&
    [at, resendAfterSeconds, expiresInSeconds].every((number) => typeof number === 'number')
  );
}

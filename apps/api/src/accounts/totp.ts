import { Secret, TOTP } from 'otpauth';

const PERIOD_MS = 30_000;

/** 160 bits (RFC 4226 section 4) as base32. */
export function generateTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/**
 * The 30 s step (RFC 6238) that a code belongs to: the current one or a neighbour, for clocks that are a little off.
 * @returns null when the code belongs to none of them
 */
export function stepOf(secret: string, code: string, now = Date.now()): number | null {
  const delta = TOTP.validate({ token: code, secret: Secret.fromBase32(secret), timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / PERIOD_MS) + delta;
}

/** What an authenticator app reads from a QR code. */
export function totpUri(secret: string, email: string): string {
  return new TOTP({ issuer: 'Sinau Latkop', label: email, secret: Secret.fromBase32(secret) }).toString();
}

import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** A QR lives for one step and is accepted for one more. */
const QR_STEP = 20;
/** Six digits are typed by hand, so they live longer. */
const CODE_STEP = 60;
/** How long somebody who scanned or typed in time may take for the rest. */
const PASS_SECONDS = 10 * 60;
const SEAL_BYTES = 16;

type PassKind = 'qr' | 'code';
interface Pass {
  readonly sessionId: string;
  readonly kind: PassKind;
}

const stepOf = (now: number, length: number) => Math.floor(now / length);
const same = (one: Buffer, other: Buffer) => one.length === other.length && timingSafeEqual(one, other);

/** A session's id as it stands in addresses: 22 characters. */
export const toShort = (sessionId: string): string =>
  Buffer.from(sessionId.replaceAll('-', ''), 'hex').toString('base64url');

/** @returns undefined for what is no id */
export function fromShort(short: string): string | undefined {
  const bytes = Buffer.from(short, 'base64url');
  if (bytes.length !== 16 || bytes.toString('base64url') !== short) return undefined;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/**
 * What proves that somebody stood in front of the screen: HMAC-SHA-256 over session and time step (as TOTP, RFC 6238),
 * with a key of its own derived by HKDF (RFC 5869). `now` is the database's clock, in seconds since 1970.
 */
export class PresenceTokens {
  private readonly key: Buffer;

  constructor(indexKey: Buffer) {
    this.key = Buffer.from(hkdfSync('sha256', indexKey, '', 'sinau presence v1', 32));
  }

  /** What the QR carries, and for how many seconds it is the newest. */
  token(sessionId: string, now: number): { text: string; freshFor: number } {
    const step = stepOf(now, QR_STEP);
    return {
      text: this.tokenOf(sessionId, step).toString('base64url'),
      freshFor: (step + 1) * QR_STEP - now,
    };
  }

  acceptsToken(sessionId: string, text: string, now: number): boolean {
    const given = Buffer.from(text, 'base64url');
    const step = stepOf(now, QR_STEP);
    return [step, step - 1].some((one) => same(given, this.tokenOf(sessionId, one)));
  }

  /** Six digits. */
  code(sessionId: string, now: number): string {
    return this.codeOf(sessionId, stepOf(now, CODE_STEP));
  }

  acceptsCode(sessionId: string, digits: string, now: number): boolean {
    const step = stepOf(now, CODE_STEP);
    return [step, step - 1].some((one) =>
      same(Buffer.from(digits), Buffer.from(this.codeOf(sessionId, one))),
    );
  }

  /** Ten minutes in which a slow phone may finish what began in time. */
  pass({ sessionId, kind }: Pass, now: number): string {
    const until = Math.floor(now) + PASS_SECONDS;
    return `${kind}.${until.toString(36)}.${this.seal(`pass ${kind} ${sessionId} ${until}`).toString('base64url')}`;
  }

  /** @returns how the person got in, or undefined for a pass that is over, of another session, or not ours */
  openPass(sessionId: string, text: string, now: number): PassKind | undefined {
    const [, kind, time, seal] = /^(qr|code)\.([0-9a-z]{1,9})\.([\w-]{22})$/.exec(text) ?? [];
    if (!kind || !time || !seal) return undefined;
    const until = Number.parseInt(time, 36);
    const ours = this.seal(`pass ${kind} ${sessionId} ${until}`);
    return until >= now && same(Buffer.from(seal, 'base64url'), ours) ? (kind as PassKind) : undefined;
  }

  private tokenOf(sessionId: string, step: number): Buffer {
    return this.seal(`qr ${sessionId} ${step}`);
  }

  private codeOf(sessionId: string, step: number): string {
    return String(this.seal(`code ${sessionId} ${step}`).readUInt32BE() % 1_000_000).padStart(6, '0');
  }

  private seal(text: string): Buffer {
    return createHmac('sha256', this.key).update(text).digest().subarray(0, SEAL_BYTES);
  }
}

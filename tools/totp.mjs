import { createHmac } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function fromBase32(text) {
  let bits = '';
  for (const letter of text.toUpperCase().replace(/[^A-Z2-7]/g, '')) {
    bits += ALPHABET.indexOf(letter).toString(2).padStart(5, '0');
  }
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** The six-digit code (RFC 6238: SHA-1, 30 s) of a base32 secret at a time in milliseconds. */
export function totp(secret, time = Date.now()) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(time / 30_000)));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = mac[mac.length - 1] & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

// `npm run totp -- SECRET` prints the code of this moment.
if (process.argv[1] === import.meta.filename) {
  const secret = process.argv[2];
  if (!secret) {
    console.error('Usage: npm run totp -- SECRET');
    process.exitCode = 1;
  } else {
    console.log(totp(secret));
  }
}

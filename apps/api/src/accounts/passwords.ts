import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// OWASP Password Storage Cheat Sheet: argon2id (this library's default variant) with 19 MiB, 2 passes, 1 lane or more.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
// Without letters and digits that are mistaken for each other on paper.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

let decoy: Promise<string> | undefined;

/** True when the password fits. Without a hash it takes as long as with one, so that nobody learns which e-mails exist. */
export async function passwordFits(password: string, passwordHash: string | undefined): Promise<boolean> {
  if (passwordHash === undefined) {
    decoy ??= hashPassword(generatePassword());
    await verify(await decoy, password);
    return false;
  }
  // A stored value that is no hash fits nothing.
  return verify(passwordHash, password).catch(() => false);
}

/** Sixteen characters in groups of four: 79 bits. */
export function generatePassword(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

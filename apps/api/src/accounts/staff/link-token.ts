import { createHash, randomBytes } from 'node:crypto';

/** 256 bits, as they stand in a link. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** The database keeps only this: a copy of it opens no account. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

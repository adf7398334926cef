import { createHash } from 'node:crypto';
import { generatePassword } from './passwords.js';

const HOW_MANY = 8;

/** Codes for paper, each good for one sign-in without the authenticator: 79 bits, in groups of four. */
export const newRecoveryCodes = (): string[] => Array.from({ length: HOW_MANY }, () => generatePassword());

/** As it is read from paper: case, spaces and dashes do not matter. */
export const recoveryCodeHash = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .digest();

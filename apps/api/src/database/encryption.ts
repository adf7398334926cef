import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';

const NONCE = 12;
const TAG = 16;

export interface Sealed {
  readonly keyId: string;
  /** 12 bytes nonce, 16 bytes tag, then the text. */
  readonly ciphertext: Buffer;
}

/** AES-256-GCM with a key id per value, and an HMAC-SHA-256 blind index for equality (I11). */
@Injectable()
export class Encryption {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'SINAU_ENCRYPTION_KEYS' | 'SINAU_INDEX_KEY'>,
  ) {}

  /** `context` binds the value to its place, e.g. `nik:<account id>`: moved elsewhere it does not open. */
  seal(text: string, context: string): Sealed {
    const current = this.config.SINAU_ENCRYPTION_KEYS[0];
    if (!current) throw new Error('no encryption key');
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', current.key, nonce).setAAD(Buffer.from(context));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return { keyId: current.id, ciphertext: Buffer.concat([nonce, cipher.getAuthTag(), body]) };
  }

  /** @throws when the key is unknown or the value was changed or moved */
  open(sealed: Sealed, context: string): string {
    const found = this.config.SINAU_ENCRYPTION_KEYS.find(({ id }) => id === sealed.keyId);
    if (!found) throw new Error(`encryption key ${sealed.keyId} is not configured`);
    const { ciphertext } = sealed;
    const decipher = createDecipheriv('aes-256-gcm', found.key, ciphertext.subarray(0, NONCE));
    decipher.setAAD(Buffer.from(context)).setAuthTag(ciphertext.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(ciphertext.subarray(NONCE + TAG)), decipher.final()]).toString(
      'utf8',
    );
  }

  /** Equal texts of one purpose give equal bytes, and nothing else can be read from them. */
  index(text: string, purpose: string): Buffer {
    return createHmac('sha256', this.config.SINAU_INDEX_KEY).update(`${purpose}\0${text}`).digest();
  }
}

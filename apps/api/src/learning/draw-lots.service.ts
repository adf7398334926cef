import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import type { Random } from './draw.rule.js';

/** Numbers in one HMAC: four bytes each. */
const IN_BLOCK = 8;

/**
 * Draws that nobody has to store: the same attempt of the same person gets the same numbers, and without the server's
 * secret nobody can work them out. So a device can be told beforehand what its next attempts ask, and what it hands in
 * can be held against that. Two devices of one person have the same draw for the same attempt.
 */
@Injectable()
export class DrawLots {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Pick<Config, 'SINAU_INDEX_KEY'>) {
    this.key = Buffer.from(hkdfSync('sha256', config.SINAU_INDEX_KEY, '', 'sinau quiz draws v1', 32));
  }

  /** The numbers of one attempt, from the start at each call. The lesson's code outlives a new version of the course. */
  of(enrolmentId: string, lessonCode: string, number: number): Random {
    let taken = 0;
    let block: Buffer = Buffer.alloc(0);
    return () => {
      const place = taken % IN_BLOCK;
      if (place === 0) block = this.block([enrolmentId, lessonCode, number, taken / IN_BLOCK]);
      taken += 1;
      return block.readUInt32BE(place * 4) / 2 ** 32;
    };
  }

  private block(parts: readonly (string | number)[]): Buffer {
    return createHmac('sha256', this.key).update(JSON.stringify(parts)).digest();
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findReady } from './packages.queries.js';

/** What other features know about packages: they hold ids, this says what is behind them. */
@Injectable()
export class ScormLibrary {
  /** Ids that cannot be published: they do not exist, were refused, or are still being unpacked. */
  async unready(em: EntityManager, ids: readonly string[]): Promise<string[]> {
    const ready = await this.weights(em, ids);
    return [...new Set(ids)].filter((id) => !ready.has(id));
  }

  /** Bytes of those that can be opened, by id. */
  async weights(em: EntityManager, ids: readonly string[]): Promise<Map<string, number>> {
    if (ids.length === 0) return new Map();
    return new Map((await findReady(em, ids)).map(({ id, bytes }) => [id, bytes]));
  }
}

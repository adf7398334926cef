import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import * as queries from './media-uses.queries.js';
import { Workspace } from '../files/workspace.js';
import { findExpired, removeUploads } from './uploads.queries.js';

const HOUR_MS = 3_600_000;
const AT_ONCE = 100;

/** Takes away what nobody will miss: uploads that were given up, media that nothing shows, files without a row. */
@Injectable()
export class MediaTidying {
  private nextCollection = 0;

  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    private readonly workspace: Workspace,
  ) {}

  async removeExpiredUploads(): Promise<number> {
    return this.transactions.run(async (em) => {
      const ids = await findExpired(em, AT_ONCE);
      if (ids.length > 0) await removeUploads(em, ids);
      return ids.length;
    });
  }

  /** Looks once an hour: it reads every draft. */
  async collectOrphans(now = Date.now()): Promise<number> {
    if (now < this.nextCollection) return 0;
    this.nextCollection = now + HOUR_MS;
    await this.workspace.tidy();
    return this.transactions.run(async (em) => {
      const ids = await queries.takeOrphans(em, AT_ONCE);
      if (ids.length > 0) await removeUploads(em, ids);
      return ids.length;
    });
  }

  /** The row goes after its file: a store that is away keeps both. */
  async deleteForgotten(): Promise<number> {
    const em = this.transactions.reader;
    const keys = await queries.findForgotten(em, AT_ONCE);
    for (const key of keys) await this.files.delete(key);
    if (keys.length > 0) await queries.forget(em, keys);
    return keys.length;
  }
}

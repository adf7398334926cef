import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/transactions.js';
import { FileStore } from '../../files/file-store.js';
import { findLeftFiles, forgetFile } from './unfinished-files.queries.js';

/** Far longer than a job may take. */
const LEFT_SECONDS = 3_600;
const AT_ONCE = 100;

/** Takes away sealed files whose maker was killed before the certificate knew of them. */
@Injectable()
export class UnfinishedFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
  ) {}

  /** @returns how many */
  async tidy(olderThanSeconds = LEFT_SECONDS): Promise<number> {
    const left = await findLeftFiles(this.transactions.reader, olderThanSeconds, AT_ONCE);
    for (const key of left) {
      await this.files.delete(key);
      await forgetFile(this.transactions.reader, key);
    }
    return left.length;
  }
}

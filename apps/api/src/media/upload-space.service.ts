import { Inject, Injectable } from '@nestjs/common';
import type { MediaKind } from '@sinau/contracts/media.contract.js';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { Problem } from '../http/problem.js';
import { largestUpload, megabytes, roomFor } from './upload-limits.js';
import type { UploadPurpose } from './upload.policy.js';
import { measureUse } from './uploads.queries.js';

/** Says that something will not fit before it is sent. */
@Injectable()
export class UploadSpace {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly files: FileStore,
    private readonly transactions: Transactions,
  ) {}

  /** @throws Problem media_too_large, storage_full; both say how much would be fine */
  async check(kind: MediaKind, length: number, purpose: UploadPurpose): Promise<void> {
    const largest = largestUpload(this.config, kind, purpose);
    if (length > largest) {
      throw new Problem('media_too_large', {
        detail: `Berkas Anda ${megabytes(length)}. Paling besar ${megabytes(largest)}.`,
      });
    }
    const quota = this.config.MEDIA_QUOTA_MB;
    const room = roomFor({
      free: await this.files.freeBytes(),
      ...(await measureUse(this.transactions.reader)),
      quota: quota === undefined ? null : quota * 1024 * 1024,
    });
    if (length > room) {
      throw new Problem('storage_full', {
        detail: `Berkas Anda ${megabytes(length)}, sisa tempat ${megabytes(room)}. Belum ada yang dikirim.`,
      });
    }
  }
}

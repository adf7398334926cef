import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { findParts, removeUploads } from './uploads.queries.js';

/** Uploads that have arrived, for the jobs of other features. */
@Injectable()
export class UploadedFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
  ) {}

  /** Writes the upload's parts to `path` as one file. @returns its bytes */
  async save(uploadId: string, path: string, signal: AbortSignal): Promise<number> {
    const parts = await findParts(this.transactions.reader, uploadId);
    const { files } = this;
    await pipeline(
      async function* () {
        for (const { key } of parts) yield* (await files.read(key)) as AsyncIterable<Buffer>;
      },
      createWriteStream(path, { mode: 0o600 }),
      { signal },
    );
    return (await stat(path)).size;
  }

  /** The upload has served: its bytes are forgotten. */
  async forget(em: EntityManager, uploadId: string): Promise<void> {
    await removeUploads(em, [uploadId]);
  }
}

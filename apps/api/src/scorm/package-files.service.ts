import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { FileStore, type ByteRange } from '../files/file-store.js';
import { findFile, type StoredFile } from './packages.queries.js';

/** Files of packages that can be opened, for the server that shows them. */
@Injectable()
export class PackageFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
  ) {}

  async find(packageId: string, path: string): Promise<StoredFile | undefined> {
    return findFile(this.transactions.reader, packageId, path);
  }

  /** @throws FileMissing when it has gone from the store */
  async read({ key }: StoredFile, range?: ByteRange): Promise<Readable> {
    return this.files.read(key, range);
  }
}

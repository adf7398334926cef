import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Transactions } from '../database/transactions.js';
import { FileMissing, FileStore } from '../files/file-store.js';
import type { Actor } from '../http/access.js';
import { notFound } from '../http/problem.js';
import { hasAlready, rangeHolds, rangeOf } from '../files/byte-range.js';
import * as queries from './media-file.queries.js';
import { etagOf, mediaHeaders } from './media-headers.js';
import { maySeeMedia } from './upload.policy.js';

export interface Conditions {
  readonly range: string | undefined;
  readonly ifRange: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

export interface FileAnswer {
  readonly status: 200 | 206 | 304 | 416;
  readonly headers: Record<string, string>;
  readonly body: Readable | Buffer | null;
}

/** Bytes of media, in whole or in part, as HTTP wants them (RFC 9110). */
@Injectable()
export class MediaFilesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
  ) {}

  /** @throws Problem not_found, also for drafts that the visitor may not see */
  async open(
    actor: Actor | undefined,
    id: string,
    name: string,
    conditions: Conditions,
  ): Promise<FileAnswer> {
    const em = this.transactions.reader;
    const find = name.startsWith('captions-') ? queries.findCaptions : queries.findRendition;
    const file = await find(em, id, name);
    if (!file || !maySeeMedia(actor, file)) throw notFound();
    return this.answer(file, conditions);
  }

  /** The bytes of a file that this visitor may see. @throws Problem not_found when it has just been taken away */
  async answer(file: queries.StoredFile, conditions: Conditions): Promise<FileAnswer> {
    const headers = mediaHeaders(file);
    if (hasAlready(conditions.ifNoneMatch, etagOf(file))) return { status: 304, headers, body: null };
    try {
      return file.bytes === null
        ? { status: 200, headers, body: await this.files.get(file.key) }
        : await this.part(file, file.bytes, headers, conditions);
    } catch (error) {
      // The row was replaced or its file taken away between the two looks.
      if (error instanceof FileMissing) throw notFound();
      throw error;
    }
  }

  private async part(
    file: queries.StoredFile,
    size: number,
    headers: Record<string, string>,
    { range, ifRange }: Conditions,
  ): Promise<FileAnswer> {
    const wanted = rangeHolds(ifRange, etagOf(file)) ? rangeOf(range, size) : 'all';
    if (wanted === 'unsatisfiable') {
      return { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` }, body: null };
    }
    if (wanted === 'all') {
      const body = await this.files.read(file.key);
      return { status: 200, headers: { ...headers, 'content-length': String(size) }, body };
    }
    const { start, end } = wanted;
    return {
      status: 206,
      headers: {
        ...headers,
        'content-range': `bytes ${start}-${end}/${size}`,
        'content-length': String(end - start + 1),
      },
      body: await this.files.read(file.key, wanted),
    };
  }
}

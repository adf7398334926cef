import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { FileMissing, FileStore } from '../files/file-store.js';
import type { Actor } from '../http/access.js';
import { notFound } from '../http/problem.js';
import { hasAlready } from '../files/byte-range.js';
import { answerFor, type Conditions, type FileAnswer } from '../files/file-answer.js';
import * as queries from './media-file.queries.js';
import { etagOf, mediaHeaders } from './media-headers.js';
import { maySeeMedia } from './upload.policy.js';

export type { Conditions, FileAnswer } from '../files/file-answer.js';

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
    const etag = etagOf(file);
    try {
      if (file.bytes !== null)
        return await answerFor({ etag, headers, size: file.bytes }, conditions, (range) =>
          this.files.read(file.key, range),
        );
      if (hasAlready(conditions.ifNoneMatch, etag)) return { status: 304, headers, body: null };
      return { status: 200, headers, body: await this.files.get(file.key) };
    } catch (error) {
      // The row was replaced or its file taken away between the two looks.
      if (error instanceof FileMissing) throw notFound();
      throw error;
    }
  }
}

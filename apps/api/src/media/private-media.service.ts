import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions, type Ring } from '../database/transactions.js';
import { notFound } from '../http/problem.js';
import { typeOf } from './make-file.js';
import { findPrivateRenditions } from './media-file.queries.js';
import { MediaFilesService, type Conditions, type FileAnswer } from './media-files.service.js';
import { Workspace } from '../files/workspace.js';
import * as queries from './private-media.queries.js';
import { sniff, type Format } from './sniff.js';
import { UploadedFiles } from './uploaded-files.service.js';

export type { ArrivedUpload } from './private-media.queries.js';

/** What an upload turned out to be. */
export interface Inspected {
  readonly format: Format | undefined;
  /** Of documents; null for recordings. */
  readonly contentType: string | null;
}

const LOOK_MS = 60_000;

/** Media that belong to one learner's work: made like those of lessons, shown to a few. */
@Injectable()
export class PrivateMedia {
  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: UploadedFiles,
    private readonly workspace: Workspace,
    private readonly files: MediaFilesService,
  ) {}

  /** @returns undefined also for another person's upload, for one that is not whole yet, and for one that was taken */
  arrived(accountId: string, uploadId: string): Promise<queries.ArrivedUpload | undefined> {
    return queries.findArrived(this.transactions.reader, accountId, uploadId);
  }

  /** Looks at the bytes, whatever name and type the sender gave. @throws FileRefused for a faulty document */
  async inspect({ id, kind }: queries.ArrivedUpload): Promise<Inspected> {
    return this.workspace.within(`${id}-${randomUUID()}`, async (folder) => {
      const path = join(folder, 'source');
      const signal = AbortSignal.timeout(LOOK_MS);
      await this.uploads.save(id, path, signal);
      const format = await sniff(path);
      if (kind !== 'file') return { format, contentType: null };
      // Only looked at: making anything of it (a book is written anew) is the work of the job, not of a request.
      return { format, contentType: await typeOf(path) };
    });
  }

  /**
   * The upload becomes a private medium that a job works on. Its id is the upload's.
   * @throws Problem not_found when another request took it first, or it has expired since
   */
  async take(em: EntityManager, ring: Ring, upload: queries.ArrivedUpload, accountId: string): Promise<void> {
    if (!(await queries.insertPrivate(em, upload, accountId))) throw notFound();
    ring('process-media', { mediaId: upload.id });
  }

  /** An upload that was refused: its bytes go. */
  async refuse(uploadId: string): Promise<void> {
    await this.transactions.run((em) => this.uploads.forget(em, uploadId));
  }

  /** When no work names it any more. */
  async release(em: EntityManager, mediaId: string): Promise<void> {
    await queries.removePrivate(em, mediaId);
  }

  /**
   * The first of `names` that there is. The caller has asked who may see it.
   * @throws Problem not_found while it is processed
   */
  async open(id: string, names: readonly string[], conditions: Conditions): Promise<FileAnswer> {
    const made = await findPrivateRenditions(this.transactions.reader, id);
    const file = names.flatMap((name) => made.find((one) => one.name === name) ?? [])[0];
    if (!file) throw notFound();
    return this.files.answer(file, conditions);
  }
}

import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import type { Actor } from '../http/access.js';
import { Problem, notFound, orNotFound, wrongField } from '../http/problem.js';
import { markArrived } from './media-processing.queries.js';
import { MediaRow } from './media.entity.js';
import { UploadReceivers } from './upload-receivers.service.js';
import { mostUnfinished } from './upload-limits.js';
import { UploadSpace } from './upload-space.service.js';
import { mayUpload, type UploadPurpose } from './upload.policy.js';
import { titleOf, type UploadMetadata } from './upload-metadata.js';
import * as queries from './uploads.queries.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
}

/** Uploads that can stop and go on, in any API process: parts in the file store, the offset in the database. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    private readonly space: UploadSpace,
    private readonly receivers: UploadReceivers,
  ) {}

  /** Everything that can be refused is refused here, before the first byte. @throws Problem */
  async admit(actor: Actor, metadata: UploadMetadata, length: number | undefined): Promise<void> {
    if (!mayUpload(actor, metadata.purpose)) throw notFound();
    if (!length) throw wrongField('length', 'Berkas ini kosong. Pilih berkas lain.');
    await this.checkUnfinished(this.transactions.reader, actor.accountId, metadata.purpose);
    await this.space.check(metadata.kind, length, metadata.purpose);
  }

  private async checkUnfinished(em: EntityManager, accountId: string, purpose: UploadPurpose): Promise<void> {
    const most = mostUnfinished(purpose);
    const open = await queries.countUnfinished(em, accountId, purpose === 'evidence');
    if (open < most) return;
    throw new Problem('too_many_requests', {
      detail: `Masih ada ${open} unggahan Anda yang belum selesai. Selesaikan atau batalkan satu dulu, lalu coba lagi.`,
    });
  }

  /** @throws Problem too_many_requests when others that were admitted at the same moment came first */
  async begin(upload: UploadMetadata & { id: string; accountId: string; length: number }): Promise<void> {
    await this.transactions.run(async (em) => {
      await queries.lockBeginning(em, upload.accountId);
      await this.checkUnfinished(em, upload.accountId, upload.purpose);
      await queries.insertUpload(em, upload);
      if (upload.purpose === 'media')
        await em.insert(MediaRow, {
          id: upload.id,
          kind: upload.kind,
          title: titleOf(upload.filename),
          bytes: upload.length,
          createdBy: upload.accountId,
        });
      await this.receivers.of(upload.purpose)?.begun(em, upload);
    });
  }

  /** @throws Problem not_found, also for another person's upload */
  async own(actor: Actor, id: string): Promise<queries.StoredUpload> {
    const found = orNotFound(await this.find(id));
    if (found.accountId !== actor.accountId || !mayUpload(actor, found.purpose)) throw notFound();
    return found;
  }

  async find(id: string): Promise<queries.StoredUpload | undefined> {
    return UUID.test(id) ? queries.findUpload(this.transactions.reader, id) : undefined;
  }

  /**
   * Stores bytes that begin at `position`. The last ones make the media row wait for its job.
   * @returns the new offset
   * @throws Problem upload_conflict when somebody else went on from there, storage_full
   */
  async append(uploadId: string, position: number, bytes: Buffer): Promise<number> {
    const key = `uploads/${uploadId}/${position}-${randomBytes(6).toString('hex')}`;
    const part = { uploadId, key, position, bytes: bytes.length };
    if (!(await queries.announcePart(this.transactions.reader, part))) throw notFound();
    try {
      await this.files.put(key, bytes, 'application/octet-stream');
    } catch (error) {
      throw isDiskFull(error) ? new Problem('storage_full') : error;
    }
    const kept = await this.transactions.run(async (em, ring) => {
      const moved = await queries.keepPart(em, part);
      if (moved?.received === moved?.length && moved?.purpose === 'media') {
        if (await markArrived(em, uploadId)) ring('process-media', { mediaId: uploadId });
      }
      if (moved && moved.received === moved.length)
        await this.receivers.of(moved.purpose)?.arrived(em, ring, uploadId);
      return moved;
    });
    if (kept) return kept.received;
    // Named but not kept: the row goes with its upload, the bytes go now.
    await this.files.delete(key);
    throw new Problem('upload_conflict');
  }

  /** Ends an upload for good and forgets its bytes. */
  async remove(id: string): Promise<void> {
    await this.transactions.run((em) => queries.removeUploads(em, [id]));
  }
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MOST_CLASS_PHOTOS } from '@sinau/contracts/class-photo-limit.js';
import type { ClassAlbum } from '@sinau/contracts/class-photos.contract.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { BatchesService } from '../batches/batches.service.js';
import { Transactions } from '../database/transactions.js';
import type { FileAnswer } from '../files/file-answer.js';
import type { Actor } from '../http/access.js';
import { Problem, notFound, orNotFound } from '../http/problem.js';
import { MOST_BYTES, PhotoKeeper } from '../outcomes/photo-keeper.service.js';
import { mayChangePhotos } from './class-photo.policy.js';
import * as queries from './class-photos.queries.js';

type Deed = 'captioned' | 'removed' | 'restored';

const full = (): Problem =>
  new Problem('state_conflict', {
    detail: `Paling banyak ${MOST_CLASS_PHOTOS} foto untuk satu angkatan. Hapus satu dulu.`,
  });

/** Photos of a class, for its report (LPJ). */
@Injectable()
export class ClassPhotosService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly batches: BatchesService,
    private readonly keeper: PhotoKeeper,
  ) {}

  /** @throws Problem not_found, also for a trainer of other classes */
  async album(actor: Actor, batchId: string): Promise<ClassAlbum> {
    return this.read(this.transactions.reader, batchId, await this.mayChange(actor, batchId));
  }

  /** @throws Problem not_found, state_conflict for the thirteenth, photo_unreadable, photo_too_many_pixels, file_too_large */
  async add(actor: Actor, batchId: string, read: (maxBytes: number) => Promise<Buffer>): Promise<ClassAlbum> {
    await this.check(actor, batchId);
    const em = this.transactions.reader;
    if ((await queries.listPhotos(em, batchId)).length >= MOST_CLASS_PHOTOS) throw full();
    const kept = await this.keeper.keep(await read(MOST_BYTES), 'class-photos');
    try {
      return await this.change(batchId, async (writer, count) => {
        if (count >= MOST_CLASS_PHOTOS) throw full();
        const id = await queries.insertPhoto(writer, {
          ...kept,
          batchId,
          sha256: createHash('sha256').update(kept.full).digest('hex'),
          bytes: kept.full.length,
          by: actor.accountId,
        });
        await this.audit.record(writer, actor, {
          action: 'class_photo.added',
          subjectType: 'class_photo',
          subjectId: id,
          details: { batchId, consent: true },
        });
      });
    } catch (error) {
      await this.keeper.discard([kept.storageKey, kept.thumbnailKey]);
      throw error;
    }
  }

  /** @throws Problem not_found */
  async caption(actor: Actor, batchId: string, id: string, caption: string): Promise<ClassAlbum> {
    await this.check(actor, batchId);
    return this.change(batchId, async (em) => {
      if (!(await queries.setCaption(em, batchId, id, caption))) throw notFound();
      await this.note(em, actor, { batchId, id, deed: 'captioned' });
    });
  }

  /** @throws Problem not_found, state_conflict when the album is another one by now */
  async order(actor: Actor, batchId: string, ids: readonly string[]): Promise<ClassAlbum> {
    await this.check(actor, batchId);
    return this.change(batchId, async (em) => {
      const known = (await queries.listPhotos(em, batchId)).map(({ id }) => id);
      if (known.toSorted().join() !== ids.toSorted().join()) throw new Problem('state_conflict');
      await queries.setOrder(em, batchId, ids);
      await this.audit.record(em, actor, {
        action: 'class_photo.ordered',
        subjectType: 'batch',
        subjectId: batchId,
        details: { photos: ids.length },
      });
    });
  }

  /** @throws Problem not_found */
  async remove(actor: Actor, batchId: string, id: string): Promise<ClassAlbum> {
    await this.check(actor, batchId);
    return this.change(batchId, async (em) => {
      if (!(await queries.markRemoved(em, batchId, id))) throw notFound();
      await this.note(em, actor, { batchId, id, deed: 'removed' });
    });
  }

  /** @throws Problem not_found when it is there, or gone for good; state_conflict when another one took its place */
  async restore(actor: Actor, batchId: string, id: string): Promise<ClassAlbum> {
    await this.check(actor, batchId);
    return this.change(batchId, async (em, count) => {
      if (!(await queries.restore(em, batchId, id))) throw notFound();
      if (count >= MOST_CLASS_PHOTOS) throw full();
      await this.note(em, actor, { batchId, id, deed: 'restored' });
    });
  }

  /** Of what can still be put back its small picture, for who may. @throws Problem not_found */
  async open(
    actor: Actor,
    params: { id: string; photo: string },
    size: 'small' | 'full',
  ): Promise<FileAnswer> {
    const alsoRemoved = (await this.mayChange(actor, params.id)) && size === 'small';
    const keys = orNotFound(await queries.findKeys(this.transactions.reader, params, alsoRemoved));
    return this.keeper.open(size === 'small' ? keys.thumbnailKey : keys.storageKey, false);
  }

  private async mayChange(actor: Actor, batchId: string): Promise<boolean> {
    const { trainers } = await this.batches.detail(actor, batchId);
    return mayChangePhotos(
      actor,
      trainers.map(({ id }) => id),
    );
  }

  private async check(actor: Actor, batchId: string): Promise<void> {
    if (!(await this.mayChange(actor, batchId))) throw notFound();
  }

  /** @param work gets how many photos there are */
  private change(
    batchId: string,
    work: (em: EntityManager, count: number) => Promise<void>,
  ): Promise<ClassAlbum> {
    return this.transactions.run(async (em) => {
      await queries.lockAlbum(em, batchId);
      await work(em, (await queries.listPhotos(em, batchId)).length);
      return this.read(em, batchId, true);
    });
  }

  private async read(em: EntityManager, batchId: string, mayChange: boolean): Promise<ClassAlbum> {
    const items = await queries.listPhotos(em, batchId);
    return { items, removed: mayChange ? await queries.listRemoved(em, batchId) : [], mayChange };
  }

  private async note(
    em: EntityManager,
    actor: Actor,
    { batchId, id, deed }: { batchId: string; id: string; deed: Deed },
  ): Promise<void> {
    await this.audit.record(em, actor, {
      action: `class_photo.${deed}`,
      subjectType: 'class_photo',
      subjectId: id,
      details: { batchId },
    });
  }
}

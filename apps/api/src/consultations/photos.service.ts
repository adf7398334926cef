import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import type { FileAnswer } from '../files/file-answer.js';
import { FileStore } from '../files/file-store.js';
import { preparePhoto } from '../files/photo.js';
import type { Actor } from '../http/access.js';
import { Problem, notFound, orNotFound } from '../http/problem.js';
import { findConsultation, lockBooked, type ConsultationRow } from './bookings.queries.js';
import { seerOf } from './consultation.policy.js';
import * as queries from './photos.queries.js';
import { seesVisit } from './reach.queries.js';

type Reader = (maxBytes: number) => Promise<Buffer>;

/** A phone's photo at its best fits. */
const MOST_BYTES = 8 * 1024 * 1024;

const HEADERS = {
  'content-type': 'image/jpeg',
  'x-content-type-options': 'nosniff',
  'content-disposition': 'inline; filename="foto.jpg"',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
};

/** What the problem looks like: in by the person who booked, out to them, the consultant and organisers. */
@Injectable()
export class PhotosService {
  private readonly logger = new Logger('consultations');

  constructor(
    private readonly transactions: Transactions,
    private readonly store: FileStore,
    private readonly audit: AuditService,
  ) {}

  /** While the appointment stands. @throws Problem not_found, consultation_ended, photo_unreadable, photo_too_many_pixels, file_too_large */
  async add(actor: Actor, id: string, read: Reader): Promise<ConsultationRow> {
    const asked = await this.mine(this.transactions.reader, actor, id);
    if (asked.state !== 'booked') throw new Problem('consultation_ended');
    const { full } = await preparePhoto(await read(MOST_BYTES));
    const storageKey = `consultations/${randomUUID()}.jpg`;
    // Bytes first, then the row that names them: a crash in between wastes some bytes but never loses a photo.
    await this.store.put(storageKey, full, 'image/jpeg');
    try {
      const { now, oldKey } = await this.transactions.run(async (em) => {
        if (!(await lockBooked(em, id))) throw new Problem('consultation_ended');
        const old = await queries.findPhoto(em, id);
        await queries.placePhoto(em, { consultationId: id, storageKey, bytes: full.length });
        return { now: await this.mine(em, actor, id), oldKey: old?.storageKey };
      });
      if (oldKey) await this.discard(oldKey);
      return now;
    } catch (error) {
      await this.discard(storageKey);
      throw error;
    }
  }

  /** Theirs to take back at any time. @throws Problem not_found */
  async remove(actor: Actor, id: string): Promise<ConsultationRow> {
    const { now, oldKey } = await this.transactions.run(async (em) => {
      await this.mine(em, actor, id);
      const old = await queries.findPhoto(em, id);
      await queries.dropPhoto(em, id);
      return { now: await this.mine(em, actor, id), oldKey: old?.storageKey };
    });
    if (oldKey) await this.discard(oldKey);
    return now;
  }

  /** Each look by staff is in the audit log. @throws Problem not_found also for those who may not see it */
  async open(actor: Actor, id: string): Promise<FileAnswer> {
    const em = this.transactions.reader;
    const of = orNotFound(await findConsultation(em, id));
    const isOwn = of.accountId === actor.accountId;
    if (!isOwn && !(await seesVisit(em, id, seerOf(actor)))) throw notFound();
    const { storageKey } = orNotFound(await queries.findPhoto(em, id));
    const body = await this.store.get(storageKey);
    if (!isOwn)
      await this.transactions.run((writer) =>
        this.audit.record(writer, actor, {
          action: 'consultation_photo.viewed',
          subjectType: 'consultation',
          subjectId: id,
        }),
      );
    return { status: 200, headers: HEADERS, body };
  }

  private async mine(em: EntityManager, actor: Actor, id: string): Promise<ConsultationRow> {
    const found = orNotFound(await findConsultation(em, id));
    if (found.accountId !== actor.accountId) throw notFound();
    return found;
  }

  private async discard(key: string): Promise<void> {
    await this.store.delete(key).catch((error: Error) => this.logger.warn(`left behind: ${error.message}`));
  }
}

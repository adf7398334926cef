import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Media } from '@sinau/contracts/media.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import { AuditService } from '../audit/audit.service.js';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { hasRole, type Actor } from '../http/access.js';
import { notFound, orNotFound, Problem } from '../http/problem.js';
import * as library from './media-library.queries.js';
import { retry } from './media-processing.queries.js';
import * as queries from './media.queries.js';
import { checkVtt, normaliseVtt } from './webvtt.js';

const NOT_YOURS =
  'Berkas ini sudah tayang. Hanya pengunggahnya atau admin yang dapat mengubahnya. Tidak ada yang berubah.';

/** The library as trainers see it. */
@Injectable()
export class MediaService {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    private readonly audit: AuditService,
  ) {}

  async list(query: RouteInput<'GET /manage/media'>['query']) {
    return toPage(await queries.listMedia(this.transactions.reader, query), query);
  }

  /** @throws Problem not_found */
  async read(id: string): Promise<Media> {
    const [found] = await library.findMedia(this.transactions.reader, [id]);
    return orNotFound(found);
  }

  /**
   * What everybody sees already is changed by its uploader or an admin alone.
   * @throws Problem captions_invalid with a sentence per line, state_conflict for a published one of a colleague
   */
  async save(actor: Actor, id: string, body: RouteInput<'PUT /manage/media/:id'>['body']): Promise<Media> {
    const { published, createdBy } = orNotFound(await queries.findStanding(this.transactions.reader, id));
    if (published && createdBy !== actor.accountId && !hasRole(actor, 'admin'))
      throw new Problem('state_conflict', { detail: NOT_YOURS });
    const captions = body.captions === null ? null : normaliseVtt(body.captions);
    const errors = captions === null ? [] : checkVtt(captions);
    if (errors.length > 0) throw new Problem('captions_invalid', { errors });
    const stored = captions === null ? null : await this.storeCaptions(id, Buffer.from(captions));
    await this.transactions.run(async (em) => {
      if (!(await queries.saveWords(em, id, body))) throw notFound();
      await queries.saveCaptions(em, id, stored);
      await this.audit.record(em, actor, {
        action: 'media.changed',
        subjectType: 'media',
        subjectId: id,
        details: { published, captions: stored !== null },
      });
    });
    return this.read(id);
  }

  /** @throws Problem not_found, media_busy when there is nothing to try again */
  async retry(actor: Actor, id: string): Promise<{ ok: true }> {
    await this.read(id);
    return this.transactions.run(async (em, ring) => {
      if (!(await retry(em, id))) throw new Problem('media_busy');
      await this.audit.record(em, actor, { action: 'media.retried', subjectType: 'media', subjectId: id });
      ring('process-media', { mediaId: id });
      return { ok: true as const };
    });
  }

  private async storeCaptions(id: string, bytes: Buffer): Promise<{ key: string; sha256: Buffer }> {
    const sha256 = createHash('sha256').update(bytes).digest();
    // Never a key that was used before: the sweep may be about to take that away.
    const key = `media/${id}/captions-${randomBytes(8).toString('hex')}`;
    await this.files.put(key, bytes, 'text/vtt; charset=utf-8');
    return { key, sha256 };
  }
}

import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import type { Actor } from '../http/access.js';
import { orNotFound } from '../http/problem.js';
import type { Conditions, FileAnswer } from '../media/media-files.service.js';
import { PrivateMedia } from '../media/private-media.service.js';
import { maySeeEvidence } from './assignment.policy.js';
import { evidenceHeaders, privateHeaders } from './evidence-headers.js';
import { findFile } from './evidence-files.queries.js';

/** Evidence as HTTP wants it, to those who may see it. */
@Injectable()
export class EvidenceReading {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: FileStore,
    private readonly media: PrivateMedia,
  ) {}

  /** @throws Problem not_found also for those who may not see it, and for a video that is not small yet */
  async open(
    actor: Actor,
    id: string,
    size: 'full' | 'thumbnail',
    conditions: Conditions,
  ): Promise<FileAnswer> {
    const file = orNotFound(await findFile(this.transactions.reader, id));
    orNotFound(maySeeEvidence(actor, file) || null);
    if (file.mediaId) {
      const names = size === 'thumbnail' ? ['poster'] : ['240p', 'original'];
      const answer = await this.media.open(file.mediaId, names, conditions);
      return { ...answer, headers: { ...answer.headers, ...privateHeaders(file.kind, answer.headers) } };
    }
    const small = size === 'thumbnail' ? file.thumbnailKey : null;
    const contentType = small ? 'image/webp' : file.contentType;
    const body = await this.store.get(orNotFound(small ?? file.storageKey));
    return { status: 200, headers: evidenceHeaders(contentType), body };
  }
}

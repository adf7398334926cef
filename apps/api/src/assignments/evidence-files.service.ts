import { createHash, randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { Evidence, EvidenceFile } from '@sinau/contracts/assignments.contract.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem, wrongField } from '../http/problem.js';
import { LearnerService } from '../learning/learner.service.js';
import { maySeeEvidence } from './assignment.policy.js';
import { AssignmentsService } from './assignments.service.js';
import * as queries from './evidence-files.queries.js';
import { videoOrDocument } from './file-kind.js';
import { preparePhoto, type Photo } from './photo.js';
import { mayWrite, photoEvidence } from './submission.rule.js';

const MEGABYTE = 1024 * 1024;
const DEFAULT_MEGABYTES = 5;

type Reader = (maxBytes: number) => Promise<Buffer>;

function checkRoom(evidence: Evidence, files: readonly Pick<EvidenceFile, 'kind'>[]): void {
  if (files.filter(({ kind }) => kind === 'photo').length < evidence.max) return;
  throw wrongField('file', `Paling banyak ${evidence.max} foto. Hapus satu foto dulu, lalu kirim lagi.`);
}

/** Photos of assignments: taken in, shown to those who may see them, and taken out of drafts again. */
@Injectable()
export class EvidenceFilesService {
  private readonly logger = new Logger('evidence');

  constructor(
    private readonly transactions: Transactions,
    private readonly learners: LearnerService,
    private readonly assignments: AssignmentsService,
    private readonly store: FileStore,
  ) {}

  /** Everything that can refuse the photo is asked before its bytes are read; the slow work holds no lock. */
  async upload(actor: Actor, enrolmentId: string, code: string, read: Reader): Promise<EvidenceFile> {
    const em = this.transactions.reader;
    const { assignment, submissions } = await this.assignments.mine(
      em,
      await this.learners.reading(em, actor, enrolmentId),
      code,
    );
    if (!mayWrite(assignment.revisions, submissions)) throw new Problem('submission_closed');
    const evidence = photoEvidence(assignment.evidence);
    if (!evidence) throw new Problem('file_type_not_accepted');
    checkRoom(evidence, submissions[0]?.state === 'draft' ? submissions[0].files : []);
    const bytes = await read((evidence.maxMegabytes ?? DEFAULT_MEGABYTES) * MEGABYTE);
    if (videoOrDocument(bytes)) {
      throw new Problem('file_type_not_accepted', {
        detail: 'Video dan dokumen belum dapat dikirim. Kirim foto atau tangkapan layarnya.',
      });
    }
    return this.keep(actor, enrolmentId, code, await preparePhoto(bytes));
  }

  /** Bytes first, then the row that names them: a crash in between wastes some bytes but never loses a photo. */
  private async keep(actor: Actor, enrolmentId: string, code: string, photo: Photo): Promise<EvidenceFile> {
    const name = randomUUID();
    const keys = { storageKey: `evidence/${name}.jpg`, thumbnailKey: `evidence/${name}-thumbnail.webp` };
    await this.store.put(keys.storageKey, photo.full, 'image/jpeg');
    await this.store.put(keys.thumbnailKey, photo.thumbnail, 'image/webp');
    try {
      return await this.transactions.run(async (em) => {
        const mine = await this.assignments.mine(
          em,
          await this.learners.working(em, actor, enrolmentId),
          code,
        );
        const submissionId = await this.assignments.draftOf(em, mine);
        const evidence = photoEvidence(mine.assignment.evidence);
        const [draft] = mine.submissions;
        if (evidence) checkRoom(evidence, draft?.id === submissionId ? draft.files : []);
        const { width, height } = photo;
        const bytes = photo.full.length;
        const sha256 = createHash('sha256').update(photo.full).digest();
        const row = {
          submissionId,
          accountId: actor.accountId,
          kind: 'photo' as const,
          contentType: 'image/jpeg',
          bytes,
          width,
          height,
          sha256,
          ...keys,
        };
        const id = await queries.insertFile(em, row);
        const url = `/api/evidence-files/${id}`;
        return { id, kind: 'photo', bytes, width, height, url, thumbnailUrl: `${url}?size=thumbnail` };
      });
    } catch (error) {
      await this.discard(Object.values(keys));
      throw error;
    }
  }

  /** @throws Problem not_found also for those who may not see it */
  async read(
    actor: Actor,
    id: string,
    size: 'full' | 'thumbnail',
  ): Promise<{ bytes: Buffer; contentType: string }> {
    const file = orNotFound(await queries.findFile(this.transactions.reader, id));
    orNotFound(maySeeEvidence(actor, file) || null);
    if (size === 'full' || !file.thumbnailKey)
      return { bytes: await this.store.get(file.storageKey), contentType: file.contentType };
    return { bytes: await this.store.get(file.thumbnailKey), contentType: 'image/webp' };
  }

  /** The row goes first: an object without a row is waste, a row without its object is a broken picture. */
  async remove(actor: Actor, id: string): Promise<{ ok: true }> {
    const { orphans } = await this.transactions.run(async (em) => {
      const file = orNotFound(await queries.findFile(em, id));
      await this.learners.working(em, actor, file.enrolmentId);
      const gone = await queries.deleteDraftFile(em, id);
      if (!gone) throw new Problem('submission_closed');
      return gone;
    });
    await this.discard(orphans);
    return { ok: true };
  }

  private async discard(keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.store
        .delete(key)
        .catch((error: Error) => this.logger.warn(`object ${key} stays behind: ${error.message}`));
    }
  }
}

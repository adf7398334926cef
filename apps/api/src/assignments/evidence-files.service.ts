import { createHash, randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { Evidence, EvidenceFile } from '@sinau/contracts/assignments.contract.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem, wrongField } from '../http/problem.js';
import { LearnerService } from '../learning/learner.service.js';
import { PrivateMedia } from '../media/private-media.service.js';
import { AssignmentsService } from './assignments.service.js';
import * as queries from './evidence-files.queries.js';
import { videoOrDocument } from './file-kind.js';
import { preparePhoto, type Photo } from '../files/photo.js';
import { evidenceOfKind, mayWrite } from './submission.rule.js';

const MEGABYTE = 1024 * 1024;
const DEFAULT_MEGABYTES = 5;

type Reader = (maxBytes: number) => Promise<Buffer>;

/** Which photo of which assignment. `deviceId` is made on the device: the same one twice is one photo. */
export interface Target {
  readonly enrolmentId: string;
  readonly code: string;
  readonly deviceId: string | null;
}

function checkRoom(evidence: Evidence, files: readonly Pick<EvidenceFile, 'kind'>[]): void {
  if (files.filter(({ kind }) => kind === 'photo').length < evidence.max) return;
  throw wrongField('file', `Paling banyak ${evidence.max} foto. Hapus satu foto dulu, lalu kirim lagi.`);
}

/** Photos of assignments are taken in here; every kind of file is taken out of drafts again. */
@Injectable()
export class EvidenceFilesService {
  private readonly logger = new Logger('evidence');

  constructor(
    private readonly transactions: Transactions,
    private readonly learners: LearnerService,
    private readonly assignments: AssignmentsService,
    private readonly store: FileStore,
    private readonly media: PrivateMedia,
  ) {}

  /** Everything that can refuse the photo is asked before its bytes are read; the slow work holds no lock. */
  async upload(actor: Actor, target: Target, read: Reader): Promise<EvidenceFile> {
    const { enrolmentId, code, deviceId } = target;
    const em = this.transactions.reader;
    const { assignment, submissions } = await this.assignments.mine(
      em,
      await this.learners.reading(em, actor, enrolmentId),
      code,
    );
    const of = { enrolmentId, assignmentId: assignment.id };
    const known = deviceId ? await queries.findSentBefore(em, of, deviceId) : undefined;
    if (known) return known;
    if (!mayWrite(assignment.revisions, submissions)) throw new Problem('submission_closed');
    const evidence = evidenceOfKind(assignment.evidence, 'photo');
    if (!evidence) throw new Problem('file_type_not_accepted');
    checkRoom(evidence, submissions[0]?.state === 'draft' ? submissions[0].files : []);
    const bytes = await read((evidence.maxMegabytes ?? DEFAULT_MEGABYTES) * MEGABYTE);
    if (videoOrDocument(bytes)) {
      throw new Problem('file_type_not_accepted', {
        detail: 'Berkas ini bukan foto. Video dan dokumen dikirim lewat tombolnya sendiri.',
      });
    }
    return this.keep(actor, target, await preparePhoto(bytes));
  }

  /** Bytes first, then the row that names them: a crash in between wastes some bytes but never loses a photo. */
  private async keep(actor: Actor, target: Target, photo: Photo): Promise<EvidenceFile> {
    const { enrolmentId, code, deviceId } = target;
    const name = randomUUID();
    const keys = { storageKey: `evidence/${name}.jpg`, thumbnailKey: `evidence/${name}-thumbnail.webp` };
    await this.store.put(keys.storageKey, photo.full, 'image/jpeg');
    await this.store.put(keys.thumbnailKey, photo.thumbnail, 'image/webp');
    try {
      const { file, isNew } = await this.transactions.run(async (em) => {
        const mine = await this.assignments.mine(
          em,
          await this.learners.working(em, actor, enrolmentId),
          code,
        );
        // The other sending of the same photo may have been faster: the learner's row is locked only now.
        const of = { enrolmentId, assignmentId: mine.assignment.id };
        const known = deviceId ? await queries.findSentBefore(em, of, deviceId) : undefined;
        if (known) return { file: known, isNew: false };
        const submissionId = await this.assignments.draftOf(em, mine);
        const evidence = evidenceOfKind(mine.assignment.evidence, 'photo');
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
          mediaId: null,
          bytes,
          width,
          height,
          sha256,
          deviceId,
          ...keys,
        };
        const id = await queries.insertFile(em, row);
        return { file: orNotFound(await queries.findEvidenceFile(em, id)), isNew: true };
      });
      if (!isNew) await this.discard(Object.values(keys));
      return file;
    } catch (error) {
      await this.discard(Object.values(keys));
      throw error;
    }
  }

  /** The row goes first: an object without a row is waste, a row without its object is a broken picture. */
  async remove(actor: Actor, id: string): Promise<{ ok: true }> {
    const { orphans } = await this.transactions.run(async (em) => {
      const file = orNotFound(await queries.findFile(em, id));
      await this.learners.working(em, actor, file.enrolmentId);
      const gone = await queries.deleteDraftFile(em, id);
      if (!gone) throw new Problem('submission_closed');
      if (gone.mediaId) await this.media.release(em, gone.mediaId);
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

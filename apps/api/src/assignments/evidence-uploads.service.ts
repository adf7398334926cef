import { Injectable } from '@nestjs/common';
import type { Evidence, EvidenceFile } from '@sinau/contracts/assignments.contract.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem, wrongField } from '../http/problem.js';
import { LearnerService } from '../learning/learner.service.js';
import { FileRefused } from '../files/file-refused.js';
import { PrivateMedia, type ArrivedUpload, type Inspected } from '../media/private-media.service.js';
import { AssignmentsService } from './assignments.service.js';
import * as queries from './evidence-files.queries.js';
import { formatWords, isAccepted } from './evidence-format.js';
import { evidenceNames, evidenceOfKind, mayWrite } from './submission.rule.js';

const MEGABYTE = 1024 * 1024;

type Place = Awaited<ReturnType<AssignmentsService['mine']>>;

/** Videos and documents of assignments: sent in parts through /api/uploads, then handed to a draft here. */
@Injectable()
export class EvidenceUploadsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly learners: LearnerService,
    private readonly assignments: AssignmentsService,
    private readonly media: PrivateMedia,
  ) {}

  /** The upload's id is the file's device id, so the same upload twice is one file. */
  async add(actor: Actor, enrolmentId: string, code: string, uploadId: string): Promise<EvidenceFile> {
    const em = this.transactions.reader;
    const place = await this.assignments.mine(em, await this.learners.reading(em, actor, enrolmentId), code);
    const of = { enrolmentId, assignmentId: place.assignment.id };
    const arrived = await this.media.arrived(actor.accountId, uploadId);
    // Asked second: the same request may have taken the upload just before we looked for it.
    const known = await queries.findSentBefore(em, of, uploadId);
    if (known) return known;
    const upload = orNotFound(arrived);
    const { evidence, contentType } = await this.check(place, upload);
    return this.transactions.run(async (tx, ring) => {
      const mine = await this.assignments.mine(tx, await this.learners.working(tx, actor, enrolmentId), code);
      // The same request may have been faster: the learner's row is locked only now.
      const sent = await queries.findSentBefore(tx, of, uploadId);
      if (sent) return sent;
      const submissionId = await this.assignments.draftOf(tx, mine);
      checkRoom(mine, evidence);
      await this.media.take(tx, ring, upload, actor.accountId);
      const id = await queries.insertFile(tx, {
        submissionId,
        accountId: actor.accountId,
        kind: evidence.kind as 'video' | 'document',
        contentType: contentType ?? 'video/mp4',
        bytes: upload.bytes,
        width: null,
        height: null,
        sha256: null,
        storageKey: null,
        thumbnailKey: null,
        mediaId: upload.id,
        deviceId: uploadId,
      });
      return orNotFound(await queries.findEvidenceFile(tx, id));
    });
  }

  /** What cannot become evidence is forgotten at once, so that nobody waits for it. */
  private async check(
    place: Place,
    upload: ArrivedUpload,
  ): Promise<{ evidence: Evidence; contentType: string | null }> {
    const { assignment, submissions } = place;
    if (!mayWrite(assignment.revisions, submissions)) throw new Problem('submission_closed');
    const kind = { video: 'video', file: 'document', image: undefined, audio: undefined }[upload.kind];
    const evidence = kind && evidenceOfKind(assignment.evidence, kind as Evidence['kind']);
    if (!evidence) return this.refuse(upload, new Problem('file_type_not_accepted'));
    checkRoom(place, evidence);
    const megabytes = evidence.maxMegabytes ?? 0;
    if (upload.bytes > megabytes * MEGABYTE) {
      const detail = `Paling besar ${megabytes} MB. Perkecil atau pendekkan dulu, lalu kirim lagi.`;
      return this.refuse(upload, new Problem('file_too_large', { detail }));
    }
    const found = await this.look(upload);
    if (!isAccepted(evidence, found)) {
      const detail = `Yang diterima: ${formatWords(evidence.formats)}. Simpan ulang, lalu kirim lagi.`;
      return this.refuse(upload, new Problem('file_type_not_accepted', { detail }));
    }
    return { evidence, contentType: found.contentType };
  }

  private async look(upload: ArrivedUpload): Promise<Inspected> {
    try {
      return await this.media.inspect(upload);
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      return this.refuse(upload, new Problem('file_type_not_accepted', { detail: error.sentence }));
    }
  }

  private async refuse(upload: ArrivedUpload, problem: Problem): Promise<never> {
    await this.media.refuse(upload.id);
    throw problem;
  }
}

function checkRoom({ submissions: [draft] }: Place, { kind, max }: Evidence): void {
  const files = draft?.state === 'draft' ? draft.files : [];
  if (kind === 'text' || files.filter((file) => file.kind === kind).length < max) return;
  const name = evidenceNames[kind];
  throw wrongField('file', `Paling banyak ${max} ${name}. Hapus satu ${name} dulu, lalu kirim lagi.`);
}

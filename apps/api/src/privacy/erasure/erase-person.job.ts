import { Inject, Injectable } from '@nestjs/common';
import type { JobPayload } from '@sinau/jobs/definitions.js';
import type { JobQueue } from '@sinau/jobs/queue.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import { JOB_QUEUE } from '../../jobs/job-queue.js';
import type { Sweep } from '../../jobs/sweeper.js';
import { leaveNote } from '../../accounts/notes.service.js';
import { PERSONAL_TABLES } from '../registry/registry.queries.js';
import * as queries from './erasure.queries.js';
import { removeOldDocuments } from './retention.queries.js';

const AT_ONCE = 20;
const DOCUMENTS_AT_ONCE = 100;

/** Job `erase-person`. All rows end in one transaction, so it is done or not begun; files follow by the store's own sweep. */
@Injectable()
export class ErasePersonJob {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {}

  async run({ requestId }: JobPayload<'erase-person'>): Promise<void> {
    await this.transactions.run(async (em) => {
      const due = await queries.lockDue(em, requestId);
      if (!due) return;
      const { accountId } = due;
      await queries.lockSubject(em, accountId);
      if ((await queries.findConflicts(em, accountId)).length > 0)
        return this.putBack(em, requestId, accountId);
      const result = await this.erase(em, accountId);
      await queries.finish(em, requestId, result);
      await this.audit.record(em, null, {
        action: 'personal_data.erased',
        subjectType: 'account',
        subjectId: accountId,
        details: { requestId, ...result },
      });
    });
  }

  get sweeps(): Sweep[] {
    return [
      { name: 'erase whose time has come', run: () => this.ringDue() },
      { name: 'remove documents of those who were not taken', run: () => this.removeOldDocuments() },
    ];
  }

  private async erase(em: EntityManager, accountId: string): Promise<{ rows: number; files: number }> {
    const result = { rows: 1, files: 0 };
    for (const entry of PERSONAL_TABLES) {
      const { atErasure, files = [] } = entry;
      // Keys before rows: a key whose row is gone is found by nobody.
      const ending = atErasure.end === 'deleted' || (atErasure.end === 'blanked' && atErasure.filesToo);
      if (ending && files.length > 0) result.files += await queries.forgetFiles(em, entry, files, accountId);
    }
    await queries.emptyAccount(em, accountId);
    for (const entry of PERSONAL_TABLES) result.rows += await queries.endRows(em, entry, accountId);
    return result;
  }

  private async putBack(em: EntityManager, requestId: string, accountId: string): Promise<void> {
    await queries.putBack(em, requestId);
    await leaveNote(em, accountId, {
      title: 'Penghapusan data ditunda',
      body: 'Ada kegiatan baru di akun Anda. Petugas memeriksa permintaan Anda lagi.',
      link: '/profil/data-saya/hapus',
    });
  }

  private async ringDue(): Promise<number> {
    const due = await queries.findDue(this.transactions.reader, AT_ONCE);
    if (due.length > 0)
      await this.queue.ringMany(
        'erase-person',
        due.map((requestId) => ({ requestId })),
      );
    return due.length;
  }

  private async removeOldDocuments(): Promise<number> {
    return this.transactions.run(async (em) => {
      const removed = await removeOldDocuments(em, DOCUMENTS_AT_ONCE);
      for (const { applicationId, documents } of removed)
        await this.audit.record(em, null, {
          action: 'application_document.removed',
          subjectType: 'application',
          subjectId: applicationId,
          details: { documents, rule: 'dokumen_ditolak' },
        });
      return removed.length;
    });
  }
}

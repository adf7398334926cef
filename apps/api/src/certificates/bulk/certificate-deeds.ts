import { Inject, Injectable } from '@nestjs/common';
import { QueueUnavailable } from '@sinau/jobs/errors.js';
import { jobIdOf } from '@sinau/jobs/payload.js';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { BulkDeeds, type Candidate, type DeedContext } from '../../bulk/bulk-deeds.service.js';
import { Transactions } from '../../database/transactions.js';
import { FileStore } from '../../files/file-store.js';
import type { Actor } from '../../http/access.js';
import { Problem } from '../../http/problem.js';
import { JOB_QUEUE } from '../../jobs/job-queue.js';
import { CertificatesService } from '../certificates.service.js';
import * as queries from './certificate-selection.queries.js';
import { CertificateList } from './certificate-list.service.js';
import { zipCertificates } from './certificate-zip.js';

type Chosen = queries.SelectedCertificate;

const NOT_ISSUED: Readonly<Record<Exclude<Chosen['state'], 'issued'>, string>> = {
  pending: 'Belum dibuat',
  sealed: 'Belum diterbitkan',
  revoked: 'Sudah dicabut',
  replaced: 'Sudah diganti',
  voided: 'Nomornya dibatalkan',
};

/** Revoking: only what stands. */
const whyNotRevoked = ({ state }: Chosen): string | null => (state === 'issued' ? null : NOT_ISSUED[state]);
/** Making again: only what could not be made. */
const whyNotRetried = ({ state, stuck }: Chosen): string | null =>
  stuck ? null : state === 'pending' ? 'Masih dalam antrean' : 'Berkasnya sudah ada atau tidak diperlukan';
/** Handing out: what has a file and was not taken back. */
function whyNotZipped({ state, hasFile }: Chosen): string | null {
  if (state !== 'issued' && state !== 'sealed') return NOT_ISSUED[state];
  return hasFile ? null : NOT_ISSUED.pending;
}

/** What can be done with many certificates at once. */
@Injectable()
export class CertificateDeeds {
  constructor(
    deeds: BulkDeeds,
    private readonly list: CertificateList,
    private readonly certificates: CertificatesService,
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {
    deeds.register({
      kind: 'certificates.revoke',
      roles: ['dinas', 'admin'],
      subject: 'certificate',
      preview: this.judged(whyNotRevoked),
      runOne: (id, context) => this.revoke(id, context),
    });
    deeds.register({
      kind: 'certificates.retry',
      roles: ['panitia', 'dinas', 'admin'],
      subject: 'certificate',
      preview: this.judged(whyNotRetried),
      runOne: (id) => this.requestAgain(id),
    });
    deeds.register({
      kind: 'certificates.zip',
      roles: ['panitia', 'dinas', 'admin'],
      subject: 'certificate',
      preview: this.judged(whyNotZipped),
      // Nothing changes: the list is frozen, and the archive is made while it is fetched.
      runOne: () => Promise.resolve(),
      file: {
        name: 'sertifikat.zip',
        contentType: 'application/zip',
        open: (parts, actor) => zipCertificates(this.stored(parts, actor), (key) => this.files.get(key)),
      },
    });
  }

  private judged(excluded: (chosen: Chosen) => string | null) {
    return async (
      actor: Actor,
      selection: Parameters<CertificateList['select']>[1],
      limit: number,
    ): Promise<Candidate[]> => {
      const chosen = await this.list.select(actor, selection, limit);
      return chosen.map((one) => ({ id: one.id, label: one.number, excluded: excluded(one) }));
    };
  }

  private async revoke(
    id: string,
    { actor, parameters, since }: DeedContext<'certificates.revoke'>,
  ): Promise<void> {
    try {
      await this.certificates.revoke(actor, id, parameters);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'state_conflict') throw error;
      // Done before its worker could note it.
      if (!(await queries.revokedBy(this.transactions.reader, id, actor.accountId, since))) throw error;
    }
  }

  private async requestAgain(certificateId: string): Promise<void> {
    try {
      const again = await this.queue.retry(
        'render-certificate',
        jobIdOf('render-certificate', { certificateId }),
      );
      if (!again) await this.queue.ring('render-certificate', { certificateId });
    } catch (error) {
      throw error instanceof QueueUnavailable ? new Problem('unavailable') : error;
    }
  }

  private async *stored(parts: AsyncIterable<readonly string[]>, { reach }: Actor) {
    for await (const ids of parts) yield await queries.findStored(this.transactions.reader, ids, reach);
  }
}

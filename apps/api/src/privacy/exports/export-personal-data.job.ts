import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { JobPayload } from '@sinau/jobs/definitions.js';
import { reasonOf } from '@sinau/jobs/errors.js';
import type { JobQueue } from '@sinau/jobs/queue.js';
import type { JobContext } from '@sinau/jobs/run-job.js';
import { isDatabaseAway } from '../../database/errors.js';
import { Transactions } from '../../database/transactions.js';
import { FileStore } from '../../files/file-store.js';
import { Workspace } from '../../files/workspace.js';
import { JOB_QUEUE } from '../../jobs/job-queue.js';
import * as leases from '../../jobs/lease.queries.js';
import { whileLeased } from '../../jobs/lease.js';
import type { Sweep } from '../../jobs/sweeper.js';
import { leaveNote } from '../../accounts/notes.service.js';
import { CopyWriter } from './copy-writer.service.js';
import * as queries from './exports.queries.js';

const AT_ONCE = 50;
const MOST_ATTEMPTS = 3;

/** Job `export-personal-data`: writes one person's copy, and looks after copies whose time is over. */
@Injectable()
export class ExportPersonalDataJob {
  private readonly logger = new Logger('personal-data');

  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    private readonly workspace: Workspace,
    private readonly writer: CopyWriter,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {}

  async run(
    { exportId }: JobPayload<'export-personal-data'>,
    { signal }: Pick<JobContext, 'signal'>,
  ): Promise<void> {
    const lease = randomUUID();
    const em = this.transactions.reader;
    const job = await queries.claim(em, exportId, lease, leases.LEASE_SECONDS);
    if (!job) return;
    const renew = () => leases.renew(em, 'personal_data_exports', exportId, lease);
    try {
      await whileLeased(renew, signal, (held) => this.make(job, lease, held));
    } catch (error) {
      if (!signal.aborted && !isDatabaseAway(error) && job.attempts >= MOST_ATTEMPTS) {
        this.logger.warn(`copy ${exportId}: ${reasonOf(error)}`);
        return await queries.fail(em, exportId, lease);
      }
      await leases.release(em, 'personal_data_exports', exportId, lease, 0).catch(() => undefined);
      throw error;
    }
  }

  get sweeps(): Sweep[] {
    return [
      { name: 'ring waiting copies of personal data', run: () => this.ringWaiting() },
      { name: 'remove old copies of personal data', run: () => this.removeOld() },
    ];
  }

  private async make(
    job: { id: string; accountId: string },
    lease: string,
    signal: AbortSignal,
  ): Promise<void> {
    await this.workspace.within(`personal-data-${job.id}-${lease}`, async (folder) => {
      const path = join(folder, 'data.zip');
      await this.transactions.run((em) => this.writer.write(em, job.accountId, path, signal));
      const key = `personal-data/${job.id}/${lease}.zip`;
      const [{ size }, sha256] = await Promise.all([stat(path), hashOf(path)]);
      await this.files.putFile(key, path, 'application/zip');
      const kept = await this.transactions.run(async (em) => {
        if (!(await queries.keepFile(em, { id: job.id, lease, key, bytes: size, sha256 }))) return false;
        await leaveNote(em, job.accountId, {
          title: 'Salinan data Anda siap',
          body: 'Unduh dalam 7 hari, lalu simpan di tempat yang aman.',
          link: '/profil/data-saya',
        });
        return true;
      });
      if (!kept) await this.files.delete(key);
    });
  }

  private async ringWaiting(): Promise<number> {
    const waiting = await leases.findWaiting(this.transactions.reader, 'personal_data_exports', AT_ONCE);
    if (waiting.length > 0)
      await this.queue.ringMany(
        'export-personal-data',
        waiting.map((exportId) => ({ exportId })),
      );
    return waiting.length;
  }

  private async removeOld(): Promise<number> {
    const em = this.transactions.reader;
    const old = await queries.findExpired(em, AT_ONCE);
    for (const { id, storageKey } of old) {
      await this.files.delete(storageKey);
      await queries.forgetFile(em, id);
    }
    return old.length;
  }
}

async function hashOf(path: string): Promise<Buffer> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part as Buffer);
  return hash.digest();
}

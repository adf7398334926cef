import { Inject, Injectable } from '@nestjs/common';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { JOB_QUEUE } from '../jobs/job-queue.js';
import * as leases from '../jobs/lease.queries.js';
import { fileKey } from './import-settings.js';
import { findForgettable, forget } from './import-lease.queries.js';

const AT_ONCE = 20;

/** Rings again for imports whose doorbell was lost, and forgets people's rows when the time for an undo is over. */
@Injectable()
export class ImportTidying {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {}

  /** @throws QueueUnavailable */
  async ringWaiting(): Promise<number> {
    const waiting = await leases.findWaiting(this.transactions.reader, 'participant_imports', AT_ONCE);
    const payloads = waiting.map((importId) => ({ importId }));
    if (payloads.length > 0) await this.queue.ringMany('import-participants', payloads);
    return waiting.length;
  }

  /** @returns how many imports have lost their rows and their file */
  async forgetOld(): Promise<number> {
    const old = await findForgettable(this.transactions.reader, AT_ONCE);
    for (const id of old) {
      await this.files.delete(fileKey(id));
      await this.transactions.run((em) => forget(em, id));
    }
    return old.length;
  }
}

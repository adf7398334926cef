import { Worker, type IQueueBackend } from 'bullmq';
import type { QueueLink } from './link.js';
import { pause } from './within.js';

const AFTER_ERROR_MS = 1_000;

/**
 * BullMQ's worker asks for the next job again at once when the server refuses (disk full, read-only, out of
 * memory): a busy loop that keeps a sick server from recovering. This one takes a breath first.
 */
export class PatientWorker extends Worker<
  Record<string, string>,
  void,
  string,
  IQueueBackend,
  number,
  QueueLink
> {
  protected override async moveToActive(token: string, name?: string) {
    try {
      return await super.moveToActive(token, name);
    } catch (error) {
      if (!this.closing) await pause(AFTER_ERROR_MS);
      throw error;
    }
  }
}

import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { WorkerClosing, reasonOf } from '@sinau/jobs/errors.js';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { Transactions } from '../database/transactions.js';
import { JOB_QUEUE } from '../jobs/job-queue.js';
import * as leases from '../jobs/lease.queries.js';
import { whileLeased } from '../jobs/lease.js';
import { MediaMaker } from './media-maker.service.js';
import * as queries from './media-processing.queries.js';
import { FileRefused } from '../files/file-refused.js';
import { Workspace } from '../files/workspace.js';
import { removeUploads } from './uploads.queries.js';

const MOST_ATTEMPTS = 3;
const RING_AT_ONCE = 100;
const GAVE_UP = 'Berkas ini belum dapat diproses di server. Aslinya aman. Tekan Proses ulang nanti.';

/** Makes renditions of uploads. Runs in the worker only. */
@Injectable()
export class MediaProcessing {
  private readonly logger = new Logger('media');

  constructor(
    private readonly transactions: Transactions,
    private readonly maker: MediaMaker,
    private readonly workspace: Workspace,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {}

  /**
   * Once, however often it runs and wherever it is killed: who holds the row's lease works, and only its holder writes
   * the outcome. A faulty file ends here with its reason; anything else is thrown for the queue to try again.
   */
  async process(mediaId: string, signal: AbortSignal): Promise<void> {
    const lease = randomUUID();
    const em = this.transactions.reader;
    const media = await queries.claim(em, mediaId, lease);
    if (!media) return;
    // A file that killed its worker each time is not tried for ever.
    if (media.attempts > MOST_ATTEMPTS) return queries.fail(em, mediaId, lease, GAVE_UP);
    try {
      const renew = () => leases.renew(this.transactions.reader, 'media', mediaId, lease);
      await whileLeased(renew, signal, (held) => this.work(media, lease, held));
    } catch (error) {
      await this.settle(media, lease, error);
    }
  }

  private async work(media: queries.Claimed, lease: string, signal: AbortSignal): Promise<void> {
    await this.workspace.within(`${media.id}-${lease}`, async (folder) => {
      const outcome = await this.maker.make(media, folder, signal);
      await this.transactions.run(async (em) => {
        const won = await queries.finish(em, media.id, lease, outcome);
        if (won) await removeUploads(em, [media.id]);
      });
    });
  }

  private async settle(media: queries.Claimed, lease: string, error: unknown): Promise<void> {
    const em = this.transactions.reader;
    if (error instanceof FileRefused) return queries.fail(em, media.id, lease, error.sentence);
    this.logger.warn(`${media.kind} ${media.id}: ${reasonOf(error)}`);
    // Shutting down is not the file's fault.
    if (error instanceof WorkerClosing) await leases.release(em, 'media', media.id, lease, 1);
    else if (media.attempts >= MOST_ATTEMPTS) return queries.fail(em, media.id, lease, GAVE_UP);
    else await leases.release(em, 'media', media.id, lease, 0);
    throw error;
  }

  /**
   * Rings again for uploads whose doorbell was lost or whose worker died.
   * @returns how many
   * @throws QueueUnavailable
   */
  async ringWaiting(): Promise<number> {
    const waiting = await leases.findWaiting(this.transactions.reader, 'media', RING_AT_ONCE);
    if (waiting.length > 0)
      await this.queue.ringMany(
        'process-media',
        waiting.map((mediaId) => ({ mediaId })),
      );
    return waiting.length;
  }
}

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { WorkerClosing, reasonOf } from '@sinau/jobs/errors.js';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { JOB_QUEUE } from '../jobs/job-queue.js';
import * as leases from '../jobs/lease.queries.js';
import { whileLeased } from '../jobs/lease.js';
import { Workspace } from '../files/workspace.js';
import { UploadedFiles } from '../media/uploaded-files.service.js';
import { unpackPackage, type UnpackedFile } from './package-reader.js';
import { ScormRefused } from './scorm-refused.js';
import * as queries from './unpacking.queries.js';

const MOST_ATTEMPTS = 3;
const RING_AT_ONCE = 100;
const STORE_AT_ONCE = 8;
const HOUR_MS = 3_600_000;
const GAVE_UP = 'Server belum berhasil membukanya. Unggah lagi paket yang sama.';

/** Unpacks uploaded packages. Runs in the worker only. */
@Injectable()
export class ScormUnpacking {
  private readonly logger = new Logger('scorm');
  private nextCollection = 0;

  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: UploadedFiles,
    private readonly files: FileStore,
    private readonly workspace: Workspace,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {}

  /**
   * Once, however often it runs and wherever it is killed: who holds the package's lease works, and only its holder
   * writes the outcome. A refused package ends here with its reason; anything else is thrown for the queue to try again.
   */
  async unpack(packageId: string, signal: AbortSignal): Promise<void> {
    const lease = randomUUID();
    const found = await queries.claim(this.transactions.reader, packageId, lease);
    if (!found) return;
    // A package that killed its worker each time is not tried for ever.
    if (found.attempts > MOST_ATTEMPTS) return this.refuse(found, lease, GAVE_UP);
    try {
      const renew = () => leases.renew(this.transactions.reader, 'scorm_packages', packageId, lease);
      await whileLeased(renew, signal, (held) => this.work(found, lease, held));
    } catch (error) {
      await this.settle(found, lease, error);
    }
  }

  private async work(found: queries.Claimed, lease: string, signal: AbortSignal): Promise<void> {
    await this.workspace.within(`scorm-${found.id}-${lease}`, async (folder) => {
      const archive = join(folder, 'package.zip');
      const bytes = await this.uploads.save(found.id, archive, signal);
      if (bytes !== found.bytes) throw new ScormRefused('Sebagian berkas tidak sampai. Unggah lagi.');
      const { manifest, files } = await unpackPackage(archive, folder, found.id, signal);
      const mine = await this.transactions.run((em) => queries.announceFiles(em, found.id, lease, files));
      if (!mine) return;
      await this.store(files, signal);
      await this.transactions.run(async (em) => {
        if (await queries.finish(em, found.id, lease, manifest)) await this.uploads.forget(em, found.id);
      });
    });
  }

  private async store(files: readonly UnpackedFile[], signal: AbortSignal): Promise<void> {
    for (let at = 0; at < files.length; at += STORE_AT_ONCE) {
      signal.throwIfAborted();
      const some = files.slice(at, at + STORE_AT_ONCE);
      await Promise.all(some.map((file) => this.files.putFile(file.key, file.from, file.contentType)));
    }
  }

  /** The bytes of what was refused are of no use to anybody. */
  private async refuse(found: queries.Claimed, lease: string, sentence: string): Promise<void> {
    const reason = `Paket “${found.filename}” belum dapat dipakai. ${sentence}`;
    await this.transactions.run(async (em) => {
      if (await queries.fail(em, found.id, lease, reason)) await this.uploads.forget(em, found.id);
    });
  }

  private async settle(found: queries.Claimed, lease: string, error: unknown): Promise<void> {
    if (error instanceof ScormRefused) return this.refuse(found, lease, error.sentence);
    this.logger.warn(`package ${found.id}: ${reasonOf(error)}`);
    const em = this.transactions.reader;
    // Shutting down is not the package's fault.
    if (error instanceof WorkerClosing) await leases.release(em, 'scorm_packages', found.id, lease, 1);
    else if (found.attempts >= MOST_ATTEMPTS) return this.refuse(found, lease, GAVE_UP);
    else await leases.release(em, 'scorm_packages', found.id, lease, 0);
    throw error;
  }

  /** Rings again for packages whose doorbell was lost or whose worker died. @throws QueueUnavailable */
  async ringWaiting(): Promise<number> {
    const waiting = await leases.findWaiting(this.transactions.reader, 'scorm_packages', RING_AT_ONCE);
    const payloads = waiting.map((packageId) => ({ packageId }));
    if (payloads.length > 0) await this.queue.ringMany('unpack-scorm', payloads);
    return waiting.length;
  }

  /** Looks once an hour: it reads every draft. */
  async collectOrphans(now = Date.now()): Promise<number> {
    if (now < this.nextCollection) return 0;
    this.nextCollection = now + HOUR_MS;
    return this.transactions.run((em) => queries.takeOrphans(em, RING_AT_ONCE));
  }
}

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { WorkerClosing, reasonOf } from '@sinau/jobs/errors.js';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { Transactions } from '../database/transactions.js';
import { JOB_QUEUE } from '../jobs/job-queue.js';
import * as leases from '../jobs/lease.queries.js';
import { whileLeased } from '../jobs/lease.js';
import { MediaPacking } from '../media/media-packing.service.js';
import { UploadedFiles } from '../media/uploaded-files.service.js';
import { CourseIntake, filesIn, type CourseResult } from './course-intake.service.js';
import * as queries from './course-packages.queries.js';
import { openPackage } from './open-package.js';
import { PackageRefused } from './package-refused.js';

const MOST_ATTEMPTS = 3;
const RING_AT_ONCE = 100;
const NOT_WHOLE = 'Berkas tidak lagi lengkap di server. Unggah lagi berkas yang sama.';
const GAVE_UP = 'Server belum berhasil membacanya. Tidak ada yang berubah. Unggah lagi nanti.';

/** Checks and imports uploaded courses. Runs in the worker only. */
@Injectable()
export class PackageWork {
  private readonly logger = new Logger('course packages');

  constructor(
    private readonly transactions: Transactions,
    private readonly uploads: UploadedFiles,
    private readonly packing: MediaPacking,
    private readonly courses: CourseIntake,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {}

  /**
   * Once, however often it runs and wherever it is killed: who holds the lease works, and only its holder writes the
   * outcome. A refused package ends here with its reason; anything else is thrown for the queue to try again.
   */
  async process(packageId: string, signal: AbortSignal): Promise<void> {
    const lease = randomUUID();
    const found = await queries.claim(this.transactions.reader, packageId, lease);
    if (!found) return;
    // A package that killed its worker each time is not tried for ever.
    if (found.attempts > MOST_ATTEMPTS) return this.refuse(found, lease, new PackageRefused(GAVE_UP));
    try {
      const renew = () => leases.renew(this.transactions.reader, 'course_packages', packageId, lease);
      await whileLeased(renew, signal, (held) => this.work(found, lease, held));
    } catch (error) {
      await this.settle(found, lease, error);
    }
  }

  private async work(found: queries.Claimed, lease: string, signal: AbortSignal): Promise<void> {
    await this.packing.within(`course-${found.id}-${lease}`, async (folder) => {
      const path = join(folder, 'package');
      if ((await this.uploads.save(found.id, path, signal)) !== found.bytes)
        throw new PackageRefused(NOT_WHOLE);
      const incoming = await openPackage(path);
      try {
        const store = found.state === 'importing';
        const onFile = this.counter(found.id, lease, filesIn(incoming));
        const intake = {
          incoming,
          folder,
          signal,
          store,
          onFile,
          packageId: found.id,
          stored: [],
          faults: [],
        };
        const { filename, bytes } = found;
        await this.finish(found, lease, await this.courses.run(intake, found.createdBy, { filename, bytes }));
      } finally {
        incoming.close();
      }
    });
  }

  private async finish(found: queries.Claimed, lease: string, result: CourseResult): Promise<void> {
    const { outcome } = result;
    // A run that died after its import finds everything done already: what was done is what the trial had said.
    const before = found.attempts > 1 && outcome?.outcome === 'unchanged' ? found.outcome : null;
    const told = before && outcome ? { ...outcome, outcome: before.outcome } : outcome;
    await this.transactions.run(async (em) => {
      if (!(await queries.finish(em, found.id, lease, { ...result, outcome: told }))) return;
      // A trial's bytes are read once more by the import.
      if (found.state === 'importing') await this.uploads.forget(em, found.id);
    });
  }

  private counter(id: string, lease: string, all: number): () => Promise<void> {
    let done = 0;
    return async () => {
      done += 1;
      await queries.noteProgress(this.transactions.reader, id, lease, done, all);
    };
  }

  private async refuse(
    found: queries.Claimed,
    lease: string,
    { sentence, errors }: PackageRefused,
  ): Promise<void> {
    await this.transactions.run(async (em) => {
      if (await queries.fail(em, found.id, lease, sentence, errors)) await this.uploads.forget(em, found.id);
    });
  }

  private async settle(found: queries.Claimed, lease: string, error: unknown): Promise<void> {
    if (error instanceof PackageRefused) return this.refuse(found, lease, error);
    this.logger.warn(`course package ${found.id}: ${reasonOf(error)}`);
    const em = this.transactions.reader;
    // Shutting down is not the package's fault.
    if (error instanceof WorkerClosing) await leases.release(em, 'course_packages', found.id, lease, 1);
    else if (found.attempts >= MOST_ATTEMPTS) return this.refuse(found, lease, new PackageRefused(GAVE_UP));
    else await leases.release(em, 'course_packages', found.id, lease, 0);
    throw error;
  }

  /** Rings again for packages whose doorbell was lost or whose worker died. @throws QueueUnavailable */
  async ringWaiting(): Promise<number> {
    const waiting = await leases.findWaiting(this.transactions.reader, 'course_packages', RING_AT_ONCE);
    const payloads = waiting.map((packageId) => ({ packageId }));
    if (payloads.length > 0) await this.queue.ringMany('import-course', payloads);
    return waiting.length;
  }

  async forgetOld(): Promise<number> {
    return queries.forgetOld(this.transactions.reader);
  }
}

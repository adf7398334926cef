import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { formatDate } from '@sinau/certificate/indonesian-format.js';
import { WorkerClosing, reasonOf } from '@sinau/jobs/errors.js';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { JOB_QUEUE } from '../jobs/job-queue.js';
import * as leases from '../jobs/lease.queries.js';
import { whileLeased } from '../jobs/lease.js';
import { BrandingService } from '../settings/branding/branding.service.js';
import { ReportPrinter } from './report-printer.js';
import { reportWorkbook } from './report-workbook.js';
import * as queries from './report-making.queries.js';

const MOST_ATTEMPTS = 3;
const RING_AT_ONCE = 100;
const GAVE_UP = 'Berkas laporan belum berhasil dibuat. Isinya aman. Coba lagi nanti.';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Makes the files of frozen reports. Runs in the worker only. */
@Injectable()
export class ReportMaking {
  private readonly logger = new Logger('reports');

  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
    private readonly branding: BrandingService,
    private readonly printer: ReportPrinter,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {}

  /** Once, however often it runs: who holds the lease works, and only its holder writes the outcome. */
  async make(reportId: string, signal: AbortSignal): Promise<void> {
    const em = this.transactions.reader;
    const lease = randomUUID();
    const found = await queries.claim(em, reportId, lease, leases.LEASE_SECONDS);
    if (!found) return;
    // A report that killed its worker each time is not tried for ever.
    if (found.attempts > MOST_ATTEMPTS) return queries.fail(em, reportId, lease, GAVE_UP);
    try {
      const renew = () => leases.renew(em, 'reports', reportId, lease);
      await whileLeased(renew, signal, (held) => this.work(found, lease, held));
    } catch (error) {
      await this.settle(found, lease, error);
    }
  }

  private async work(found: queries.Claimed, lease: string, signal: AbortSignal): Promise<void> {
    const em = this.transactions.reader;
    const { content, number, fingerprint, day } = found;
    const made = `Versi ${found.version}, dibuat ${formatDate(day)} pukul ${wibTime(found.createdAt)} WIB`;
    const stamp = { number, fingerprint, made };
    const logo = content.logo === null ? null : await this.branding.logo(em, content.logo);
    await queries.noteProgress(em, found.id, lease, 10);
    const pdf = await this.printer.print({ report: { ...content, ...stamp }, logo, day });
    signal.throwIfAborted();
    await queries.noteProgress(em, found.id, lease, 70);
    const workbook = await reportWorkbook(content, stamp);
    const stored = [
      await this.store(found.id, 'pdf', pdf, 'application/pdf'),
      await this.store(found.id, 'xlsx', workbook.bytes, XLSX),
    ] as const;
    signal.throwIfAborted();
    await queries.finish(em, found.id, lease, ...stored);
  }

  private async store(
    id: string,
    ending: string,
    bytes: Uint8Array,
    type: string,
  ): Promise<queries.StoredFile> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const key = `reports/${id}/${sha256}.${ending}`;
    await this.files.put(key, bytes, type);
    return { key, sha256, bytes: bytes.byteLength };
  }

  private async settle(found: queries.Claimed, lease: string, error: unknown): Promise<void> {
    this.logger.warn(`report ${found.id}: ${reasonOf(error)}`);
    const em = this.transactions.reader;
    // Shutting down is not the report's fault.
    if (error instanceof WorkerClosing) await leases.release(em, 'reports', found.id, lease, 1);
    else if (found.attempts >= MOST_ATTEMPTS) return queries.fail(em, found.id, lease, GAVE_UP);
    else await leases.release(em, 'reports', found.id, lease, 0);
    throw error;
  }

  /** Rings again for reports whose doorbell was lost or whose worker died. @throws QueueUnavailable */
  async ringWaiting(): Promise<number> {
    const waiting = await leases.findWaiting(this.transactions.reader, 'reports', RING_AT_ONCE);
    const payloads = waiting.map((reportId) => ({ reportId }));
    if (payloads.length > 0) await this.queue.ringMany('make-report', payloads);
    return waiting.length;
  }
}

/** "09.30" */
const wibTime = (instant: string): string =>
  new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(11, 16).replace(':', '.');

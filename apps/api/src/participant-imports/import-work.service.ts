import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { WorkerClosing, reasonOf } from '@sinau/jobs/errors.js';
import { Transactions } from '../database/transactions.js';
import { UnsafeZip } from '../files/unsafe-zip.js';
import * as leases from '../jobs/lease.queries.js';
import { whileLeased } from '../jobs/lease.js';
import { ImportChecking } from './import-checking.service.js';
import { ImportUndoing } from './import-undoing.service.js';
import { ImportWriting } from './import-writing.service.js';
import { claim, fail, type ClaimedImport } from './import-lease.queries.js';
import { TableRefused } from './reading/table.js';

const MOST_CHECKS = 3;
const GAVE_UP = 'Server belum berhasil membacanya. Tidak ada yang berubah. Unggah lagi nanti.';

/** Checks, writes and undoes imports. Runs in the worker only. */
@Injectable()
export class ImportWork {
  private readonly logger = new Logger('participant imports');

  constructor(
    private readonly transactions: Transactions,
    private readonly checking: ImportChecking,
    private readonly writing: ImportWriting,
    private readonly undoing: ImportUndoing,
  ) {}

  /**
   * Once, however often it runs and wherever it is killed: who holds the lease works, and every transaction of it
   * checks the lease. A file that cannot be read ends here with its reason; anything else is tried again.
   */
  async process(importId: string, signal: AbortSignal): Promise<void> {
    const lease = randomUUID();
    const found = await claim(this.transactions.reader, importId, lease);
    if (!found) return;
    try {
      // A file that killed its worker each time is not read for ever; what is being written is.
      if (found.state === 'checking' && found.attempts > MOST_CHECKS) throw new TableRefused(GAVE_UP);
      const renew = () => leases.renew(this.transactions.reader, 'participant_imports', importId, lease);
      await whileLeased(renew, signal, (held) => this.work(found, lease, held));
    } catch (error) {
      await this.settle(found, lease, error);
    }
  }

  private work(found: ClaimedImport, lease: string, signal: AbortSignal): Promise<void> {
    if (found.state === 'checking') return this.checking.check(found, lease, signal);
    return found.state === 'importing'
      ? this.writing.write(found, lease, signal)
      : this.undoing.undo(found, lease, signal);
  }

  private async settle(found: ClaimedImport, lease: string, error: unknown): Promise<void> {
    const em = this.transactions.reader;
    if (error instanceof TableRefused || error instanceof UnsafeZip) {
      await fail(em, found.id, lease, error.sentence);
      return;
    }
    // A database error can carry the row that it is about: its text stays out of the log.
    const reason = error instanceof Error && 'driverError' in error ? error.name : reasonOf(error);
    this.logger.warn(`participant import ${found.id} (${found.state}): ${reason}`);
    const closing = error instanceof WorkerClosing;
    await leases.release(em, 'participant_imports', found.id, lease, closing ? 1 : 0);
    throw closing ? error : new Error(`participant import ${found.id} is tried again: ${reason}`);
  }
}

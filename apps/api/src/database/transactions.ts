import { Inject, Injectable, Logger } from '@nestjs/common';
import type { JobName, JobPayload } from '@sinau/jobs/definitions.js';
import type { JobQueue } from '@sinau/jobs/queue.js';
import { DataSource, type EntityManager } from 'typeorm';
import { JOB_QUEUE } from '../jobs/job-queue.js';
import { errorCode } from './errors.js';

/** SQLSTATE: two transactions waited for each other, and PostgreSQL ended this one. Nothing of it was kept. */
const DEADLOCK = '40P01';
const TRIES = 3;

/** Notes a job to be rung once the transaction has committed. */
export type Ring = <N extends JobName>(name: N, payload: JobPayload<N>) => void;

/**
 * Services own transactions: business rows and their audit row commit together, then the doorbell rings.
 * A doorbell that cannot be rung is not an error: the sweep finds the row and rings again.
 */
@Injectable()
export class Transactions {
  private readonly logger = new Logger('doorbell');

  constructor(
    private readonly dataSource: DataSource,
    @Inject(JOB_QUEUE) private readonly queue: JobQueue,
  ) {}

  /** For reads outside a transaction. */
  get reader(): EntityManager {
    return this.dataSource.manager;
  }

  /** `work` may run again from its beginning: what it changes outside the database must bear that. */
  async run<T>(work: (em: EntityManager, ring: Ring) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.runOnce(work);
      } catch (error) {
        if (tries === TRIES || errorCode(error) !== DEADLOCK) throw error;
      }
    }
  }

  private async runOnce<T>(work: (em: EntityManager, ring: Ring) => Promise<T>): Promise<T> {
    const bells = new Map<JobName, JobPayload<JobName>[]>();
    const ring: Ring = (name, payload) => {
      const waiting = bells.get(name);
      if (waiting) waiting.push(payload);
      else bells.set(name, [payload]);
    };
    const result = await this.dataSource.transaction((em) => work(em, ring));
    for (const [name, payloads] of bells) {
      this.queue
        .ringMany(name, payloads)
        .catch((error: Error) =>
          this.logger.warn(`${payloads.length} × ${name} not rung, the sweep will: ${error.message}`),
        );
    }
    return result;
  }
}

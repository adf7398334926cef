import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { tryLock } from './sweeper.queries.js';

/** Finds rows whose doorbell was lost and rings again, or does other work that is due. Must be safe to run twice. */
export interface Sweep {
  readonly name: string;
  run(): Promise<number>;
}

/**
 * Runs the sweeps every few seconds in one worker at a time. It depends on the database alone: a queue that was
 * stopped, emptied or never told loses nothing.
 */
@Injectable()
export class Sweeper implements OnApplicationShutdown {
  private readonly logger = new Logger('sweeper');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(private readonly transactions: Transactions) {}

  start(sweeps: readonly Sweep[], everyMs: number): void {
    const turn = () => {
      this.running = this.sweep(sweeps).finally(() => {
        if (!this.stopped) this.timer = setTimeout(turn, everyMs);
      });
    };
    turn();
  }

  async sweep(sweeps: readonly Sweep[]): Promise<void> {
    for (const { name, run } of sweeps) {
      try {
        // One sweep failing (a dead queue, say) keeps none of the others from running.
        const found = await this.transactions.run(async (em) => ((await tryLock(em, name)) ? run() : 0));
        if (found > 0) this.logger.log(`${name}: ${found}`);
      } catch (error) {
        this.logger.warn(`${name}: ${(error as Error).message}`);
      }
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }
}

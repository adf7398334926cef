import { Injectable } from '@nestjs/common';
import type { JobPayload } from '@sinau/jobs/definitions.js';
import type { JobContext } from '@sinau/jobs/run-job.js';
import type { Sweep } from '../jobs/sweeper.js';
import { BulkRunner } from './bulk-runner.service.js';
import { ExportRunner } from './export-runner.service.js';

/** Job `run-bulk`, and what is looked after behind it. */
@Injectable()
export class RunBulkJob {
  constructor(
    private readonly runner: BulkRunner,
    private readonly exports: ExportRunner,
  ) {}

  async run(payload: JobPayload<'run-bulk'>, { signal }: JobContext): Promise<void> {
    await this.runner.run(payload.bulkJobId, signal);
  }

  get sweeps(): Sweep[] {
    return [
      { name: 'ring waiting bulk work', run: () => this.runner.ringWaiting() },
      { name: 'remove old exports', run: () => this.exports.removeOld() },
    ];
  }
}

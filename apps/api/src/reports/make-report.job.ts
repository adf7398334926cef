import { Injectable } from '@nestjs/common';
import type { JobPayload } from '@sinau/jobs/definitions.js';
import type { JobContext } from '@sinau/jobs/run-job.js';
import type { Sweep } from '../jobs/sweeper.js';
import { ReportMaking } from './report-making.service.js';

/** Job `make-report`, and what is looked after behind it. */
@Injectable()
export class MakeReportJob {
  constructor(private readonly making: ReportMaking) {}

  async run({ reportId }: JobPayload<'make-report'>, { signal }: JobContext): Promise<void> {
    await this.making.make(reportId, signal);
  }

  get sweeps(): readonly Sweep[] {
    return [{ name: 'ring waiting reports', run: () => this.making.ringWaiting() }];
  }
}

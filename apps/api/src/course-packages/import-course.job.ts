import { Injectable } from '@nestjs/common';
import type { JobPayload } from '@sinau/jobs/definitions.js';
import type { JobContext } from '@sinau/jobs/run-job.js';
import type { Sweep } from '../jobs/sweeper.js';
import { PackageWork } from './package-work.service.js';

/** Job `import-course`, and what is looked after behind it. */
@Injectable()
export class ImportCourseJob {
  constructor(private readonly work: PackageWork) {}

  async run(payload: JobPayload<'import-course'>, { signal }: JobContext): Promise<void> {
    await this.work.process(payload.packageId, signal);
  }

  get sweeps(): Sweep[] {
    return [
      { name: 'ring waiting courses', run: () => this.work.ringWaiting() },
      { name: 'forget old course packages', run: () => this.work.forgetOld() },
    ];
  }
}

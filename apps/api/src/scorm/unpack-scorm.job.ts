import { Injectable } from '@nestjs/common';
import type { JobPayload } from '@sinau/jobs/definitions.js';
import type { JobContext } from '@sinau/jobs/run-job.js';
import type { Sweep } from '../jobs/sweeper.js';
import { ScormUnpacking } from './scorm-unpacking.service.js';

/** Job `unpack-scorm`, and what is looked after behind it. */
@Injectable()
export class UnpackScormJob {
  constructor(private readonly unpacking: ScormUnpacking) {}

  async run(payload: JobPayload<'unpack-scorm'>, { signal }: JobContext): Promise<void> {
    await this.unpacking.unpack(payload.packageId, signal);
  }

  get sweeps(): Sweep[] {
    return [
      { name: 'ring waiting packages', run: () => this.unpacking.ringWaiting() },
      { name: 'collect orphaned packages', run: () => this.unpacking.collectOrphans() },
    ];
  }
}

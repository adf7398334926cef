import { Injectable } from '@nestjs/common';
import type { JobPayload } from '@sinau/jobs/definitions.js';
import type { JobContext } from '@sinau/jobs/run-job.js';
import type { Sweep } from '../jobs/sweeper.js';
import { MediaProcessing } from './media-processing.service.js';
import { MediaTidying } from './media-tidying.service.js';

/** Job `process-media`, and what is looked after behind it. */
@Injectable()
export class ProcessMediaJob {
  constructor(
    private readonly processing: MediaProcessing,
    private readonly tidying: MediaTidying,
  ) {}

  async run(payload: JobPayload<'process-media'>, { signal }: JobContext): Promise<void> {
    await this.processing.process(payload.mediaId, signal);
  }

  get sweeps(): Sweep[] {
    return [
      { name: 'ring waiting media', run: () => this.processing.ringWaiting() },
      { name: 'remove expired uploads', run: () => this.tidying.removeExpiredUploads() },
      { name: 'collect orphaned media', run: () => this.tidying.collectOrphans() },
      { name: 'delete forgotten files', run: () => this.tidying.deleteForgotten() },
    ];
  }
}

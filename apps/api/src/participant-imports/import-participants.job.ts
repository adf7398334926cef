import { Injectable } from '@nestjs/common';
import type { JobPayload } from '@sinau/jobs/definitions.js';
import type { JobContext } from '@sinau/jobs/run-job.js';
import type { Sweep } from '../jobs/sweeper.js';
import { ImportTidying } from './import-tidying.service.js';
import { ImportWork } from './import-work.service.js';

/** Job `import-participants`, and what is looked after behind it. */
@Injectable()
export class ImportParticipantsJob {
  constructor(
    private readonly work: ImportWork,
    private readonly tidying: ImportTidying,
  ) {}

  async run(payload: JobPayload<'import-participants'>, { signal }: JobContext): Promise<void> {
    await this.work.process(payload.importId, signal);
  }

  get sweeps(): Sweep[] {
    return [
      { name: 'ring waiting participant imports', run: () => this.tidying.ringWaiting() },
      { name: 'forget rows of participant imports', run: () => this.tidying.forgetOld() },
    ];
  }
}

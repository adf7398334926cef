import { Injectable } from '@nestjs/common';
import type { JobPayload } from '@sinau/jobs/definitions.js';
import type { Sweep } from '../jobs/sweeper.js';
import { RegradeService } from './regrade.service.js';

/** Job `regrade-question`. */
@Injectable()
export class RegradeQuestionJob {
  constructor(private readonly grading: RegradeService) {}

  async run({ correctionId }: JobPayload<'regrade-question'>): Promise<void> {
    await this.grading.regrade(correctionId);
  }

  get sweeps(): readonly Sweep[] {
    return [{ name: 'ring pending corrections', run: () => this.grading.ringOverdue() }];
  }
}

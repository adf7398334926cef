import { Injectable } from '@nestjs/common';
import { CourseReleaseService } from '../courses/course-release.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem } from '../http/problem.js';
import { DraftChecks } from './draft-checks.service.js';
import { setBase } from './draft.queries.js';
import { DraftsService } from './drafts.service.js';
import { stateOf } from './loaded-draft.js';

const NOT_SUBMITTED = 'Draf belum diajukan, atau berubah sejak diajukan. Ajukan tinjauan dulu.';

/** A reviewed draft becomes the version that new angkatan use: written out as a file and imported like any other. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: DraftsService,
    private readonly checks: DraftChecks,
    private readonly courses: CourseReleaseService,
  ) {}

  /** @throws Problem not_found, state_conflict, same_officer, curriculum_invalid with everything that is missing */
  async publish(actor: Actor, courseId: string): Promise<void> {
    await this.transactions.run(async (em) => {
      const draft = await this.drafts.hold(em, courseId);
      if (stateOf(draft) !== 'in_review') throw new Problem('state_conflict', { detail: NOT_SUBMITTED });
      if (draft.row.submittedBy === actor.accountId) throw new Problem('same_officer');
      const problems = await this.checks.problems(em, draft);
      if (problems.length > 0) {
        const errors = problems.map(({ path, message }) => ({ path, message }));
        throw new Problem('curriculum_invalid', { errors });
      }
      const { versionId } = await this.courses.release(em, actor, draft.file);
      await setBase(em, courseId, versionId);
    });
  }
}

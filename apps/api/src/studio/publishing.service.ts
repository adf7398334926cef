import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CourseReleaseService } from '../courses/course-release.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem } from '../http/problem.js';
import { findWrittenBy } from './authors.queries.js';
import { DraftChecks } from './draft-checks.service.js';
import { setBase } from './draft.queries.js';
import { DraftsService } from './drafts.service.js';
import { stateOf } from './loaded-draft.js';
import { mayPublishOwnWords } from './studio.policy.js';

const NOT_SUBMITTED = 'Draf belum diajukan, atau berubah sejak diajukan. Ajukan tinjauan dulu.';
const OWN_WORDS = 'Anda ikut menulis draf ini. Minta rekan lain, dinas, atau admin menerbitkannya.';

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
      await this.refuseAuthors(em, actor, courseId);
      const problems = await this.checks.problems(em, draft);
      if (problems.length > 0) {
        const errors = problems.map(({ path, message }) => ({ path, message }));
        throw new Problem('curriculum_invalid', { errors });
      }
      const { versionId } = await this.courses.release(em, actor, draft.file);
      await setBase(em, courseId, versionId);
    });
  }

  /** A colleague's click on "Ajukan" makes nobody else's words one's own. */
  private async refuseAuthors(em: EntityManager, actor: Actor, courseId: string): Promise<void> {
    if (mayPublishOwnWords(actor)) return;
    const written = await findWrittenBy(em, actor.accountId, [courseId]);
    if (written.has(courseId)) throw new Problem('same_officer', { detail: OWN_WORDS });
  }
}

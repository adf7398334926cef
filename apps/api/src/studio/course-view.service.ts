import { Injectable } from '@nestjs/common';
import type { StudioCourse } from '@sinau/contracts/studio-tree.contract.js';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { findWrittenBy } from './authors.queries.js';
import { headOf } from './course-head.js';
import { DraftChecks } from './draft-checks.service.js';
import { findingsOf } from './draft-findings.js';
import type { Problem } from './draft-problems.js';
import { findRemoved } from './draft.queries.js';
import { DraftsService } from './drafts.service.js';
import { numberIn, textIn, textsIn } from './file-object.js';
import { kindOf } from './file-words.js';
import { stateOf, type LessonRow, type LoadedDraft } from './loaded-draft.js';
import { mayReview } from './studio.policy.js';

type Modules = StudioCourse['modules'];

/** A draft as the tree shows it. */
@Injectable()
export class CourseViewService {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: DraftsService,
    private readonly checks: DraftChecks,
  ) {}

  /** Made first when there is none yet. @throws Problem not_found */
  async open(actor: Actor, courseId: string): Promise<StudioCourse> {
    await this.drafts.ensure(courseId);
    return this.read(actor, courseId);
  }

  async read(actor: Actor, courseId: string): Promise<StudioCourse> {
    const em = this.transactions.reader;
    const draft = await this.drafts.load(em, courseId);
    const problems = await this.checks.problems(em, draft);
    const state = stateOf(draft);
    const { row } = draft;
    const handedIn = state === 'in_review' ? [courseId] : [];
    const written = (await findWrittenBy(em, actor.accountId, handedIn)).has(courseId);
    return {
      id: row.courseId,
      slug: row.slug,
      code: row.code,
      title: textIn(row.head, 'judul'),
      state,
      courseState: row.courseState,
      publishedVersion: row.publishedVersion,
      head: headOf(row.head),
      revision: row.revision,
      jp: numberIn(row.head, 'jp_total', 0),
      modules: await this.modules(em, draft, problems),
      questions: draft.questions.length,
      removed: await findRemoved(em, courseId),
      problems,
      findings: findingsOf(draft),
      canReview: mayReview(actor, { state, submittedBy: row.submittedBy, written }),
    };
  }

  private async modules(
    em: EntityManager,
    draft: LoadedDraft,
    problems: readonly Problem[],
  ): Promise<Modules> {
    const weights = await this.checks.weights(
      em,
      draft.modules.flatMap(({ lessons }) => lessons),
    );
    const lessonOf = ({ id, code, source, revision, openComments }: LessonRow) => ({
      id,
      code,
      title: textIn(source, 'judul'),
      kind: kindOf[textIn(source, 'jenis') as keyof typeof kindOf] ?? 'reading',
      minutes: numberIn(source, 'durasi_menit', 0),
      revision,
      weight: weights.get(id) ?? { bytes: 0, videoBytes: 0, estimatedRupiah: 0 },
      problems: problems.filter(({ lessonId }) => lessonId === id).length,
      openComments,
    });
    return draft.modules.map(({ id, code, source, revision, lessons }) => ({
      id,
      code,
      title: textIn(source, 'judul'),
      jp: numberIn(source, 'jp', 0),
      objectives: textsIn(source, 'tujuan'),
      revision,
      lessons: lessons.map(lessonOf),
    }));
  }
}

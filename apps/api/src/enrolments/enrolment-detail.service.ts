import { Injectable } from '@nestjs/common';
import type { EnrolmentDetail } from '@sinau/contracts/enrolments.contract.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound } from '../http/problem.js';
import { standingOf, type Achievements } from './completion.rule.js';
import { withdrawableStates } from './enrolment.state.js';
import { findDetail, type DetailRow } from './enrolment-detail.queries.js';

type FinalState = EnrolmentDetail['finalAssignment']['state'];

/** One pass over the lessons: this is the page a learner opens most. */
function achievementsOf(found: DetailRow): Achievements {
  let lessons = 0;
  let lessonsDone = 0;
  let quizzes = 0;
  for (const module of found.modules) {
    for (const { kind, done } of module.lessons) {
      if (kind === 'in_person') continue;
      lessons += 1;
      if (done) lessonsDone += 1;
      if (kind === 'quiz') quizzes += 1;
    }
  }
  let sessionsPresent = 0;
  for (const { present } of found.sessions) if (present) sessionsPresent += 1;
  return {
    lessons,
    lessonsDone,
    sessions: found.sessions.length,
    sessionsPresent,
    postTestScore: found.postScore,
    finalAssignmentScore: latestScore(found),
    quizzes,
    quizBestSum: found.quizBestSum,
    surveyDone: found.surveyDone,
  };
}

function latestScore({ submissions }: DetailRow): number | null {
  return submissions.find(({ state }) => state === 'graded')?.score ?? null;
}

/**
 * A first draft is not sent yet; a draft after a grade is the revision that the grade asked for, unless a correction let
 * it pass after all.
 */
export function finalStateOf(revisions: number, newestFirst: DetailRow['submissions']): FinalState {
  const [newest, before] = newestFirst;
  const latest = newest?.state === 'draft' && before?.passed ? before : newest;
  if (!latest) return 'not_sent';
  if (latest.state === 'draft') return newestFirst.length > 1 ? 'revise' : 'not_sent';
  if (latest.state === 'sent') return 'sent';
  if (latest.passed) return 'passed';
  return newestFirst.length <= revisions ? 'revise' : 'failed';
}

function nextLessonOf(found: DetailRow): EnrolmentDetail['nextLesson'] {
  if (found.state !== 'active') return null;
  for (const module of found.modules) {
    const next = module.lessons.find(({ done, kind }) => !done && kind !== 'in_person');
    if (next) return { code: next.code, title: next.title, kind: next.kind, moduleTitle: module.title };
  }
  return null;
}

/** One class as its learner sees it, from one statement. */
@Injectable()
export class EnrolmentDetailService {
  constructor(private readonly transactions: Transactions) {}

  async read(actor: Actor, enrolmentId: string): Promise<EnrolmentDetail> {
    const found = orNotFound(await findDetail(this.transactions.reader, enrolmentId, actor.accountId));
    const standing = standingOf(found.rule, achievementsOf(found));
    const upcoming =
      found.state === 'active' && found.batchUnderWay ? found.sessions.find(({ over }) => !over) : undefined;
    const completed = found.state === 'completed';
    // The row is ours alone: adding to it spares copying thirty fields on every read.
    return Object.assign(found, {
      lessonsPercent: standing.lessonsPercent,
      nextLesson: nextLessonOf(found),
      nextSession: upcoming ?? null,
      nextSessionMoved: upcoming?.moved ?? false,
      mayLeave: withdrawableStates(found.batchState).includes(found.state),
      preTest: {
        ...found.preTest,
        score: found.preScore,
        attemptsLeft: found.preLeft,
        openAttemptId: found.preOpen,
      },
      postTest: {
        ...found.postTest,
        score: found.postScore,
        attemptsLeft: found.postLeft,
        openAttemptId: found.postOpen,
        unlocked: standing.requirements.every(({ key, met }) => key !== 'lessons' || met),
      },
      finalAssignment: {
        code: found.final.code,
        title: found.final.title,
        state: finalStateOf(found.final.revisions, found.submissions),
        score: latestScore(found),
      },
      requirements: standing.requirements,
      finalScore: completed ? found.finalScore : standing.finalScore,
      gradeLabel: completed ? found.gradeLabel : standing.gradeLabel,
    });
  }
}

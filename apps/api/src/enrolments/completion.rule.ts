import type { CompletionRule } from '@sinau/contracts/courses.contract.js';
import type { Requirement } from '@sinau/contracts/enrolments.contract.js';

/** What one learner has done, in counts and in scores of 0–100. */
export interface Achievements {
  /** All lessons but the in-person ones, which attendance counts. */
  readonly lessons: number;
  readonly lessonsDone: number;
  readonly sessions: number;
  /** Sessions with status present: excused and sick do not count. */
  readonly sessionsPresent: number;
  /** Best handed-in attempt. */
  readonly postTestScore: number | null;
  /** Latest grade. */
  readonly finalAssignmentScore: number | null;
  readonly quizzes: number;
  /** Sum over the quizzes of the best handed-in attempt of each. */
  readonly quizBestSum: number;
  readonly surveyDone: boolean;
}

export interface Standing {
  readonly requirements: Requirement[];
  readonly lessonsPercent: number;
  /** Null where the class has no sessions. */
  readonly attendancePercent: number | null;
  readonly finalScore: number | null;
  readonly gradeLabel: string | null;
  readonly met: boolean;
}

/** Whole percent, rounded down: 99.9 % is never shown as done. Nothing to do counts as all of it. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((part * 100) / whole);
}

/** Two decimals, half up, also where binary fractions fall just short of the half. */
export function toCents(score: number): number {
  return Math.round(score * 100 + 1e-7) / 100;
}

/** Mean of the best score of every quiz of the course; a quiz not taken counts 0. Null where there are none. */
function quizScore(done: Achievements): number | null {
  return done.quizzes === 0 ? null : done.quizBestSum / done.quizzes;
}

/**
 * The weighted final score. Null while a weighted test or the final assignment has no score yet.
 * A course without quizzes leaves their weight out and scales the rest.
 */
export function finalScoreOf(rule: CompletionRule, done: Achievements): number | null {
  const parts = [
    { weight: rule.weights.postTest, score: done.postTestScore },
    { weight: rule.weights.finalAssignment, score: done.finalAssignmentScore },
    ...(done.quizzes === 0 ? [] : [{ weight: rule.weights.quizzes, score: quizScore(done) }]),
  ].filter(({ weight }) => weight > 0);
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return null;
  let sum = 0;
  for (const { weight, score } of parts) {
    if (score === null) return null;
    sum += weight * score;
  }
  return toCents(sum / whole);
}

/** The label of the highest threshold that the score reaches, in whatever order the curriculum lists them. */
export function gradeLabelOf(rule: CompletionRule, score: number | null): string | null {
  if (score === null) return null;
  const reached = rule.grades.filter(({ min }) => score >= min).sort((a, b) => b.min - a.min);
  return reached[0]?.label ?? null;
}

function share(key: Requirement['key'], needed: number, part: number, whole: number): Requirement {
  return { key, needed, reached: percentOf(part, whole), met: part * 100 >= needed * whole };
}

function atLeast(key: Requirement['key'], needed: number, reached: number | null): Requirement {
  return { key, needed, reached, met: reached !== null && reached >= needed };
}

/** The lines of the rule that apply: a class without sessions has no attendance to ask for. */
function requirementsOf(rule: CompletionRule, done: Achievements): Requirement[] {
  const { weights } = rule;
  return [
    share('lessons', rule.lessonsPercent, done.lessonsDone, done.lessons),
    ...(done.sessions > 0 && rule.attendancePercent > 0
      ? [share('attendance', rule.attendancePercent, done.sessionsPresent, done.sessions)]
      : []),
    ...(rule.postTestScore > 0 || weights.postTest > 0
      ? [atLeast('post_test', rule.postTestScore, done.postTestScore)]
      : []),
    ...(rule.finalAssignmentScore > 0 || weights.finalAssignment > 0
      ? [atLeast('final_assignment', rule.finalAssignmentScore, done.finalAssignmentScore)]
      : []),
    ...(rule.surveyRequired ? [atLeast('survey', 1, done.surveyDone ? 1 : null)] : []),
  ];
}

/** Where a learner stands by the curriculum's own rule. `met` asks for every line and for a final score. */
export function standingOf(rule: CompletionRule, done: Achievements): Standing {
  const requirements = requirementsOf(rule, done);
  const finalScore = finalScoreOf(rule, done);
  return {
    requirements,
    lessonsPercent: percentOf(done.lessonsDone, done.lessons),
    attendancePercent: done.sessions === 0 ? null : percentOf(done.sessionsPresent, done.sessions),
    finalScore,
    gradeLabel: gradeLabelOf(rule, finalScore),
    met: finalScore !== null && requirements.every(({ met }) => met),
  };
}

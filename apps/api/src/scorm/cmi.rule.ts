import type { ScormCmi, ScormVersion } from '@sinau/contracts/scorm.contract.js';

/** What a package says of its learner, in our words. */
export interface Outcome {
  /** 0 to 100; null: not said. */
  readonly score: number | null;
  readonly completed: boolean;
  readonly passed: boolean;
  /** 0 to 1. */
  readonly position: number;
}

const numberIn = (text: string | undefined): number | null => {
  if (text === undefined || !/^[+-]?(\d{1,9}(\.\d{0,9})?|\.\d{1,9})$/.test(text.trim())) return null;
  return Number(text);
};

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** Hundredths, as they are stored. */
const toScore = (share: number) => Math.round(within(share, 0, 1) * 10_000) / 100;

/** Between `min` (0) and `max` (100) of the package itself. */
function shareOf(raw: string | undefined, min: string | undefined, max: string | undefined): number | null {
  const value = numberIn(raw);
  if (value === null) return null;
  const least = numberIn(min) ?? 0;
  const most = numberIn(max) ?? 100;
  return most > least ? (value - least) / (most - least) : null;
}

function read12(cmi: ScormCmi): Outcome {
  const status = cmi['cmi.core.lesson_status'] ?? '';
  const share = shareOf(cmi['cmi.core.score.raw'], cmi['cmi.core.score.min'], cmi['cmi.core.score.max']);
  const completed = status === 'completed' || status === 'passed';
  // 1.2 knows no measure of progress.
  return {
    score: share === null ? null : toScore(share),
    completed,
    passed: status === 'passed',
    position: completed ? 1 : 0,
  };
}

function read2004(cmi: ScormCmi): Outcome {
  const scaled = numberIn(cmi['cmi.score.scaled']);
  const share = scaled ?? shareOf(cmi['cmi.score.raw'], cmi['cmi.score.min'], cmi['cmi.score.max']);
  const completed = cmi['cmi.completion_status'] === 'completed';
  const progress = numberIn(cmi['cmi.progress_measure']) ?? 0;
  return {
    score: share === null ? null : toScore(share),
    completed,
    passed: cmi['cmi.success_status'] === 'passed',
    position: completed ? 1 : within(progress, 0, 1),
  };
}

/** SCORM 1.2 RTE 3.4.4 (lesson_status, score) and SCORM 2004 RTE 4.2.4, 4.2.19, 4.2.20. */
export function outcomeOf(version: ScormVersion, cmi: ScormCmi): Outcome {
  return version === '1.2' ? read12(cmi) : read2004(cmi);
}

/** A lesson with a passing score wants it reached; without one, what the package says is enough. */
export function isDone({ completed, passed, score }: Outcome, passingScore: number | null): boolean {
  if (!completed && !passed) return false;
  return passingScore === null || (score !== null && score >= passingScore);
}

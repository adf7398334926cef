import type { Answer, Followed } from './api/outcomes.js';

/** The milestone that can be answered today: the first without an answer, or else the last one, to correct it. */
export function openMilestone({ milestones }: Followed): Followed['milestones'][number] | undefined {
  const open = milestones.filter(({ state }) => state === 'open');
  return open.find(({ answer }) => answer === null) ?? open.at(-1);
}

/** What was said the last time. */
export function lastAnswer({ milestones }: Followed): Answer | undefined {
  return milestones.findLast(({ answer }) => answer !== null)?.answer ?? undefined;
}

/** Whether somebody is waited for. */
export const waitsForAnswer = (followed: Followed): boolean => openMilestone(followed)?.answer === null;

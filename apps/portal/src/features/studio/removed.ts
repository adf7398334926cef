import type { StudioCourse } from './api/studio-course.js';
import type { Item } from './tree-model.js';

export type Removed = StudioCourse['removed'][number];

/** How long Undo is offered in the middle of the page; afterwards the list of deleted things has it for 30 days. */
export const UNDO_SECONDS = 10;

export interface Undoable {
  readonly items: readonly Item[];
  readonly title: string;
  /** Whole seconds that are left, at least 1. */
  readonly secondsLeft: number;
}

/**
 * What was deleted last, if that was just now. The server's clock says how long ago; this device's clock only adds
 * the time since its answer came, so a wrong clock does no harm and a reload changes nothing.
 * @param sinceAnswer ms since the server answered
 */
export function undoableOf(removed: readonly Removed[], sinceAnswer: number): Undoable | undefined {
  const [newest] = removed;
  if (!newest) return undefined;
  const together = removed.filter(({ removedAt }) => removedAt === newest.removedAt);
  const left = UNDO_SECONDS - newest.secondsAgo - Math.max(0, sinceAnswer) / 1000;
  if (left <= 0) return undefined;
  return {
    items: together.map(({ type, id }) => ({ type, id })),
    title: together.length === 1 ? newest.title : '',
    secondsLeft: Math.ceil(left),
  };
}

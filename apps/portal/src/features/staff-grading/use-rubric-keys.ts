import { useEffect, type RefObject } from 'react';
import type { Criterion } from './api/submission.js';
import { scoreOfKey, type Levels } from './rubric-score.js';
import { takesLetters } from './use-shortcuts.js';

export interface RubricKeys {
  readonly enabled: boolean;
  readonly rubric: readonly Criterion[];
  readonly levels: Levels;
  readonly choose: (criterion: string, score: number) => void;
}

/**
 * Digit keys choose a level of the criterion that has the focus, else of the first one that is still open,
 * and the focus moves on to the next open one. Never while somebody writes, and it can be switched off (WCAG 2.1.4).
 */
export function useRubricKeys(
  form: RefObject<HTMLFormElement | null>,
  { enabled, rubric, levels, choose }: RubricKeys,
): void {
  useEffect(() => {
    if (!enabled) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || takesLetters(event.target)) return;
      const criterion = focusedCriterion(rubric) ?? firstOpen(rubric, levels);
      const score = criterion && scoreOfKey(criterion, event.key);
      if (!criterion || score === undefined) return;
      event.preventDefault();
      choose(criterion.name, score);
      const next = firstOpen(rubric, { ...levels, [criterion.name]: score });
      focusOn(form.current, next ?? criterion, next ? undefined : score);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

const firstOpen = (rubric: readonly Criterion[], levels: Levels): Criterion | undefined =>
  rubric.find((criterion) => levels[criterion.name] === undefined);

function focusedCriterion(rubric: readonly Criterion[]): Criterion | undefined {
  const name = document.activeElement?.closest<HTMLElement>('[data-criterion]')?.dataset.criterion;
  return rubric.find((criterion) => criterion.name === name);
}

/** Focus on a level of a criterion: `score`, else what is chosen, else the first. */
function focusOn(form: HTMLFormElement | null, criterion: Criterion, score?: number): void {
  const group = [...(form?.querySelectorAll<HTMLElement>('[data-criterion]') ?? [])].find(
    (element) => element.dataset.criterion === criterion.name,
  );
  const radio =
    group?.querySelector<HTMLElement>(score === undefined ? 'input:checked' : `input[value="${score}"]`) ??
    group?.querySelector<HTMLElement>('input');
  radio?.focus();
}

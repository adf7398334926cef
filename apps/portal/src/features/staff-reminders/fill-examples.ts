import type { Rule } from './api/rules.js';

/** A text with example values; what its event does not know stays as typed, so that one sees it. */
export function fillExamples(text: string, variables: Rule['variables']): string {
  return text.replace(
    /\{\{\s*([^{}]*?)\s*\}\}/g,
    (whole, name: string) => variables.find((variable) => variable.name === name)?.example ?? whole,
  );
}

import type { Parsed, ParsedFault, ParsedQuestion } from './parsed-question.js';

// Above everything that a question may have: what is cut here is refused for its length or number all the same.
const LONGEST = 2_000;
const MOST_PARTS = 30;

function cut(value: unknown): unknown {
  if (typeof value === 'string') return value.slice(0, LONGEST);
  if (Array.isArray(value)) return value.slice(0, MOST_PARTS).map(cut);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cut(one)]));
}

/** The same without endless texts and lists, which nobody downstream need look through. */
export function bounded({ questions, faults }: Parsed): Parsed {
  return {
    questions: questions.map((one) => cut(one) as ParsedQuestion),
    faults: faults.map((one) => cut(one) as ParsedFault),
  };
}

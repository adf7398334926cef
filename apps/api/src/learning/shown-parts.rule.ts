import type { QuestionKind } from '@sinau/contracts/lessons.contract.js';

interface Part {
  readonly id: string;
  readonly text: string;
}

/** A question whose parts are shown in an order of the attempt's own. */
interface Arranged {
  readonly kind: QuestionKind;
  readonly options: readonly Part[];
  readonly matches: readonly Part[];
  /** Ids of what is arranged, in this attempt's order; empty: nothing is. */
  readonly order: readonly string[];
}

function arranged(parts: readonly Part[], order: readonly string[]): Part[] {
  const byId = new Map(parts.map((part) => [part.id, part]));
  const known = order.flatMap((id) => byId.get(id) ?? []);
  return known.length === parts.length ? known : [...parts];
}

/** The order of the attempt; the file's own where the attempt has none. */
function orderOf({ kind, options, matches, order }: Arranged): readonly string[] {
  const parts = kind === 'ordering' ? options : matches;
  return arranged(parts, order).map(({ id }) => id);
}

/** Options and matches in the order of the attempt. */
export function partsInOrder({ kind, options, matches, order }: Arranged): {
  options: Part[];
  matches: Part[];
} {
  return {
    options: kind === 'ordering' ? arranged(options, order) : [...options],
    matches: kind === 'matching' ? arranged(matches, order) : [...matches],
  };
}

const aliasOf = (place: number) => `p${place + 1}`;

/**
 * Translates between the file's own ids and those a test shows. Ids are often written in the order of the key (a:1, b:2),
 * so in tests what was shuffled is named by its place.
 */
function translate(question: Arranged, choice: readonly string[], one: (id: string) => string): string[] {
  if (question.kind === 'ordering') return choice.map(one);
  if (question.kind !== 'matching') return [...choice];
  return choice.map((pair) => {
    const [left = '', right = ''] = pair.split(':');
    return `${left}:${one(right)}`;
  });
}

/** From what a test shows to what is stored; an alias it does not show stays as it is and is refused as unknown. */
export function unmasked(question: Arranged, choice: readonly string[]): string[] {
  const real = new Map(orderOf(question).map((id, place) => [aliasOf(place), id]));
  // A real id is as unknown to a test as any other word.
  return translate(question, choice, (alias) => real.get(alias) ?? `?${alias}`);
}

/** From what is stored to what a test shows. */
export function masked(question: Arranged, choice: readonly string[]): string[] {
  const alias = new Map(orderOf(question).map((id, place) => [id, aliasOf(place)]));
  return translate(question, choice, (id) => alias.get(id) ?? id);
}

/** Parts in the order of the attempt, what was shuffled named by its place. */
export function maskedParts(question: Arranged): { options: Part[]; matches: Part[] } {
  const { options, matches } = partsInOrder(question);
  const renamed = (parts: Part[]) => parts.map(({ text }, place) => ({ id: aliasOf(place), text }));
  return {
    options: question.kind === 'ordering' ? renamed(options) : options,
    matches: question.kind === 'matching' ? renamed(matches) : matches,
  };
}

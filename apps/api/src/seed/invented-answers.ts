/** What a question looks like to somebody who answers it. */
export interface Item {
  readonly id: string;
  readonly code: string;
  readonly options: readonly string[];
  readonly key: readonly string[];
}

/** Null: left open. */
export interface Answer {
  readonly questionId: string;
  readonly choice: string[] | null;
  readonly correct: boolean;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** About normally distributed around 0, with a deviation of 1. */
export function spread(random: () => number): number {
  let sum = 0;
  for (let n = 0; n < 12; n += 1) sum += random();
  return sum - 6;
}

const GUESSED = 0.12;
const LEFT_OPEN = 0.015;

/**
 * How questions differ, one after the other: most tell who knows the matter, one is too easy, one too hard, and one is
 * answered as if by lot, so that an analysis has something to find.
 */
const TRAITS: readonly { readonly hard: number; readonly sharp: number }[] = [
  { hard: -0.6, sharp: 1.9 },
  { hard: -0.2, sharp: 2.1 },
  { hard: 0.3, sharp: 1.8 },
  { hard: -2.6, sharp: 1.5 },
  { hard: 0.6, sharp: 2 },
  { hard: 0, sharp: 2.2 },
  { hard: -0.9, sharp: 1.6 },
  { hard: 2.9, sharp: 1.1 },
  { hard: 0.2, sharp: 2 },
  { hard: 0.4, sharp: 0 },
  { hard: -0.4, sharp: 1.9 },
  { hard: 0.1, sharp: 1.8 },
];

/**
 * One person's answers. The chance of a right one follows a three-parameter logistic model: ability against hardness,
 * and now and then a lucky guess.
 * @param ability 0 is average; 1 is one standard deviation above
 */
export function inventAnswers(items: readonly Item[], ability: number, random: () => number): Answer[] {
  return items.map((item, index) => {
    const { hard, sharp } = TRAITS[index % TRAITS.length]!;
    const known = 1 / (1 + Math.exp(-sharp * (ability - hard)));
    const [open, luck, lot] = [random(), random(), random()];
    if (open < LEFT_OPEN) return { questionId: item.id, choice: null, correct: false };
    const correct = luck < GUESSED + (1 - GUESSED) * known;
    return { questionId: item.id, choice: correct ? [...item.key] : wrongChoice(item, lot), correct };
  });
}

/** Mostly the first wrong option: distractors never attract alike. Of several right ones, one is overlooked. */
function wrongChoice({ options, key }: Item, lot: number): string[] {
  const wrong = options.filter((id) => !key.includes(id));
  const pick = wrong[Math.min(wrong.length - 1, Math.floor(lot ** 1.8 * wrong.length))];
  if (key.length > 1) return lot < 0.6 || !pick ? key.slice(0, -1) : [...key, pick].sort();
  return pick ? [pick] : [];
}

/** Share of right answers in percent, two decimals. */
export function percentRight(answers: readonly Answer[]): number {
  const right = answers.filter(({ correct }) => correct).length;
  return Math.round((right * 10_000) / answers.length) / 100;
}

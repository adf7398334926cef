/** What is known about the walk-in queue of one service. */
interface QueueFacts {
  /** How many are called before the one who asks. */
  readonly ahead: number;
  /** Minutes that the last visitors took. */
  readonly servedMinutes: readonly number[];
  /** Per visitor at a desk now: minutes since they were called. */
  readonly atDeskMinutes: readonly number[];
  /** Desks that served somebody in the last hour and are free now. */
  readonly freeDesks: number;
  /** What is assumed while nobody was served yet. */
  readonly usualMinutes: number;
}

/** Half took longer, half less: one visitor who was forgotten at the desk for hours moves it little. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/**
 * Minutes until somebody is called, whole, rounded up: each one ahead goes to the desk that is free first. Who sits
 * there already longer than most did is taken to end any moment.
 */
export function expectedWait(facts: QueueFacts): number {
  const each = median(facts.servedMinutes) ?? facts.usualMinutes;
  const free = [
    ...facts.atDeskMinutes.map((minutes) => Math.max(0, each - minutes)),
    ...Array.from({ length: facts.freeDesks }, () => 0),
  ];
  if (free.length === 0) free.push(0);
  for (let turn = 0; turn < facts.ahead; turn += 1) {
    const desk = free.indexOf(Math.min(...free));
    free[desk] = (free[desk] ?? 0) + each;
  }
  return Math.ceil(Math.min(...free));
}

/** `B-012`. */
export const ticketLabel = (letter: string, number: number): string =>
  `${letter}-${String(number).padStart(3, '0')}`;

/** What is known about the walk-in queue of one service. */
interface QueueFacts {
  readonly waiting: number;
  /** Minutes that the last visitors took. */
  readonly servedMinutes: readonly number[];
  /** How many are being served at the same time. */
  readonly desks: number;
  /** What is assumed while nobody was served yet. */
  readonly usualMinutes: number;
}

/** Minutes until somebody who comes now is called: those before them, shared among the desks. Whole, rounded up. */
export function expectedWait({ waiting, servedMinutes, desks, usualMinutes }: QueueFacts): number {
  const known = servedMinutes.length;
  const each = known ? servedMinutes.reduce((sum, minutes) => sum + minutes, 0) / known : usualMinutes;
  return Math.ceil((waiting * each) / Math.max(1, desks));
}

/** `B-012`. */
export const ticketLabel = (letter: string, number: number): string =>
  `${letter}-${String(number).padStart(3, '0')}`;

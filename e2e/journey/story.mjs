/** How many take part, and what becomes of them. */
export const PEOPLE = 30;
export const SEATS = 25;
export const WITHDRAWN = 2;
export const FAILING = 3;

const started = Date.now();
let step = 0;
/** Prints one finished step with the time since the start. */
export function say(text) {
  step += 1;
  console.log(`${String(step).padStart(2)}. ${text} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

/** @throws naming what is not as it should be */
export function expect(actual, wanted, what) {
  if (actual !== wanted) throw new Error(`${what}: ${actual} instead of ${wanted}`);
}

export const stepsDone = () => step;
export const secondsSinceStart = () => ((Date.now() - started) / 1000).toFixed(1);

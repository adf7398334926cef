import { Refused } from '../lib/client.mjs';

let started = Date.now();
let step = 0;

/** A new story: its steps and its clock begin again. */
export function begin() {
  started = Date.now();
  step = 0;
}

/** Prints one finished step with the time since the start. */
export function say(text) {
  step += 1;
  console.log(`${String(step).padStart(2)}. ${text} (${secondsSinceStart()} s)`);
}

/** @throws naming what is not as it should be */
export function expect(actual, wanted, what) {
  if (actual !== wanted) throw new Error(`${what}: ${actual} instead of ${wanted}`);
}

/** @throws unless every part stands in the text */
export function expectWords(text, parts, what) {
  const missing = parts.find((part) => !text.includes(part));
  if (missing)
    throw new Error(`${what}: "${missing}" is missing in "${text.replace(/\s+/g, ' ').slice(0, 600)}"`);
}

/** Something that must be refused with this code, and in these words. */
export async function expectRefusal(call, code, words = []) {
  const error = await call.then(
    () => undefined,
    (thrown) => thrown,
  );
  if (error && !(error instanceof Refused)) throw error;
  if (!error) throw new Error(`it was allowed, and had to be refused as ${code}`);
  expect(error.code, code, error.message);
  expectWords(error.message, words, code);
}

/** Asks again until the answer is not undefined. @throws after `seconds` */
export async function until(what, ask, seconds = 40) {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`${what}: not after ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

export const stepsDone = () => step;
export const secondsSinceStart = () => ((Date.now() - started) / 1000).toFixed(1);

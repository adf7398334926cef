import type { BankQuestionBody } from '@sinau/contracts/bank-question.contract.js';
import type { ParsedQuestion } from './formats/parsed-question.js';

type Parts = Pick<BankQuestionBody, 'options' | 'matches' | 'key'>;
interface Part {
  readonly id: string;
  readonly text: string;
}

/** Ids for parts of a file: what stood there with the same words keeps its id, the rest gets the next free name. */
function idsFor(texts: readonly string[], old: readonly Part[], name: (place: number) => string): string[] {
  const free = [...old];
  const kept = texts.map((text) => {
    const at = free.findIndex((one) => one.text === text);
    return at < 0 ? undefined : free.splice(at, 1)[0]?.id;
  });
  const used = new Set(kept);
  let place = 0;
  return kept.map((id) => {
    if (id !== undefined) return id;
    while (used.has(name(place))) place += 1;
    used.add(name(place));
    return name(place);
  });
}

const letter = (place: number) => (place < 26 ? String.fromCharCode(97 + place) : `z${place}`);
const figure = (place: number) => String(place + 1);

/** In the order they had when they are the same ones: a format that says nothing of order changes none. */
function inOldOrder<T extends Part>(parts: T[], old: readonly Part[]): T[] {
  const places = new Map(old.map(({ id }, place) => [id, place]));
  if (parts.length !== old.length || parts.some(({ id }) => !places.has(id))) return parts;
  return parts.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

function keyOf({ kind, key }: ParsedQuestion, left: readonly string[], right: readonly string[]): string[] {
  const id = (ids: readonly string[], place: string | undefined) => ids[Number(place)] ?? '';
  switch (kind) {
    case 'matching':
      return key.map((pair) => {
        const [from, to] = pair.split(':');
        return `${id(left, from)}:${id(right, to)}`;
      });
    case 'numeric':
    case 'short_answer':
    case 'hotspot':
      return [...key];
    default:
      return key.map((place) => id(left, place));
  }
}

// The order of a key says something only where things are put in order.
function inOldKeyOrder(key: string[], old: readonly string[], kind: ParsedQuestion['kind']): string[] {
  const same = key.length === old.length && key.every((one) => old.includes(one));
  return same && kind !== 'ordering' ? [...old] : key;
}

/** Options, matches and key of a parsed question with ids, as close as can be to those it had. */
export function withIds(parsed: ParsedQuestion, old: Parts & Pick<BankQuestionBody, 'kind'>): Parts {
  const texts = parsed.options.map(({ text }) => text);
  const left = idsFor(texts, old.options, letter);
  const right = idsFor(parsed.matches, old.matches, figure);
  const options = parsed.options.map(({ text, feedback }, place) => {
    const id = left[place] ?? '';
    const said = old.options.find((one) => one.id === id && one.text === text)?.feedback;
    return { id, text, feedback: feedback ?? said ?? '' };
  });
  const matches = parsed.matches.map((text, place) => ({ id: right[place] ?? '', text }));
  return {
    options: inOldOrder(options, old.options),
    matches: inOldOrder(matches, old.matches),
    key: inOldKeyOrder(keyOf(parsed, left, right), old.key, parsed.kind),
  };
}

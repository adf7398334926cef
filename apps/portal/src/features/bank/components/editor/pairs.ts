import { toPair } from '../../../quiz/question-kinds.js';
import { freeId, type QuestionDraft } from '../../question-draft.js';

type Pairs = Pick<QuestionDraft, 'options' | 'matches' | 'key'>;

/** Left sides by id, each with the id of its match. */
export const rightSides = (key: readonly string[]): ReadonlyMap<string, string> => new Map(key.map(toPair));

/** One more row with an empty left and right side. */
export function addPair({ options, matches, key }: Pairs): Pairs {
  const [left, right] = [freeId(options), freeId(matches)];
  return {
    options: [...options, { id: left, text: '', feedback: '' }],
    matches: [...matches, { id: right, text: '' }],
    key: [...key, `${left}:${right}`],
  };
}

/** Without a row; its match goes along unless another row has it too. */
export function removePair({ options, matches, key }: Pairs, left: string): Pairs {
  const rights = rightSides(key);
  const right = rights.get(left);
  const shared = [...rights].some(([other, match]) => other !== left && match === right);
  return {
    options: options.filter((option) => option.id !== left),
    matches: shared ? matches : matches.filter((match) => match.id !== right),
    key: key.filter((pair) => toPair(pair)[0] !== left),
  };
}

/** The same parts with other words for one of them. */
export const withText = <Part extends { readonly id: string; readonly text: string }>(
  parts: readonly Part[],
  id: string,
  text: string,
): Part[] => parts.map((part) => (part.id === id ? { ...part, text } : part));

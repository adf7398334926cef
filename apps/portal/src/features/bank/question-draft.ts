import { toNumberAnswer } from '../quiz/question-kinds.js';
import type { QuestionBody } from './api/change-questions.js';
import type { BankQuestion } from './api/questions.js';
import type { Kind, Level } from './words.js';

export interface DraftOption {
  readonly id: string;
  readonly text: string;
  readonly feedback: string;
}

/** A question while it is being written: what the API takes, with numbers as they are typed. */
export interface QuestionDraft {
  readonly moduleCode: string;
  readonly level: Level;
  readonly kind: Kind;
  readonly text: string;
  readonly options: readonly DraftOption[];
  readonly matches: readonly { readonly id: string; readonly text: string }[];
  readonly key: readonly string[];
  readonly tolerance: string;
  readonly unit: string;
  readonly imageId: string | null;
  readonly imageUrl: string | null;
  readonly imageAlt: string;
  readonly feedbackCorrect: string;
  readonly feedbackWrong: string;
  readonly points: string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const option = (id: string, text = ''): DraftOption => ({ id, text, feedback: '' });

/** The first letter that no part has yet. */
export const freeId = (parts: readonly { readonly id: string }[]): string =>
  LETTERS.split('').find((letter) => !parts.some(({ id }) => id === letter)) ?? `z${parts.length}`;

type Parts = Pick<QuestionDraft, 'options' | 'matches' | 'key'>;

const EMPTY_PARTS: Readonly<Record<Kind, Parts>> = {
  single: { options: ['a', 'b', 'c', 'd'].map((id) => option(id)), matches: [], key: [] },
  multiple: { options: ['a', 'b', 'c', 'd'].map((id) => option(id)), matches: [], key: [] },
  true_false: { options: [option('b', 'Benar'), option('s', 'Salah')], matches: [], key: [] },
  matching: {
    options: ['a', 'b', 'c'].map((id) => option(id)),
    matches: ['a', 'b', 'c'].map((id) => ({ id, text: '' })),
    key: ['a:a', 'b:b', 'c:c'],
  },
  ordering: { options: ['a', 'b', 'c'].map((id) => option(id)), matches: [], key: ['a', 'b', 'c'] },
  numeric: { options: [], matches: [], key: [] },
  short_answer: { options: [], matches: [], key: [] },
  hotspot: { options: [], matches: [], key: [] },
};

const CHOOSING: readonly Kind[] = ['single', 'multiple'];

/** The draft as another kind: words stay; choices stay only between the two kinds that choose. */
export function withKind(draft: QuestionDraft, kind: Kind): QuestionDraft {
  if (kind === draft.kind) return draft;
  const parts = EMPTY_PARTS[kind];
  if (!CHOOSING.includes(kind) || !CHOOSING.includes(draft.kind)) return { ...draft, kind, ...parts };
  return { ...draft, kind, key: kind === 'single' ? draft.key.slice(0, 1) : draft.key };
}

export const emptyDraft = (moduleCode = ''): QuestionDraft => ({
  moduleCode,
  level: 'medium',
  kind: 'single',
  text: '',
  ...EMPTY_PARTS.single,
  tolerance: '0',
  unit: '',
  imageId: null,
  imageUrl: null,
  imageAlt: '',
  feedbackCorrect: '',
  feedbackWrong: '',
  points: '1',
});

const comma = (value: number | string): string => String(value).replace('.', ',');

/** A stored question for the form: numbers with a comma, steps in their right order. */
export function toDraft(question: BankQuestion): QuestionDraft {
  const { kind, key, options } = question;
  const inOrder = key.flatMap((id) => options.filter((each) => each.id === id));
  return {
    ...question,
    options: kind === 'ordering' && inOrder.length === options.length ? inOrder : options,
    key: kind === 'numeric' ? key.map(comma) : key,
    tolerance: comma(question.tolerance),
    points: String(question.points),
  };
}

/** `12.5` for `12,5`, as keys are kept; what is no number stays, so that the API can say so. */
export const toKeyNumber = (text: string): string => (toNumberAnswer(text) ?? text.trim()).replace(',', '.');

/** The key as the API takes it. */
export function keyOf({ kind, key }: Pick<QuestionDraft, 'kind' | 'key'>): string[] {
  if (kind === 'numeric') return key.map(toKeyNumber).filter(Boolean);
  return key.map((each) => each.trim()).filter(Boolean);
}

/** What the API takes. Sides of pairs that belong to no option any more are kept: they are there to mislead. */
export function toBody(draft: QuestionDraft): Omit<QuestionBody, 'revision'> {
  const { moduleCode, level, kind, text, options, matches, unit, imageId, imageAlt } = draft;
  return {
    moduleCode,
    level,
    kind,
    text,
    options: options.map(({ id, text: words, feedback }) => ({ id, text: words, feedback })),
    matches: matches.map(({ id, text: words }) => ({ id, text: words })),
    key: keyOf(draft),
    tolerance: kind === 'numeric' ? Number(toKeyNumber(draft.tolerance || '0')) : 0,
    unit: kind === 'numeric' ? unit : '',
    imageId: kind === 'hotspot' ? imageId : null,
    imageAlt: kind === 'hotspot' ? imageAlt : '',
    feedbackCorrect: draft.feedbackCorrect,
    feedbackWrong: draft.feedbackWrong,
    points: Number(draft.points),
  };
}

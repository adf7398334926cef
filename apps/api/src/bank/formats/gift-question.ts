import type { GIFTQuestion, NumericalChoice, NumericalFormat, TextChoice, TextFormat } from 'gift-pegjs';
import { questionLevels } from '../../curriculum/question-content.js';
import type { GiftExtras } from './gift-extras.js';
import { HALF_MARKS, QuestionFault, type ParsedQuestion } from './parsed-question.js';
import { wordsOf } from './plain-text.js';

type Answer = Pick<ParsedQuestion, 'kind' | 'options' | 'matches' | 'key' | 'note'> &
  Pick<Partial<ParsedQuestion>, 'tolerance' | 'feedbackCorrect' | 'feedbackWrong'>;
type GiftOf<T extends GIFTQuestion['type']> = Extract<GIFTQuestion, { type: T }>;

const ESCAPES: Readonly<Record<string, string>> = {
  '058': ':',
  '035': '#',
  '061': '=',
  '092': '\\',
  '123': '{',
  '125': '}',
  '126': '~',
  '010': ' ',
};
/** Text marked `[plain]` is no HTML, whatever stands in it. The parser leaves the right side of pairs escaped. */
function readable(text: string, format: string): string {
  const unescaped = text.replace(/&&(\d{3});/g, (all, code: string) => ESCAPES[code] ?? all);
  return format === 'plain' ? unescaped.replace(/\s+/g, ' ').trim() : wordsOf(unescaped);
}
const plain = (text: TextFormat | null | undefined) => (text ? readable(text.text, text.format) : '');

/** Marks: `=` is whole, `~` none, `%50%` a share. Several shares and no whole one: several are right together. */
function rightOnes(choices: readonly TextChoice[]): { right: number[]; halves: boolean; several: boolean } {
  const marks = choices.map(({ isCorrect, weight }) => (isCorrect && weight === null ? 100 : (weight ?? 0)));
  const whole = marks.flatMap((mark, place) => (mark >= 100 ? place : []));
  const some = marks.flatMap((mark, place) => (mark > 0 ? place : []));
  return whole.length > 0
    ? { right: whole, halves: some.length > whole.length, several: whole.length > 1 }
    : { right: some, halves: false, several: true };
}

function chosen({ choices }: GiftOf<'MC'>): Answer {
  const { right, halves, several } = rightOnes(choices);
  if (right.length === 0)
    throw new QuestionFault('Belum ada jawaban benar. Tulis = di depan jawaban yang benar.');
  return {
    kind: several ? 'multiple' : 'single',
    options: choices.map(({ text, feedback }) => ({ text: plain(text), feedback: plain(feedback) })),
    matches: [],
    key: right.map(String),
    note: halves ? HALF_MARKS : '',
  };
}

function truth(question: GiftOf<'TF'>): Answer {
  const [wrong, right] = [plain(question.trueFeedback), plain(question.falseFeedback)];
  return {
    kind: 'true_false',
    options: [
      { text: 'Benar', feedback: '' },
      { text: 'Salah', feedback: '' },
    ],
    matches: [],
    key: [question.isTrue ? '0' : '1'],
    ...(wrong && { feedbackWrong: wrong }),
    ...(right && { feedbackCorrect: right }),
    note: '',
  };
}

function words({ choices }: GiftOf<'Short'>): Answer {
  const { right, halves } = rightOnes(choices);
  const key = right.flatMap((place) => plain(choices[place]?.text) || []);
  if (key.length === 0)
    throw new QuestionFault('Belum ada jawaban benar. Tulis = di depan jawaban yang benar.');
  const told = plain(choices[right[0] ?? 0]?.feedback);
  return {
    kind: 'short_answer',
    options: [],
    matches: [],
    key: [...new Set(key)],
    ...(told && { feedbackCorrect: told }),
    note: halves ? HALF_MARKS : '',
  };
}

// Twelve digits are what the curriculum file takes; sums of fractions are not left with a tail of nines.
const tidy = (value: number) => Number(value.toFixed(6));

function numberOf(format: NumericalFormat): { value: number; tolerance: number } {
  const { type, number, range, numberLow, numberHigh } = format;
  if (type === 'high-low' && numberLow !== undefined && numberHigh !== undefined)
    return {
      value: tidy((numberLow + numberHigh) / 2),
      tolerance: tidy(Math.abs(numberHigh - numberLow) / 2),
    };
  if (number === undefined || !Number.isFinite(number))
    throw new QuestionFault('Jawaban angka tidak terbaca.');
  return { value: tidy(number), tolerance: tidy(range ?? 0) };
}

function isChoices(choices: NumericalChoice[] | NumericalFormat): choices is NumericalChoice[] {
  return Array.isArray(choices);
}

function figure({ choices }: GiftOf<'Numerical'>): Answer {
  const all = isChoices(choices) ? choices : [];
  const whole = all.find(({ isCorrect, weight }) => isCorrect && (weight ?? 100) >= 100) ?? all[0];
  const { value, tolerance } = numberOf(isChoices(choices) ? (whole?.text ?? { type: 'simple' }) : choices);
  const told = plain(whole?.feedback);
  return {
    kind: 'numeric',
    options: [],
    matches: [],
    key: [String(value)],
    tolerance,
    ...(told && { feedbackCorrect: told }),
    note: all.length > 1 ? 'Hanya jawaban yang benar penuh diambil.' : '',
  };
}

function pairs({ matchPairs, stem }: GiftOf<'Matching'>): Answer {
  const right = (text: string) => readable(text, stem.format);
  const lefts = matchPairs.filter(({ subquestion }) => plain(subquestion) !== '');
  const matches = [...new Set(matchPairs.map(({ subanswer }) => right(subanswer)))];
  return {
    kind: 'matching',
    options: lefts.map(({ subquestion }) => ({ text: plain(subquestion), feedback: '' })),
    matches,
    key: lefts.map(({ subanswer }, place) => `${place}:${matches.indexOf(right(subanswer))}`),
    note: '',
  };
}

function answerOf(question: GIFTQuestion): Answer {
  switch (question.type) {
    case 'MC':
      return chosen(question);
    case 'TF':
      return truth(question);
    case 'Short':
      return words(question);
    case 'Numerical':
      return figure(question);
    case 'Matching':
      return pairs(question);
    case 'Essay':
      throw new QuestionFault('Soal esai belum dapat diimpor. Pakai tugas atau soal isian singkat.');
    default:
      throw new QuestionFault('Belum ada jawaban. Tulis jawaban di dalam { }.');
  }
}

/** A question of gift-pegjs in our words. @throws QuestionFault */
export function questionOfGift(
  question: GIFTQuestion,
  extras: GiftExtras,
): Omit<ParsedQuestion, 'line' | 'category'> {
  const answer = answerOf(question);
  const text = 'stem' in question ? plain(question.stem) : '';
  if (text === '') throw new QuestionFault('Pertanyaan belum ditulis.');
  const general = 'globalFeedback' in question ? plain(question.globalFeedback) : '';
  return {
    name: question.title ?? extras.kode,
    text,
    ...answer,
    // Without a comment of ours the general feedback is all there is to say.
    ...(general && {
      feedbackCorrect: answer.feedbackCorrect ?? general,
      feedbackWrong: answer.feedbackWrong ?? general,
    }),
    ...(extras.benar !== undefined && { feedbackCorrect: extras.benar }),
    ...(extras.salah !== undefined && { feedbackWrong: extras.salah }),
    ...(extras.jenis && {
      kind: extras.jenis === 'benar_salah' ? ('true_false' as const) : ('multiple' as const),
    }),
    ...(extras.satuan !== undefined && { unit: extras.satuan }),
    ...(extras.tingkat && { level: questionLevels[extras.tingkat] }),
    ...(extras.skor !== undefined && { points: extras.skor }),
  };
}

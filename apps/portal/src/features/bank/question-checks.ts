import { toNumberAnswer, toPair } from '../quiz/question-kinds.js';
import type { QuestionDraft } from './question-draft.js';

/** What still has to be mended. `field` names the input that it stands at. */
export interface Finding {
  readonly field:
    'moduleCode' | 'text' | 'options' | 'key' | 'tolerance' | 'image' | 'imageAlt' | 'feedback' | 'points';
  readonly message: string;
}

type Check = (draft: QuestionDraft) => Finding[];

const found = (wrong: boolean, field: Finding['field'], message: string): Finding[] =>
  wrong ? [{ field, message }] : [];

const blank = (text: string): boolean => text.trim() === '';

const optionsOk =
  (least: number, noun: string): Check =>
  ({ options }) => [
    ...found(options.length < least, 'options', `Tulis paling sedikit ${least} ${noun}.`),
    ...found(
      options.some(({ text }) => blank(text)),
      'options',
      `Masih ada ${noun} yang kosong.`,
    ),
    ...found(
      new Set(options.map(({ text }) => text.trim().toLowerCase())).size < options.length &&
        options.every(({ text }) => !blank(text)),
      'options',
      `Ada ${noun} yang sama.`,
    ),
  ];

const choiceKey =
  (exactly: 'one' | 'some'): Check =>
  ({ key, options }) => [
    ...found(key.length === 0, 'key', 'Tandai jawaban yang benar.'),
    ...found(exactly === 'one' && key.length > 1, 'key', 'Tandai satu jawaban saja.'),
    ...found(
      key.some((id) => !options.some((option) => option.id === id)),
      'key',
      'Kunci menunjuk pilihan yang sudah tidak ada.',
    ),
  ];

const pairsOk: Check = ({ options, matches, key }) => {
  const rights = new Map(key.map(toPair));
  return found(
    matches.some(({ text }) => blank(text)) ||
      options.some(({ id }) => !matches.some((match) => match.id === rights.get(id))),
    'key',
    'Setiap baris perlu pasangan di kanan.',
  );
};

const BY_KIND: Readonly<Record<QuestionDraft['kind'], readonly Check[]>> = {
  single: [optionsOk(2, 'pilihan'), choiceKey('one')],
  multiple: [
    optionsOk(2, 'pilihan'),
    choiceKey('some'),
    ({ key, options }) =>
      found(
        options.length > 1 && key.length === options.length,
        'key',
        'Semua pilihan benar. Sisakan satu yang tidak benar.',
      ),
  ],
  true_false: [choiceKey('one')],
  matching: [optionsOk(2, 'baris'), pairsOk],
  ordering: [optionsOk(2, 'langkah')],
  numeric: [
    ({ key, tolerance }) => [
      ...found(toNumberAnswer(key[0] ?? '') === undefined, 'key', 'Tulis jawaban berupa angka.'),
      ...found(
        toNumberAnswer(tolerance || '0') === undefined || tolerance.trim().startsWith('-'),
        'tolerance',
        'Toleransi berupa angka, nol atau lebih.',
      ),
    ],
  ],
  short_answer: [
    ({ key }) => [
      ...found(key.every(blank), 'key', 'Tulis paling sedikit satu jawaban yang diterima.'),
      ...found(
        key.some((each) => each.trim() !== '' && /^[*\s]+$/.test(each)),
        'key',
        'Tanda * saja menerima semua jawaban. Tambahkan kata.',
      ),
    ],
  ],
  hotspot: [
    ({ imageId, imageAlt, key }) => [
      ...found(imageId === null, 'image', 'Pilih gambarnya.'),
      ...found(blank(imageAlt), 'imageAlt', 'Tulis apa yang tampak, untuk yang tidak melihat gambar.'),
      ...found(key.length === 0, 'key', 'Gambar paling sedikit satu daerah jawaban.'),
    ],
  ],
};

/** Everything that keeps a question from being saved, in the order of the form. */
export function findingsOf(draft: QuestionDraft): Finding[] {
  const points = Number(draft.points);
  return [
    ...found(draft.moduleCode === '', 'moduleCode', 'Pilih bab.'),
    ...found(blank(draft.text), 'text', 'Tulis pertanyaannya.'),
    ...BY_KIND[draft.kind].flatMap((check) => check(draft)),
    ...found(
      blank(draft.feedbackCorrect) || blank(draft.feedbackWrong),
      'feedback',
      'Tulis penjelasan untuk jawaban benar dan belum tepat.',
    ),
    ...found(
      !Number.isInteger(points) || points < 1 || points > 100,
      'points',
      'Skor berupa bilangan 1 sampai 100.',
    ),
  ];
}

/** The first sentence for a field, or undefined. */
export const findingAt = (findings: readonly Finding[], field: Finding['field']): string | undefined =>
  findings.find((finding) => finding.field === field)?.message;

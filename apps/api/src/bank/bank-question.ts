import { BankQuestionBody } from '@sinau/contracts/bank-question.contract.js';
import type { FieldError } from '@sinau/contracts/problem.js';
import { CurriculumQuestion } from '../curriculum/curriculum-question.js';
import { questionKinds, questionLevels } from '../curriculum/question-content.js';
import { fieldErrors } from '../http/input.js';
import { sentenceOf } from '../http/sentences.js';
import { readNumber } from '@sinau/contracts/indonesian-number.js';

type Source = CurriculumQuestion;
type Entries<T extends string, U extends string> = Readonly<Record<T, U>>;

function turned<T extends string, U extends string>(words: Entries<T, U>): Entries<U, T> {
  return Object.fromEntries(Object.entries(words).map(([file, ours]) => [ours, file])) as Entries<U, T>;
}
const fileKinds = turned(questionKinds);
const fileLevels = turned(questionLevels);

export const kindOf = (source: Source) => questionKinds[source.jenis];
export const levelOf = (source: Source) => questionLevels[source.tingkat];
/** A question of a curriculum file as the API shows it. */
export function bodyOf(source: Source): BankQuestionBody {
  return {
    moduleCode: source.modul,
    level: levelOf(source),
    kind: kindOf(source),
    text: source.pertanyaan,
    options: (source.opsi ?? []).map(({ id, teks, umpan_balik }) => ({
      id,
      text: teks,
      feedback: umpan_balik ?? '',
    })),
    matches: (source.pasangan ?? []).map(({ id, teks }) => ({ id, text: teks })),
    key: source.kunci,
    tolerance: source.toleransi ?? 0,
    unit: source.satuan ?? '',
    imageId: source.gambar ?? null,
    imageAlt: source.gambar_alt ?? '',
    feedbackCorrect: source.umpan_balik_benar,
    feedbackWrong: source.umpan_balik_salah,
    points: source.skor,
  };
}

// `12,5` is how people write it, `12.5` how the file does.
const fileNumber = (key: string) => (key.includes(',') ? String(readNumber(key) ?? key) : key);

/** A question as a curriculum file has it, keys in the order of the format's description. */
export function sourceOf(code: string, body: BankQuestionBody): Source {
  return {
    id: code,
    modul: body.moduleCode,
    jenis: fileKinds[body.kind],
    tingkat: fileLevels[body.level],
    pertanyaan: body.text,
    ...(body.imageId && { gambar: body.imageId }),
    ...(body.imageAlt && { gambar_alt: body.imageAlt }),
    ...(body.options.length > 0 && {
      opsi: body.options.map(({ id, text, feedback }) => ({
        id,
        teks: text,
        ...(feedback && { umpan_balik: feedback }),
      })),
    }),
    ...(body.matches.length > 0 && { pasangan: body.matches.map(({ id, text }) => ({ id, teks: text })) }),
    kunci: body.kind === 'numeric' ? body.key.map(fileNumber) : body.key,
    ...(body.tolerance > 0 && { toleransi: body.tolerance }),
    ...(body.unit && { satuan: body.unit }),
    umpan_balik_benar: body.feedbackCorrect,
    umpan_balik_salah: body.feedbackWrong,
    skor: body.points,
  };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The source after a change: what was not changed stays as it was written, so that a question that is opened and saved
 * is the same bytes. New keys stand where the format's description has them, at the end.
 */
export function changedSource(source: Source, body: BankQuestionBody): Source {
  const before = BankQuestionBody.safeParse(bodyOf(source));
  const old: Partial<Source> = before.success ? sourceOf(source.id, before.data) : source;
  const wanted = sourceOf(source.id, body);
  const value = (key: keyof Source) =>
    key in source && same(old[key], wanted[key]) ? source[key] : wanted[key];
  const keys = [...new Set([...Object.keys(source), ...Object.keys(wanted)])] as (keyof Source)[];
  // A key that says nothing new (`toleransi: 0`) may stay; one that was emptied goes.
  const kept = keys.filter((key) => key in wanted || (key in source && old[key] === undefined));
  return Object.fromEntries(kept.map((key) => [key, key in wanted ? value(key) : source[key]])) as Source;
}

const ours: Record<string, string> = {
  modul: 'moduleCode',
  jenis: 'kind',
  tingkat: 'level',
  pertanyaan: 'text',
  opsi: 'options',
  teks: 'text',
  umpan_balik: 'feedback',
  pasangan: 'matches',
  kunci: 'key',
  toleransi: 'tolerance',
  satuan: 'unit',
  gambar: 'imageId',
  gambar_alt: 'imageAlt',
  umpan_balik_benar: 'feedbackCorrect',
  umpan_balik_salah: 'feedbackWrong',
  skor: 'points',
};

/** What the curriculum format says against a question, with the paths of the API; empty when all is well. */
export function questionErrors(source: Source): FieldError[] {
  const parsed = CurriculumQuestion.safeParse(source, { error: sentenceOf });
  if (parsed.success) return [];
  return fieldErrors(parsed.error).map(({ path, message }) => ({
    path: path.replace(/[a-z_]+/g, (word) => ours[word] ?? word),
    message,
  }));
}

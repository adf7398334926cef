import { z } from 'zod';
import { Code, Id, Instant, isPrintable, line } from './common.js';
import { QuestionKind } from './lessons.contract.js';

/*
 * The question bank: each course has one, every trainer sees and searches all of them. A bank belongs to the draft:
 * what is published changes only when the draft is published, or by a correction, which says what it did.
 *
 * `key` and a learner's choice are lists of texts for every kind:
 * single, true_false: [option]; multiple: options; matching: "option:match" for every option; ordering: options in
 * order; numeric: ["12.5"] with `tolerance`; short_answer: accepted words (`*` stands for anything, case and spaces
 * do not count); hotspot: areas "x,y,width,height" as shares of the picture.
 */

export const QuestionLevel = z.enum(['easy', 'medium', 'hard']);
export type QuestionLevel = z.infer<typeof QuestionLevel>;

const PartId = z
  .string()
  .regex(/^[a-z0-9]{1,10}$/, { error: 'Huruf pilihan memakai huruf kecil atau angka.' });
const remark = (label: string, max: number) =>
  z
    .string()
    .trim()
    .max(max, { error: `${label} paling banyak ${max} huruf.` })
    .refine((value) => isPrintable(value) && !/[\r\n]/.test(value), {
      error: `${label} ditulis dalam satu baris.`,
    });

/** `feedback` empty: what is said for right or wrong is said. */
export const BankOption = z.object({
  id: PartId,
  text: line('Pilihan', 1, 500),
  feedback: remark('Umpan balik', 1000).default(''),
});
export type BankOption = z.infer<typeof BankOption>;
const BankMatch = z.object({ id: PartId, text: line('Pasangan', 1, 500) });

/** What a trainer writes of a question. What a kind does not have stays empty. */
export const BankQuestionBody = z
  .object({
    moduleCode: Code,
    level: QuestionLevel,
    kind: QuestionKind,
    text: line('Pertanyaan', 1, 1000),
    options: z.array(BankOption).max(10, { error: 'Paling banyak 10 pilihan.' }).default([]),
    /** Right-hand side of a matching question; it may have more than there are options. */
    matches: z.array(BankMatch).max(10, { error: 'Paling banyak 10 pasangan.' }).default([]),
    key: z
      .array(z.string().trim().min(1).max(200))
      .min(1, { error: 'Kunci jawaban belum diisi.' })
      .max(20, { error: 'Paling banyak 20 kunci.' }),
    /** How far a number may be off. */
    tolerance: z.number().min(0).max(1e12).default(0),
    unit: remark('Satuan', 30).default(''),
    /** Of a hotspot question: an image of the media library, and what there is to see for people who do not see it. */
    imageId: Id.nullable().default(null),
    imageAlt: remark('Keterangan gambar', 500).default(''),
    feedbackCorrect: line('Umpan balik benar', 1, 1000),
    feedbackWrong: line('Umpan balik salah', 1, 1000),
    points: z.int({ error: 'Isi skor dengan bilangan bulat.' }).min(1).max(100),
  })
  .meta({ id: 'BankQuestionBody' });
export type BankQuestionBody = z.infer<typeof BankQuestionBody>;

const stored = {
  moduleCode: z.string(),
  level: QuestionLevel,
  kind: QuestionKind,
  text: z.string(),
  options: z.array(z.object({ id: z.string(), text: z.string(), feedback: z.string() })),
  matches: z.array(z.object({ id: z.string(), text: z.string() })),
  key: z.array(z.string()),
  tolerance: z.number(),
  unit: z.string(),
  imageId: Id.nullable(),
  imageAlt: z.string(),
  feedbackCorrect: z.string(),
  feedbackWrong: z.string(),
  points: z.int(),
};

/** Where a question is asked in the draft (or in the newest version while there is no draft). */
export const QuestionUse = z
  .object({
    /** `drawn`: a quiz draws at random from this module or level. */
    type: z.enum(['quiz', 'embedded', 'pre_test', 'post_test', 'drawn']),
    /** Of the lesson; null for the tests. */
    lessonCode: z.string().nullable(),
    title: z.string(),
  })
  .meta({ id: 'QuestionUse' });
export type QuestionUse = z.infer<typeof QuestionUse>;

export const BankQuestion = z
  .object({
    id: Id,
    courseId: Id,
    courseTitle: z.string(),
    code: z.string(),
    ...stored,
    /** Where the picture of a hotspot question is; null for other kinds and until it is ready. */
    imageUrl: z.string().nullable(),
    revision: z.int(),
    updatedAt: Instant,
    updatedBy: z.string().nullable(),
    usedIn: z.array(QuestionUse),
    /** Answers in submitted first attempts of all versions, and the share of right ones (0-1). Null: nobody yet. */
    stats: z.object({ answers: z.int(), share: z.number() }).nullable(),
  })
  .meta({ id: 'BankQuestion' });
export type BankQuestion = z.infer<typeof BankQuestion>;

/** One published or earlier version that asks the question. `same`: kind, text, choices, picture and unit as in the bank, so its key can be corrected. */
export const QuestionVersion = z
  .object({
    number: z.int(),
    published: z.boolean(),
    same: z.boolean(),
    key: z.array(z.string()),
    attempts: z.int(),
  })
  .meta({ id: 'QuestionVersion' });

export const BankImportFormat = z.enum(['gift', 'moodle_xml', 'aiken', 'xlsx']);
export type BankImportFormat = z.infer<typeof BankImportFormat>;

/** What an import would do, or did. A row of XLSX is its `line`. */
export const BankImport = z
  .object({
    format: BankImportFormat,
    /** False: only looked at; nothing changed. */
    applied: z.boolean(),
    questions: z.array(
      z.object({
        line: z.int(),
        /** As it is or will be; null for a new one that gets its code when imported. */
        code: z.string().nullable(),
        kind: QuestionKind,
        moduleCode: z.string(),
        level: QuestionLevel,
        text: z.string(),
        outcome: z.enum(['new', 'changed', 'unchanged']),
        /** What could not be taken over, e.g. marks for half-right answers. Empty: everything could. */
        note: z.string(),
      }),
    ),
    errors: z.array(z.object({ line: z.int(), message: z.string(), excerpt: z.string() })),
    created: z.int(),
    changed: z.int(),
    unchanged: z.int(),
  })
  .meta({ id: 'BankImport' });
export type BankImport = z.infer<typeof BankImport>;

/** A corrected key and what it did to answers already given. `done` is written by a job. */
export const BankCorrection = z
  .object({
    id: Id,
    questionId: Id,
    code: z.string(),
    state: z.enum(['pending', 'done']),
    reason: z.string(),
    before: z.object({ key: z.array(z.string()), tolerance: z.number() }),
    after: z.object({ key: z.array(z.string()), tolerance: z.number() }),
    /** Numbers of the versions that were corrected, and of those left because they ask something else. */
    versions: z.array(z.int()),
    versionsLeft: z.array(z.int()),
    correctedBy: z.string(),
    createdAt: Instant,
    doneAt: Instant.nullable(),
    /** Submitted attempts looked at, answers that turned right or wrong, attempts whose score changed, attempts that became passed. */
    attempts: z.int(),
    answersChanged: z.int(),
    scoresChanged: z.int(),
    newlyPassed: z.int(),
    /** Attempts of people who already have their certificate: left as they are. */
    certifiedLeft: z.int(),
  })
  .meta({ id: 'BankCorrection' });
export type BankCorrection = z.infer<typeof BankCorrection>;

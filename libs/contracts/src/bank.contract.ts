import { z } from 'zod';
import {
  BankCorrection,
  BankImport,
  BankImportFormat,
  BankQuestion,
  BankQuestionBody,
  QuestionLevel,
  QuestionUse,
  QuestionVersion,
} from './bank-question.contract.js';
import { Code, Id, Paging, line, pageOf } from './common.js';
import { QuestionKind } from './lessons.contract.js';
import type { RouteTable } from './route.js';

/* The shapes, and what `key` means for each kind: bank-question.contract.ts. */

const one = z.object({ id: Id });
const Ids = z
  .array(Id)
  .min(1, { error: 'Pilih soal dulu.' })
  .max(200, { error: 'Paling banyak 200 soal sekaligus.' });

export const bankRoutes = {
  'GET /bank/questions': {
    summary: 'Questions of one course or of all, in the order of their bank',
    query: Paging.extend({
      course: Id.optional(),
      module: Code.optional(),
      level: QuestionLevel.optional(),
      kind: QuestionKind.optional(),
      q: z.string().max(80).optional(),
      /** Only these codes, separated by commas: what a picker has chosen. */
      codes: z.string().max(4400).optional(),
    }),
    response: pageOf(BankQuestion).extend({
      /** Of the course asked for; empty when all are searched. */
      modules: z.array(z.object({ code: z.string(), title: z.string(), questions: z.int() })),
    }),
  },
  'POST /bank/questions': {
    summary: 'Add a question to the bank of a course; its code is made by the server',
    status: 201,
    body: BankQuestionBody.extend({ courseId: Id }),
    response: BankQuestion,
  },
  'GET /bank/questions/:id': {
    summary: 'One question, with the versions that ask it and the corrections so far, newest first',
    params: one,
    response: z.object({
      question: BankQuestion,
      versions: z.array(QuestionVersion),
      corrections: z.array(BankCorrection),
    }),
  },
  'PUT /bank/questions/:id': {
    summary:
      'Change a question in the draft; published versions keep theirs. 409 edit_conflict with an old revision',
    params: one,
    body: BankQuestionBody.extend({ revision: z.int().min(0) }),
    response: BankQuestion,
  },
  'POST /bank/questions/remove': {
    summary: 'Delete questions; those still asked somewhere stay and are named. Can be undone for 30 days',
    body: z.object({ ids: Ids }),
    response: z.object({
      removed: z.array(Id),
      inUse: z.array(z.object({ id: Id, code: z.string(), usedIn: z.array(QuestionUse) })),
    }),
  },
  'POST /bank/questions/restore': {
    summary: 'Bring deleted questions back',
    body: z.object({ ids: Ids }),
    response: z.object({ restored: z.array(Id) }),
  },
  'POST /bank/questions/copy': {
    summary:
      'Copy questions into a module of a course; one whose words are there already is not copied again',
    body: z.object({ ids: Ids, courseId: Id, moduleCode: Code }),
    response: z.object({
      copied: z.array(z.object({ from: Id, id: Id, code: z.string() })),
      alreadyThere: z.array(Id),
    }),
  },
  'POST /bank/import': {
    summary:
      'Import questions (multipart field `file`, at most 5 MB and 5,000 questions): all of what is reported, or nothing',
    raw: 'upload',
    query: z.object({
      course: Id,
      /** Absent: told by the content. */
      format: BankImportFormat.optional(),
      /** Where questions go whose category is no module of the course. Absent: the first module. */
      module: Code.optional(),
      dryRun: z.stringbool().default(true),
      /** With faults and without this: 422 import_faulty and nothing changes. */
      skipFaulty: z.stringbool().default(false),
    }),
    response: BankImport,
  },
  'GET /bank/export': {
    summary: 'The bank of a course as a file; importing it again changes nothing',
    raw: 'download',
    query: z.object({ course: Id, format: z.enum(['gift', 'xlsx']) }),
    response: z.unknown(),
  },
  'GET /bank/template': {
    summary: 'An XLSX file with the columns of an import and an example of every kind',
    raw: 'download',
    response: z.unknown(),
  },
  'POST /bank/questions/:id/correct': {
    summary:
      'Correct the key, also in published versions; a job grades again what was handed in. Feedback waits for the next version',
    status: 202,
    params: one,
    body: z.object({
      revision: z.int().min(0),
      key: BankQuestionBody.shape.key,
      /** Absent: as it is. */
      tolerance: z.number().min(0).max(1e12).optional(),
      feedbackCorrect: line('Umpan balik benar', 1, 1000).optional(),
      feedbackWrong: line('Umpan balik salah', 1, 1000).optional(),
      reason: line('Alasan', 3, 500),
    }),
    response: BankCorrection,
  },
  'GET /bank/corrections/:id': {
    summary: 'How far the grading after a correction is',
    params: one,
    response: BankCorrection,
  },
} as const satisfies RouteTable;

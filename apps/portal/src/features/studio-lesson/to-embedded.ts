import type { ResponseOf } from '../../lib/api-types.js';
import type { BankQuestion } from './api/questions.js';

type EmbeddedQuestion = ResponseOf<'GET /courses/:slug/lessons/:code'>['questions'][number];

/** A question of the bank as a lesson's text shows it. */
export const toEmbedded = (question: BankQuestion): EmbeddedQuestion => ({
  code: question.code,
  kind: question.kind,
  text: question.text,
  options: question.options.map(({ id, text }) => ({ id, text })),
  matches: question.matches,
  unit: question.unit,
  imageUrl: question.imageUrl,
  imageAlt: question.imageAlt,
  key: question.key,
  tolerance: question.tolerance,
  feedbackCorrect: question.feedbackCorrect,
  feedbackWrong: question.feedbackWrong,
});

import { formatDate } from '../../lib/format.js';
import { SKIPPED, type AnswerDraft } from './answer-draft.js';
import type { Band } from './api/outcomes.js';
import { countryName } from './countries.js';
import { CHANNELS } from './words.js';

const BY_QUESTION: readonly ((draft: AnswerDraft, bands: readonly Band[]) => string | undefined)[] = [
  ({ salesBand }, bands) =>
    salesBand === SKIPPED ? 'Tidak ingin menjawab' : bands.find(({ code }) => code === salesBand)?.label,
  ({ workers }) => (workers ? `${workers} orang` : undefined),
  ({ channels }) => channels.map((one) => CHANNELS[one as keyof typeof CHANNELS]).join(', ') || undefined,
  ({ online, firstOnlineOn }) => since(online, firstOnlineOn),
  ({ exported, firstExportOn, firstExportCountry }) => {
    const words = since(exported, firstExportOn);
    return words && firstExportCountry && exported === 'sudah'
      ? `${words}, ke ${countryName(firstExportCountry)}`
      : words;
  },
];

/** What was answered to a question, in words; undefined: nothing yet. */
export const answerWords = (
  draft: AnswerDraft,
  bands: readonly Band[],
  question: number,
): string | undefined => BY_QUESTION[question]?.(draft, bands);

function since(answer: AnswerDraft['online'], day: string): string | undefined {
  if (answer === 'belum') return 'Belum pernah';
  return answer === 'sudah' && day ? `Sudah, sejak ${formatDate(day)}` : undefined;
}

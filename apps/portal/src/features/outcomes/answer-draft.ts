import { newId } from '../../lib/new-id.js';
import type { Answer, AnswerBody } from './api/outcomes.js';

/** Does not want to say what is sold. */
export const SKIPPED = 'tidak_menjawab';

/** Answers as they are typed. Empty text: not answered yet. */
export interface AnswerDraft {
  /** Made on the device: the same answer sent twice is one. */
  readonly id: string;
  readonly salesBand: string;
  readonly workers: string;
  readonly channels: readonly string[];
  readonly online: '' | 'belum' | 'sudah';
  readonly firstOnlineOn: string;
  readonly exported: '' | 'belum' | 'sudah';
  readonly firstExportOn: string;
  readonly firstExportCountry: string;
}

export const BLANK: AnswerDraft = {
  id: '',
  salesBand: '',
  workers: '',
  channels: [],
  online: '',
  firstOnlineOn: '',
  exported: '',
  firstExportOn: '',
  firstExportCountry: '',
};

export const emptyDraft = (): AnswerDraft => ({ ...BLANK, id: newId() });

/** "Sama seperti dulu": everything as it was said the last time. */
export const draftFrom = (id: string, answer: Answer): AnswerDraft => ({
  id,
  salesBand: answer.salesBand ?? SKIPPED,
  workers: String(answer.workers),
  channels: answer.channels,
  online: answer.firstOnlineOn ? 'sudah' : 'belum',
  firstOnlineOn: answer.firstOnlineOn ?? '',
  exported: answer.firstExportOn ? 'sudah' : 'belum',
  firstExportOn: answer.firstExportOn ?? '',
  firstExportCountry: answer.firstExportCountry ?? '',
});

/** What keeps a question from being answered: a sentence for its field. */
export const MISSING: readonly ((draft: AnswerDraft) => string | undefined)[] = [
  ({ salesBand }) => (salesBand ? undefined : 'Pilih satu jawaban dulu.'),
  ({ workers }) => (/^[1-9]\d{0,5}$/.test(workers.trim()) ? undefined : 'Tulis jumlah orang, termasuk Anda.'),
  ({ channels }) => (channels.length > 0 ? undefined : 'Pilih paling sedikit satu tempat.'),
  ({ online, firstOnlineOn }) => {
    if (!online) return 'Pilih satu jawaban dulu.';
    return online === 'sudah' && !firstOnlineOn ? 'Isi tanggalnya, kira-kira saja.' : undefined;
  },
  ({ exported, firstExportOn, firstExportCountry }) => {
    if (!exported) return 'Pilih satu jawaban dulu.';
    if (exported === 'belum') return undefined;
    return firstExportOn && firstExportCountry ? undefined : 'Isi tanggal dan negara tujuannya.';
  },
];

/** The first question that is not answered yet, 0-based; undefined: all are. */
export function firstOpen(draft: AnswerDraft): number | undefined {
  const index = MISSING.findIndex((check) => check(draft) !== undefined);
  return index < 0 ? undefined : index;
}

/** The answers as they are sent. */
export const toAnswer = (draft: AnswerDraft): Omit<AnswerBody, 'enrolmentId' | 'milestone'> => ({
  id: draft.id,
  salesBand: draft.salesBand === SKIPPED ? null : draft.salesBand,
  workers: Number(draft.workers),
  channels: draft.channels as AnswerBody['channels'],
  firstOnlineOn: draft.online === 'sudah' ? draft.firstOnlineOn : null,
  firstExportOn: draft.exported === 'sudah' ? draft.firstExportOn : null,
  firstExportCountry: draft.exported === 'sudah' ? draft.firstExportCountry : null,
});

/** A draft as it was kept on the device, when it still looks like one. */
export function readDraft(kept: unknown): AnswerDraft | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const fits = Object.entries(BLANK).every(([name, value]) => {
    const found = (kept as Record<string, unknown>)[name];
    return Array.isArray(value)
      ? Array.isArray(found) && found.every((one) => typeof one === 'string')
      : typeof found === typeof value;
  });
  return fits ? (kept as AnswerDraft) : undefined;
}

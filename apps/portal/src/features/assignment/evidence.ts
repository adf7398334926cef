import type { Assignment, Evidence, EvidenceFile, Submission } from './api/assignment.js';

export const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

const NAMES: Readonly<Record<Evidence['kind'], string>> = {
  photo: 'foto',
  video: 'video',
  document: 'dokumen',
  text: 'tulisan',
};

/** `2–3 foto`, `boleh 1 video`, `tulisan paling banyak 250 kata`. */
export function evidenceWords({ kind, min, max, maxWords }: Evidence): string {
  if (kind === 'text') return maxWords === null ? 'Tulisan' : `Tulisan, paling banyak ${maxWords} kata`;
  const name = NAMES[kind];
  if (min === 0) return `Boleh ${max} ${name}, tidak wajib`;
  return min === max ? `${min} ${name}` : `${min} sampai ${max} ${name}`;
}

/** Video and documents cannot be sent yet; what to do instead. */
export const isSendable = ({ kind }: Evidence): boolean => kind === 'photo' || kind === 'text';

export const photosOf = (submission: Submission | undefined): readonly EvidenceFile[] =>
  submission?.files.filter(({ kind }) => kind === 'photo') ?? [];

/** The one that is being written, if any. Submissions come newest first. */
export const draftOf = ({ submissions }: Assignment): Submission | undefined =>
  submissions.find(({ state }) => state === 'draft');

/** What is still missing before it can be sent, as sentences. The API has the last word. */
export function missing(evidence: readonly Evidence[], photos: number, text: string): string[] {
  return evidence.flatMap((each) => {
    if (each.kind === 'photo' && photos < each.min) return [`Tambahkan ${each.min - photos} foto lagi.`];
    if (each.kind !== 'text') return [];
    const words = countWords(text);
    if (each.min > 0 && words === 0) return ['Tulis ceritanya.'];
    return each.maxWords !== null && words > each.maxWords ? [`Kurangi ${words - each.maxWords} kata.`] : [];
  });
}

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

/** "MP4, WEBM, atau 3GP". */
export function formatWords(formats: readonly string[]): string {
  const words = formats.map((format) => format.toUpperCase());
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')}${words.length > 2 ? ',' : ''} atau ${words.at(-1)}`;
}

export const photosOf = (submission: Submission | undefined): readonly EvidenceFile[] =>
  filesOf(submission, 'photo');

export const filesOf = (
  submission: Submission | undefined,
  wanted: EvidenceFile['kind'],
): readonly EvidenceFile[] => submission?.files.filter(({ kind }) => kind === wanted) ?? [];

/** The one that is being written, if any. Submissions come newest first. */
export const draftOf = ({ submissions }: Assignment): Submission | undefined =>
  submissions.find(({ state }) => state === 'draft');

/** What is there of each kind. Photos also count while they wait on this phone. */
export interface Present {
  readonly photos: number;
  readonly files: readonly EvidenceFile[];
  readonly text: string;
}

function missingFiles({ kind, min }: Evidence, present: Present): string[] {
  if (kind === 'text') return [];
  const mine = present.files.filter((file) => file.kind === kind);
  const name = NAMES[kind];
  if (mine.some(({ state }) => state === 'failed')) return [`Hapus ${name} yang tidak dapat dibaca.`];
  const count = kind === 'photo' ? present.photos : mine.length;
  return count < min ? [`Tambahkan ${min - count} ${name} lagi.`] : [];
}

function missingWords({ min, maxWords }: Evidence, text: string): string[] {
  const words = countWords(text);
  if (min > 0 && words === 0) return ['Tulis ceritanya.'];
  return maxWords !== null && words > maxWords ? [`Kurangi ${words - maxWords} kata.`] : [];
}

/** What is still missing before it can be sent, as sentences. The API has the last word. */
export function missing(evidence: readonly Evidence[], present: Present): string[] {
  return evidence.flatMap((each) =>
    each.kind === 'text' ? missingWords(each, present.text) : missingFiles(each, present),
  );
}

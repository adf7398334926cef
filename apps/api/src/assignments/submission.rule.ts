import type { Evidence, EvidenceFile, Submission } from '@sinau/contracts/assignments.contract.js';
import type { FieldError } from '@sinau/contracts/problem.js';

type Revision = Pick<Submission, 'state'> & { readonly grade: { readonly passed: boolean } | null };

/** How many more times it may be sent after a failing grade. `newestFirst` are all revisions so far. */
export function revisionsLeft(revisions: number, newestFirst: readonly Revision[]): number {
  const sent = newestFirst.filter(({ state }) => state !== 'draft').length;
  return Math.max(0, revisions - Math.max(0, sent - 1));
}

/**
 * Whether photos and text may be changed: until it is sent, and again after a failing grade while revisions remain. A
 * draft whose forerunner passed after all (the grade was corrected) is no longer needed.
 */
export function mayWrite(revisions: number, newestFirst: readonly Revision[]): boolean {
  const [latest, before] = newestFirst;
  if (!latest) return true;
  if (latest.state === 'draft') return !before?.grade?.passed;
  return latest.grade !== null && !latest.grade.passed && revisionsLeft(revisions, newestFirst) > 0;
}

export function evidenceOfKind(
  evidence: readonly Evidence[],
  wanted: Evidence['kind'],
): Evidence | undefined {
  return evidence.find(({ kind }) => kind === wanted);
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

export const evidenceNames = { photo: 'foto', video: 'video', document: 'dokumen' } as const;

function textErrors(evidence: Evidence, text: string): string | undefined {
  const words = wordsIn(text);
  if (evidence.min > 0 && words === 0) return 'Tulisan belum diisi.';
  if (evidence.maxWords !== null && words > evidence.maxWords) {
    return `Tulisan paling banyak ${evidence.maxWords} kata. Sekarang ${words} kata.`;
  }
  return undefined;
}

type CountedFile = Pick<EvidenceFile, 'kind' | 'state'>;

function fileErrors(
  evidence: Evidence,
  kind: keyof typeof evidenceNames,
  files: readonly CountedFile[],
): string | undefined {
  const mine = files.filter((file) => file.kind === kind);
  const count = mine.length;
  const name = evidenceNames[kind];
  if (mine.some(({ state }) => state === 'failed'))
    return `Ada ${name} yang tidak dapat dibaca. Hapus dulu, lalu kirim gantinya.`;
  if (count < evidence.min) return `Kirim paling sedikit ${evidence.min} ${name}. Baru ada ${count}.`;
  if (count > evidence.max) return `Paling banyak ${evidence.max} ${name}. Sekarang ada ${count}.`;
  return undefined;
}

/** What keeps a draft from being sent: one sentence for each wrong line of the assignment's evidence. */
export function missingEvidence(
  evidence: readonly Evidence[],
  draft: { readonly text: string; readonly files: readonly CountedFile[] },
): FieldError[] {
  return evidence.flatMap((one, index) => {
    const message =
      one.kind === 'text' ? textErrors(one, draft.text) : fileErrors(one, one.kind, draft.files);
    return message ? [{ path: `evidence[${index}]`, message }] : [];
  });
}

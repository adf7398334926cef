import type { Evidence, EvidenceFile, Submission } from '@sinau/contracts/assignments.contract.js';
import type { FieldError } from '@sinau/contracts/problem.js';

type Revision = Pick<Submission, 'state'> & { readonly grade: { readonly passed: boolean } | null };

/** How many more times it may be sent after a failing grade. `newestFirst` are all revisions so far. */
export function revisionsLeft(revisions: number, newestFirst: readonly Revision[]): number {
  const sent = newestFirst.filter(({ state }) => state !== 'draft').length;
  return Math.max(0, revisions - Math.max(0, sent - 1));
}

/** Whether photos and text may be changed: until it is sent, and again after a failing grade while revisions remain. */
export function mayWrite(revisions: number, newestFirst: readonly Revision[]): boolean {
  const latest = newestFirst[0];
  if (!latest || latest.state === 'draft') return true;
  return latest.grade !== null && !latest.grade.passed && revisionsLeft(revisions, newestFirst) > 0;
}

export function photoEvidence(evidence: readonly Evidence[]): Evidence | undefined {
  return evidence.find(({ kind }) => kind === 'photo');
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

const names = { photo: 'foto', video: 'video', document: 'dokumen' } as const;

function textErrors(evidence: Evidence, text: string): string | undefined {
  const words = wordsIn(text);
  if (evidence.min > 0 && words === 0) return 'Tulisan belum diisi.';
  if (evidence.maxWords !== null && words > evidence.maxWords) {
    return `Tulisan paling banyak ${evidence.maxWords} kata. Sekarang ${words} kata.`;
  }
  return undefined;
}

function fileErrors(
  evidence: Evidence,
  kind: keyof typeof names,
  files: readonly Pick<EvidenceFile, 'kind'>[],
): string | undefined {
  const count = files.filter((file) => file.kind === kind).length;
  if (count < evidence.min) return `Kirim paling sedikit ${evidence.min} ${names[kind]}. Baru ada ${count}.`;
  if (count > evidence.max) return `Paling banyak ${evidence.max} ${names[kind]}. Sekarang ada ${count}.`;
  return undefined;
}

/** What keeps a draft from being sent: one sentence for each wrong line of the assignment's evidence. */
export function missingEvidence(
  evidence: readonly Evidence[],
  draft: { readonly text: string; readonly files: readonly Pick<EvidenceFile, 'kind'>[] },
): FieldError[] {
  return evidence.flatMap((one, index) => {
    const message =
      one.kind === 'text' ? textErrors(one, draft.text) : fileErrors(one, one.kind, draft.files);
    return message ? [{ path: `evidence[${index}]`, message }] : [];
  });
}

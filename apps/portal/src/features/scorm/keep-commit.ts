import type { ScormCommit } from './api/scorm.js';
import type { ScormCmi } from './protocol.js';

interface Place {
  readonly enrolmentId: string;
  readonly code: string;
  readonly title: string;
}

const isFinished = (cmi: ScormCmi): boolean =>
  ['passed', 'completed'].includes(cmi['cmi.core.lesson_status'] ?? '') ||
  cmi['cmi.completion_status'] === 'completed' ||
  cmi['cmi.success_status'] === 'passed';

const scoreIn = (cmi: ScormCmi): number =>
  Number(
    cmi['cmi.score.scaled'] ?? cmi['cmi.core.score.raw'] ?? cmi['cmi.score.raw'] ?? Number.NEGATIVE_INFINITY,
  );

/** Whether the newer one says all that counts: then the older need not wait beside it. */
export function replaces(newer: ScormCmi, older: ScormCmi): boolean {
  return (isFinished(newer) || !isFinished(older)) && scoreIn(newer) >= scoreIn(older);
}

/** Keeps a commit on this device until there is a signal. */
export async function keepCommit({ enrolmentId, code, title }: Place, commit: ScormCommit): Promise<void> {
  const { outbox, queue } = await import('../offline/device.js');
  for (const item of await outbox.list()) {
    const same = item.kind === 'scorm' && item.enrolmentId === enrolmentId && item.code === code;
    if (same && item.problem === undefined && replaces(commit.cmi, item.body.cmi))
      await outbox.remove(item.id);
  }
  const { commitId: id, occurredAt: createdAt } = commit;
  await queue({ kind: 'scorm', id, enrolmentId, code, title, createdAt, body: commit });
}

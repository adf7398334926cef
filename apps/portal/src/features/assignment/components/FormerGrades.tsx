import { formatDate, formatNumber } from '../../../lib/format.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Stack } from '../../../ui/Stack.js';
import type { Submission } from '../api/assignment.js';

/** Grades that were corrected since, newest first: what was said is never lost. */
export function FormerGrades({ submission }: { readonly submission: Submission }) {
  const { grade, formerGrades } = submission;
  if (!grade || formerGrades.length === 0) return null;
  // Each reason stands with the correction, so it explains the grade below it.
  const reasons = [grade, ...formerGrades].map(({ reason }) => reason);
  return (
    <Disclosure summary={`Nilai sebelum dikoreksi (${formerGrades.length})`}>
      <Stack as="ul" gap="small">
        {formerGrades.map(({ number, score, graderName, gradedAt, comment }, index) => (
          <li key={number}>
            <strong>{formatNumber(score)}</strong>, oleh {graderName}, {formatDate(gradedAt)}. {comment}
            <br />
            Dikoreksi karena: {reasons[index]}
          </li>
        ))}
      </Stack>
    </Disclosure>
  );
}

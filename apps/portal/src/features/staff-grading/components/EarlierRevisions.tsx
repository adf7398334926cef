import { Disclosure } from '../../../ui/Disclosure.js';
import { Stack } from '../../../ui/Stack.js';
import { FormerGrades } from '../../assignment/components/FormerGrades.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { scoreOrDash } from '../../staff-kit/words.js';
import type { Submission } from '../api/submission.js';
import { PhotoViewer } from './PhotoViewer.js';

/** What was handed in before, with the grade and the advice it got. */
export function EarlierRevisions({
  earlier,
  owner,
}: {
  readonly earlier: readonly Submission[];
  readonly owner: string;
}) {
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="sebelumnya">
      <h2 id="sebelumnya">Kiriman sebelumnya</h2>
      {earlier.map((submission) => (
        <Disclosure key={submission.id} summary={summaryOf(submission)}>
          <Stack>
            {submission.grade?.comment && <p>Umpan balik: {submission.grade.comment}</p>}
            <p>{submission.text || 'Tidak ada tulisan.'}</p>
            <PhotoViewer
              files={submission.files}
              owner={owner}
              arrows={false}
              pins={submission.grade?.pins ?? []}
            />
            <FormerGrades submission={submission} />
          </Stack>
        </Disclosure>
      ))}
    </section>
  );
}

function summaryOf({ revision, sentAt, grade }: Submission): string {
  const when = sentAt ? `, ${formatMoment(sentAt)}` : '';
  return `Kiriman ${revision}${when}${grade ? ` · nilai ${scoreOrDash(grade.score)}` : ''}`;
}

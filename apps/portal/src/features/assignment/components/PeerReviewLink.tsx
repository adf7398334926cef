import { learnerPaths } from '../../../lib/learner-paths.js';
import { LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Stack } from '../../../ui/Stack.js';
import type { Assignment } from '../api/assignment.js';

/** The way to classmates' work, once one's own is handed in. */
export function PeerReviewLink({ assignment }: { readonly assignment: Assignment }) {
  const { enrolmentId, code, peerReviews, submissions } = assignment;
  if (!peerReviews || submissions.every(({ state }) => state === 'draft')) return null;
  return (
    <Card as="section" aria-labelledby="ulasan-teman">
      <Stack>
        <h2 id="ulasan-teman">Ulasan teman</h2>
        <p>Lihat tugas {peerReviews} teman, lalu tulis ulasan yang ramah. Ini tidak mengubah nilai.</p>
        <div>
          <LinkButton variant="secondary" icon="people" href={learnerPaths.peerReviews(enrolmentId, code)}>
            Buka ulasan teman
          </LinkButton>
        </div>
      </Stack>
    </Card>
  );
}

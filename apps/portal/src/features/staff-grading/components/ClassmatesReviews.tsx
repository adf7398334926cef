import { Stack } from '../../../ui/Stack.js';
import { useManagedPeerReviews } from '../api/peer-reviews.js';
import { PeerReviewItem } from './PeerReviewItem.js';

/** What classmates wrote about this submission; nothing where nobody did. It does not count. */
export function ClassmatesReviews({ submissionId }: { readonly submissionId: string }) {
  const reviews = useManagedPeerReviews({ submission: submissionId, pageSize: 100 });
  const items = reviews.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="ulasan-teman">
      <h2 id="ulasan-teman">Ulasan teman</h2>
      <Stack as="ul">
        {items.map((review) => (
          <li key={review.id}>
            <PeerReviewItem review={review} />
          </li>
        ))}
      </Stack>
    </section>
  );
}

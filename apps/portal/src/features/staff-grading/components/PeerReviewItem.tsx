import { Badge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { useHideReview, type ManagedPeerReview } from '../api/peer-reviews.js';

/** One review among learners with both names, and the switch that hides it from its receiver. */
export function PeerReviewItem({ review }: { readonly review: ManagedPeerReview }) {
  const { id, reviewerName, authorName, body, levels, sentAt, reportReason, hidden } = review;
  const hide = useHideReview();
  return (
    <Stack gap="small">
      <Row>
        <strong>
          {reviewerName} untuk {authorName}
        </strong>
        {reportReason && !hidden && <Badge tone="danger">Dilaporkan</Badge>}
        {hidden && <Badge tone="warning">Disembunyikan</Badge>}
      </Row>
      <p>{formatMoment(sentAt)}</p>
      <p>{body}</p>
      {levels.length > 0 && (
        <p>{levels.map(({ criterion, score }) => `${criterion}: ${score}`).join(' · ')}</p>
      )}
      {reportReason && <p>Alasan laporan: {reportReason}</p>}
      <RequestErrorBanner error={hide.error} />
      <div>
        <Button
          variant="quiet"
          busy={hide.isPending}
          busyLabel="Menyimpan…"
          onClick={() => hide.submit({ params: { id }, body: { hidden: !hidden } })}
        >
          {hidden ? 'Tampilkan lagi' : 'Sembunyikan'}
          {` ulasan ${reviewerName}`}
        </Button>
      </div>
    </Stack>
  );
}

import { useState } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { formatDate } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useReportReview, type ReceivedReview, type Rubric } from '../api/peer-reviews.js';
import { GivenLevels } from './GivenLevels.js';

export interface ReceivedReviewsProps {
  readonly received: readonly ReceivedReview[];
  readonly rubric: Rubric;
}

/** What classmates say about my work, and the way to report what hurts. */
export function ReceivedReviews({ received, rubric }: ReceivedReviewsProps) {
  const [reporting, setReporting] = useState<string | null>(null);
  return (
    <Stack as="section" aria-labelledby="ulasan-untuk-anda">
      <h2 id="ulasan-untuk-anda">Ulasan untuk Anda</h2>
      {received.length === 0 && <p>Belum ada ulasan. Ulasan muncul di sini setelah teman menulisnya.</p>}
      {received.map((review, index) => (
        <Card key={review.id}>
          <Stack>
            <p>
              <strong>Dari seorang teman</strong>, {formatDate(review.sentAt)}
            </p>
            <GivenLevels levels={review.levels} rubric={rubric} />
            <p>{review.body}</p>
            <div>
              <Button variant="quiet" icon="alert" onClick={() => setReporting(review.id)}>
                Laporkan ulasan {index + 1}
              </Button>
            </div>
          </Stack>
        </Card>
      ))}
      <ReportDialog key={reporting ?? ''} id={reporting} onClose={() => setReporting(null)} />
    </Stack>
  );
}

function ReportDialog({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const report = useReportReview(() => {
    onClose();
    toast('Laporan terkirim. Ulasan itu tidak ditampilkan lagi.');
  });
  return (
    <Dialog
      open={id !== null}
      title="Laporkan ulasan ini?"
      onClose={onClose}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            Batal
          </Button>
          <Button
            busy={report.isPending}
            onClick={() => id && report.submit({ params: { id }, body: { reason } })}
          >
            Laporkan
          </Button>
        </>
      }
    >
      <Stack>
        <RequestErrorBanner error={report.error} />
        <p>Ulasan langsung hilang dari halaman Anda. Pelatih akan melihatnya.</p>
        <TextArea
          label="Apa yang salah?"
          maxLength={500}
          rows={3}
          value={reason}
          error={fieldError(report.error, 'reason')}
          onChange={(event) => setReason(event.target.value)}
        />
      </Stack>
    </Dialog>
  );
}

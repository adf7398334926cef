import { formatDate } from '../../../lib/format.js';
import { learnerPaths } from '../../../lib/learner-paths.js';
import { Badge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { useWithdraw, type CertificateRequest } from '../api/requests.js';
import { REQUEST_STATES, requestTitle } from '../request-words.js';

/** One thing that was asked for, and the answer. */
export function RequestCard({ request }: { readonly request: CertificateRequest }) {
  const withdraw = useWithdraw();
  const { id, state, note, answer, requestedAt, mine, replacementId } = request;
  return (
    <Card as="li">
      <Stack gap="small">
        <h3>{requestTitle(request)}</h3>
        <p>
          <Badge tone={REQUEST_STATES[state].tone}>{REQUEST_STATES[state].label}</Badge>{' '}
          {formatDate(requestedAt)}, {mine ? 'dari Anda' : 'diajukan petugas Latkop untuk Anda'}
        </p>
        <p>
          {mine ? 'Alasan Anda' : 'Alasan petugas'}: {note}
        </p>
        {answer && <p>Jawaban Latkop: {answer}</p>}
        {replacementId && <a href={learnerPaths.certificate(replacementId)}>Buka sertifikat yang baru</a>}
        <RequestErrorBanner error={withdraw.error} />
        {state === 'open' && mine && (
          <Button
            variant="quiet"
            busy={withdraw.isPending}
            busyLabel="Menarik…"
            onClick={() => withdraw.submit({ params: { id } })}
          >
            Tarik permintaan
          </Button>
        )}
      </Stack>
    </Card>
  );
}

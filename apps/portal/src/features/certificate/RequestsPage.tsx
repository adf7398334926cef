import { learnerPaths } from '../../lib/learner-paths.js';
import type { PageProps } from '../../lib/page-props.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { useCertificate, type Certificate } from './api/certificate.js';
import { useRequests, type CertificateRequest } from './api/requests.js';
import { CorrectionForm } from './components/CorrectionForm.js';
import { DuplicateForm } from './components/DuplicateForm.js';
import { RequestCard } from './components/RequestCard.js';

/** Asking Latkop for a corrected name or for the certificate once more, and what became of it. */
export default function RequestsPage({ params }: PageProps) {
  const id = params.id ?? '';
  const certificate = useCertificate(id);
  const requests = useRequests(id);
  return (
    <QueryView query={certificate}>
      {(data) => (
        <>
          <PageHeader
            title="Perbaikan dan salinan"
            lead={data.courseTitle}
            back={{ href: learnerPaths.certificate(id), label: 'Sertifikat' }}
          />
          <QueryView query={requests} heading="h2">
            {({ items }) => <Asked certificate={data} items={items} />}
          </QueryView>
        </>
      )}
    </QueryView>
  );
}

interface AskedProps {
  readonly certificate: Certificate;
  readonly items: readonly CertificateRequest[];
}

function Asked({ certificate, items }: AskedProps) {
  const waits = (kind: CertificateRequest['kind']) =>
    items.some((request) => request.kind === kind && request.state === 'open');
  const counts = certificate.state === 'issued';
  return (
    <Stack gap="large" narrow>
      {items.length > 0 && (
        <Stack as="section" aria-labelledby="riwayat">
          <h2 id="riwayat">Permintaan untuk sertifikat ini</h2>
          <Stack as="ul">
            {items.map((request) => (
              <RequestCard key={request.id} request={request} />
            ))}
          </Stack>
        </Stack>
      )}
      {counts && !waits('correction') && <CorrectionForm certificate={certificate} />}
      {counts && !waits('duplicate') && <DuplicateForm certificateId={certificate.id} />}
      {!counts && <p>Sertifikat ini tidak berlaku lagi, jadi tidak dapat diperbaiki atau disalin.</p>}
    </Stack>
  );
}

import { formatDate } from '../../lib/format.js';
import { learnerPaths } from '../../lib/learner-paths.js';
import { paths } from '../../lib/paths.js';
import { Badge } from '../../ui/Badge.js';
import { LinkButton } from '../../ui/Button.js';
import { Card } from '../../ui/Card.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { useMyCertificates, type MyCertificate } from './api/certificates.js';
import { STATES } from './words.js';

/** All my certificates. */
export default function CertificatesPage() {
  const certificates = useMyCertificates();
  return (
    <>
      <PageHeader title="Sertifikat saya" back={{ href: paths.profile, label: 'Profil' }} />
      <QueryView query={certificates} heading="h2">
        {({ items }) =>
          items.length === 0 ? (
            <NoCertificates />
          ) : (
            <Stack as="ul">
              {items.map((certificate) => (
                <CertificateRow key={certificate.id} certificate={certificate} />
              ))}
            </Stack>
          )
        }
      </QueryView>
    </>
  );
}

function CertificateRow({ certificate }: { readonly certificate: MyCertificate }) {
  const { id, courseTitle, number, issuedOn, state } = certificate;
  return (
    <Card as="li">
      <Stack gap="small">
        <h2>{courseTitle}</h2>
        <p>
          Nomor {number}, {formatDate(issuedOn)}{' '}
          <Badge tone={STATES[state].tone}>{STATES[state].label}</Badge>
        </p>
        <LinkButton href={learnerPaths.certificate(id)} variant="secondary" icon="certificate">
          Buka sertifikat {courseTitle}
        </LinkButton>
      </Stack>
    </Card>
  );
}

function NoCertificates() {
  return (
    <EmptyState
      title="Belum ada sertifikat"
      action={<LinkButton href={paths.classes}>Buka kelas saya</LinkButton>}
    >
      <p>Sertifikat terbit setelah Anda lulus dan dinas menyetujui.</p>
    </EmptyState>
  );
}

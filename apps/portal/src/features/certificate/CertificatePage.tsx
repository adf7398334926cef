import { formatDate } from '../../lib/format.js';
import { learnerPaths } from '../../lib/learner-paths.js';
import { Banner } from '../../ui/Banner.js';
import { LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { useCertificate, type Certificate } from './api/certificate.js';
import { CertificateActions } from './components/CertificateActions.js';
import { CertificateSheet } from './components/CertificateSheet.js';
import { Celebration } from './components/Celebration.js';

interface CertificatePageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** A certificate of mine: what it says, and how to show it to others. */
export default function CertificatePage({ params }: CertificatePageProps) {
  const certificate = useCertificate(params.id ?? '');
  return <QueryView query={certificate}>{(data) => <CertificateView certificate={data} />}</QueryView>;
}

function CertificateView({ certificate }: { readonly certificate: Certificate }) {
  const { state, id } = certificate;
  return (
    <>
      <PageHeader title="Sertifikat" back={{ href: learnerPaths.certificates, label: 'Sertifikat saya' }} />
      <Stack gap="large" narrow>
        {state === 'issued' && <Celebration certificateId={id} />}
        {state === 'pending' && (
          <Banner tone="warning" title="Sertifikat sedang dibuat" live>
            <p>Nomor Anda sudah pasti. Berkasnya siap sebentar lagi, halaman ini memeriksa sendiri.</p>
          </Banner>
        )}
        {state === 'replaced' && <Replaced newId={certificate.replacedById} />}
        {state === 'issued' && certificate.expiresOn && (
          <Banner title={`Berlaku sampai ${formatDate(certificate.expiresOn)}`} />
        )}
        {state === 'revoked' && (
          <Banner tone="danger" title="Sertifikat ini dicabut">
            <p>Nomornya tetap tercatat. Hubungi Latkop untuk penjelasan.</p>
          </Banner>
        )}
        <CertificateSheet certificate={certificate} />
        <CertificateActions certificate={certificate} />
      </Stack>
    </>
  );
}

function Replaced({ newId }: { readonly newId: string | null }) {
  return (
    <Banner
      tone="warning"
      title="Sertifikat ini diganti"
      action={newId && <LinkButton href={learnerPaths.certificate(newId)}>Buka yang baru</LinkButton>}
    >
      <p>{newId ? 'Pakai sertifikat yang baru.' : 'Sertifikat yang baru sedang dibuat. Coba lagi nanti.'}</p>
    </Banner>
  );
}

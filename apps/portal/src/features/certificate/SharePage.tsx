import { learnerPaths } from '../../lib/learner-paths.js';
import type { PageProps } from '../../lib/page-props.js';
import { Banner } from '../../ui/Banner.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Stack } from '../../ui/Stack.js';
import { useCertificate, type Certificate } from './api/certificate.js';
import { FullNameLink } from './components/FullNameLink.js';
import { linkedInAddress } from './linked-in.js';
import styles from './SharePage.module.css';
import { useShareFile } from './use-share-file.js';
import { shareText } from './words.js';

/** Every way to show a certificate of mine to others. */
export default function SharePage({ params }: PageProps) {
  const certificate = useCertificate(params.id ?? '');
  return <QueryView query={certificate}>{(data) => <Ways certificate={data} />}</QueryView>;
}

function Ways({ certificate }: { readonly certificate: Certificate }) {
  const { id, courseTitle, state } = certificate;
  return (
    <>
      <PageHeader
        title="Bagikan sertifikat"
        lead={courseTitle}
        back={{ href: learnerPaths.certificate(id), label: 'Sertifikat' }}
      />
      {state === 'issued' ? (
        <Stack gap="large" narrow>
          <Picture certificate={certificate} />
          <Stack as="section" aria-labelledby="linkedin">
            <h2 id="linkedin">LinkedIn</h2>
            <p>Formulir LinkedIn terbuka dengan isian yang sudah lengkap.</p>
            <LinkButton
              href={linkedInAddress(certificate)}
              target="_blank"
              rel="noreferrer"
              variant="secondary"
            >
              Tambahkan ke LinkedIn
            </LinkButton>
          </Stack>
          <Stack as="section" aria-labelledby="poster">
            <h2 id="poster">Poster untuk lapak</h2>
            <p>Cetak kode QR besar dengan nama usaha Anda. Pembeli memindainya.</p>
            <LinkButton href={learnerPaths.certificatePoster(id)} variant="secondary" icon="printer">
              Buka poster
            </LinkButton>
          </Stack>
          <FullNameLink certificateId={id} />
        </Stack>
      ) : (
        <Banner tone="warning" title="Sertifikat ini tidak dapat dibagikan">
          <p>Hanya sertifikat yang masih berlaku yang dapat dibagikan.</p>
        </Banner>
      )}
    </>
  );
}

function Picture({ certificate }: { readonly certificate: Certificate }) {
  const url = `/api/certificates/${encodeURIComponent(certificate.id)}/card`;
  const name = `Kartu ${certificate.number.replace(/[^\w.-]+/g, '-')}.png`;
  const { able, state, share } = useShareFile({ url, name, type: 'image/png', text: shareText(certificate) });
  return (
    <Stack as="section" aria-labelledby="kartu">
      <h2 id="kartu">Kartu bergambar</h2>
      <img
        className={styles.card}
        src={url}
        width={1080}
        height={1080}
        loading="lazy"
        alt={`Kartu sertifikat ${certificate.courseTitle} dengan nama Anda dan kode QR`}
      />
      {state === 'failed' && <p role="alert">Gambar belum terambil. Coba lagi, atau unduh saja.</p>}
      {able && (
        <Button
          icon="share"
          busy={state === 'fetching'}
          busyLabel="Menyiapkan gambar…"
          onClick={() => void share()}
        >
          {state === 'ready' ? 'Gambar siap, bagikan sekarang' : 'Bagikan kartu'}
        </Button>
      )}
      <LinkButton href={url} download={name} variant="secondary" icon="download">
        Unduh kartu (PNG)
      </LinkButton>
    </Stack>
  );
}

import { formatBytes } from '../../../lib/format.js';
import { learnerPaths } from '../../../lib/learner-paths.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Stack } from '../../../ui/Stack.js';
import type { Certificate } from '../api/certificate.js';
import { useShareFile } from '../use-share-file.js';
import { fileName, shareText } from '../words.js';
import { BadgeDownloads } from './BadgeDownloads.js';

/** Sharing, keeping and proving it. Nothing to share before it is issued or after it was revoked. */
export function CertificateActions({ certificate }: { readonly certificate: Certificate }) {
  const { state, verifyUrl, pdfUrl, pdfBytes, walletUrl } = certificate;
  return (
    <Stack>
      {state === 'issued' && <ShareButton certificate={certificate} />}
      {state === 'issued' && pdfUrl && (
        <LinkButton href={pdfUrl} download variant="secondary" icon="download" wide>
          Unduh PDF{pdfBytes !== null && ` (${formatBytes(pdfBytes)})`}
        </LinkButton>
      )}
      {state === 'issued' && (
        <LinkButton
          href={learnerPaths.certificateShare(certificate.id)}
          variant="secondary"
          icon="share"
          wide
        >
          Kartu, LinkedIn, dan poster
        </LinkButton>
      )}
      {walletUrl && (
        // No download: phones hand it to Wallet when it is opened.
        <LinkButton href={walletUrl} variant="secondary" icon="certificate" wide data-reload="">
          {state === 'issued' ? 'Simpan ke Apple Wallet' : 'Perbarui di Apple Wallet'}
        </LinkButton>
      )}
      {state === 'issued' && <BadgeDownloads certificateId={certificate.id} />}
      <LinkButton href={verifyUrl} variant="quiet" icon="search" wide data-reload="">
        Cek keaslian
      </LinkButton>
      <LinkButton href={learnerPaths.certificateRequests(certificate.id)} variant="quiet" icon="edit" wide>
        Perbaiki nama atau minta salinan
      </LinkButton>
    </Stack>
  );
}

function ShareButton({ certificate }: { readonly certificate: Certificate }) {
  const { able, state, share } = useShareFile({
    url: certificate.pdfUrl,
    name: fileName(certificate),
    type: 'application/pdf',
    text: shareText(certificate),
  });
  if (!able || state === 'failed') {
    return (
      <Stack gap="small">
        {state === 'failed' && (
          <p role="alert">Berkas belum terambil. Bagikan tautannya, atau coba lagi nanti.</p>
        )}
        <LinkButton
          href={`https://wa.me/?text=${encodeURIComponent(shareText(certificate))}`}
          target="_blank"
          rel="noreferrer"
          icon="share"
          wide
        >
          Bagikan ke WhatsApp
        </LinkButton>
      </Stack>
    );
  }
  return (
    <Button
      icon="share"
      wide
      busy={state === 'fetching'}
      busyLabel="Menyiapkan berkas…"
      onClick={() => void share()}
    >
      {state === 'ready' ? 'Berkas siap, bagikan sekarang' : 'Bagikan ke WhatsApp'}
    </Button>
  );
}

import { Button, LinkButton } from '../../../ui/Button.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { useEndShareLink, useOpenShareLink, useShareLink } from '../api/share-link.js';
import styles from '../SharePage.module.css';

/** The QR shows a masked name to strangers; whoever gets this link sees the whole one, until it is ended. */
export function FullNameLink({ certificateId }: { readonly certificateId: string }) {
  const link = useShareLink(certificateId);
  const open = useOpenShareLink();
  const end = useEndShareLink();
  const request = { params: { id: certificateId } };
  return (
    <Stack as="section" aria-labelledby="tautan">
      <h2 id="tautan">Tautan dengan nama lengkap</h2>
      <p>Lewat kode QR nama Anda disamarkan. Lewat tautan ini nama Anda tampil utuh.</p>
      <RequestErrorBanner error={open.error ?? end.error} />
      <QueryView query={link} heading="h2">
        {({ url }) =>
          url === null ? (
            <Button variant="secondary" busy={open.isPending} onClick={() => open.submit(request)}>
              Buat tautan
            </Button>
          ) : (
            <Stack gap="small">
              <p className={styles.link}>
                <a href={url} data-reload="">
                  {url}
                </a>
              </p>
              <Row>
                <Button variant="secondary" onClick={() => void copy(url)}>
                  Salin tautan
                </Button>
                <LinkButton
                  href={`https://wa.me/?text=${encodeURIComponent(url)}`}
                  target="_blank"
                  rel="noreferrer"
                  variant="secondary"
                  icon="share"
                >
                  Kirim lewat WhatsApp
                </LinkButton>
                <Button
                  variant="quiet"
                  busy={end.isPending}
                  busyLabel="Menutup…"
                  onClick={() => end.submit(request)}
                >
                  Tutup tautan
                </Button>
              </Row>
              <p>Setelah ditutup, siapa pun yang memegangnya hanya melihat nama yang disamarkan.</p>
            </Stack>
          )
        }
      </QueryView>
    </Stack>
  );
}

async function copy(url: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(url);
    toast('Tautan disalin.');
  } catch {
    toast('Belum tersalin. Tekan lama tautannya, lalu pilih salin.');
  }
}

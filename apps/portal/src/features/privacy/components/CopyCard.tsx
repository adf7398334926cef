import { formatBytes, formatDate } from '../../../lib/format.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { useAskExport, useExports, type DataExport } from '../api/privacy.js';

/** Everything that is known about me, to take along. */
export function CopyCard() {
  const copies = useExports();
  const ask = useAskExport();
  return (
    <Card as="section" aria-labelledby="salinan">
      <Stack>
        <h2 id="salinan">Salinan data saya</h2>
        <p>Satu berkas ZIP: data Anda, berkas yang Anda kirim, dan sertifikat Anda.</p>
        <RequestErrorBanner error={ask.error} />
        <QueryView query={copies} heading="h2">
          {({ items }) => <Newest copy={items[0]} busy={ask.isPending} onAsk={() => ask.submit({})} />}
        </QueryView>
      </Stack>
    </Card>
  );
}

interface NewestProps {
  readonly copy: DataExport | undefined;
  readonly busy: boolean;
  readonly onAsk: () => void;
}

function Newest({ copy, busy, onAsk }: NewestProps) {
  if (copy?.state === 'making')
    return <p role="status">Salinan sedang dibuat. Kami mengabari di kotak masuk bila sudah siap.</p>;
  return (
    <Stack>
      {copy?.state === 'failed' && <p>Salinan terakhir gagal dibuat. Data Anda aman. Minta lagi.</p>}
      {copy?.state === 'ready' && copy.expiresAt && (
        <>
          <p>
            Siap diunduh sampai {formatDate(copy.expiresAt)} ({formatBytes(copy.bytes ?? 0)}). Simpan di
            tempat aman.
          </p>
          <LinkButton href={`/api/me/personal-data-exports/${copy.id}/file`} icon="download" data-reload>
            Unduh salinan
          </LinkButton>
        </>
      )}
      <Button variant="secondary" busy={busy} busyLabel="Sedang meminta…" onClick={onAsk}>
        {copy ? 'Minta salinan baru' : 'Minta salinan'}
      </Button>
    </Stack>
  );
}

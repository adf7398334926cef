import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { useMedia, useRetryMedia, type Media } from '../api/media.js';
import { mediaSize } from '../words.js';
import { MediaPreview } from './MediaPreview.js';
import { MediaWords } from './MediaWords.js';

function Trouble({ media }: { readonly media: Media }) {
  const retry = useRetryMedia(() => toast('Diproses ulang.'));
  if (!media.reason) return null;
  return (
    <>
      <RequestErrorBanner error={retry.error} />
      <Banner
        tone={media.state === 'failed' ? 'danger' : 'warning'}
        title={media.state === 'failed' ? 'Berkas belum dapat dipakai' : 'Dapat dipakai, dengan catatan'}
        action={
          <Button
            variant="secondary"
            icon="refresh"
            busy={retry.isPending}
            onClick={() => retry.submit({ params: { id: media.id } })}
          >
            Proses ulang
          </Button>
        }
      >
        {media.reason}
      </Banner>
    </>
  );
}

/** One upload: how it looks, what is wrong with it, and its words. */
export function MediaDetails({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const media = useMedia(id);
  return (
    <Dialog open={id !== ''} title={media.data?.title ?? 'Media'} onClose={onClose}>
      <QueryView query={media} heading="h2">
        {(found) => (
          <Stack>
            <Trouble media={found} />
            {found.state === 'processing' && (
              <p role="status">Masih diproses. Halaman ini memperbarui diri.</p>
            )}
            <MediaPreview media={found} />
            <p>{mediaSize(found)}</p>
            <MediaWords key={`${found.id} ${found.captionsUrl}`} media={found} onSaved={onClose} />
          </Stack>
        )}
      </QueryView>
    </Dialog>
  );
}

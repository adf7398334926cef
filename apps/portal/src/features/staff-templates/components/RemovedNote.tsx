import { formatBytes } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { useRestoreImage } from '../api/image-shelf.js';
import type { TemplateImage } from '../api/images.js';

interface RemovedNoteProps {
  readonly image: TemplateImage;
  readonly onBack: () => void;
}

/** The picture that was just taken away, and the way back. */
export function RemovedNote({ image, onBack }: RemovedNoteProps) {
  const restore = useRestoreImage(onBack);
  return (
    <>
      <RequestErrorBanner error={restore.error} />
      <div data-undo="">
        <Banner
          live
          title={`${image.name} (${formatBytes(image.bytes)}) dihapus`}
          action={
            <Button
              variant="secondary"
              busy={restore.isPending}
              busyLabel="Sedang mengembalikan…"
              onClick={() => restore.submit({ params: { id: image.id } })}
            >
              Urungkan
            </Button>
          }
        />
      </div>
    </>
  );
}

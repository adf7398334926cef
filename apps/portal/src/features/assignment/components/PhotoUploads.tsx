import { useEffect, useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { FileInput } from '../../../ui/FileInput.js';
import { Progress } from '../../../ui/Progress.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import type { KeptWork } from '../../offline/use-kept-work.js';
import type { Evidence, EvidenceFile } from '../api/assignment.js';
import { useRemoveFile } from '../api/remove-file.js';
import { useUploads, type Upload } from '../use-uploads.js';
import grid from './PhotoGrid.module.css';
import { KeptPhotos } from './KeptPhotos.js';
import { PhotoGrid } from './PhotoGrid.js';

export interface PhotoUploadsProps {
  readonly enrolmentId: string;
  readonly code: string;
  readonly evidence: Evidence;
  readonly photos: readonly EvidenceFile[];
  /** What waits on this phone for a signal. */
  readonly kept: KeptWork;
  /** Of the assignment, for the list of what waits. */
  readonly title: string;
  /** Tells whether photos are still on their way. */
  readonly onBusy: (busy: boolean) => void;
}

/** Adds photos one by one: made small on the phone, with progress, and each can be taken out or tried again. */
export function PhotoUploads(props: PhotoUploadsProps) {
  const { enrolmentId, code, evidence, photos, kept, title, onBusy } = props;
  const { uploads, add, retry, remove } = useUploads(enrolmentId, code, (id, blob) =>
    kept.keep({ kind: 'photo', id, enrolmentId, code, title, blob, createdAt: new Date().toISOString() }),
  );
  const take = useRemoveFile();
  const room = evidence.max - photos.length - kept.photos.length - uploads.length;
  const busy = uploads.some(({ state }) => state !== 'failed');
  useEffect(() => onBusy(busy), [busy, onBusy]);
  return (
    <Stack>
      <h3>
        Foto: {photos.length + kept.photos.length} dari{' '}
        {evidence.min === evidence.max ? evidence.max : `${evidence.min}–${evidence.max}`}
      </h3>
      <RequestErrorBanner error={take.error} />
      <PhotoGrid
        photos={photos}
        actions={(photo, index) => (
          <Button
            variant="quiet"
            icon="trash"
            busy={take.isPending}
            busyLabel="Menghapus…"
            onClick={() => take.submit({ params: { id: photo.id } })}
          >
            Hapus foto {index + 1}
          </Button>
        )}
      >
        <KeptPhotos photos={kept.photos} onRemove={kept.remove} />
        {uploads.map((upload) => (
          <UploadItem
            key={upload.id}
            upload={upload}
            onRetry={() => retry(upload.id)}
            onRemove={() => remove(upload.id)}
          />
        ))}
      </PhotoGrid>
      {room > 0 ? (
        <FileInput
          label="Tambah foto"
          hint="Foto dikecilkan dulu di HP agar hemat kuota. Lokasi dan data kamera dihapus."
          accept="image/*"
          file={null}
          onChange={(file) => file && add([file])}
        />
      ) : (
        <p>Jumlah foto sudah penuh. Hapus satu bila ingin mengganti.</p>
      )}
    </Stack>
  );
}

interface UploadItemProps {
  readonly upload: Upload;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}

function UploadItem({
  upload: { file, state, progress, problem, retryable },
  onRetry,
  onRemove,
}: UploadItemProps) {
  return (
    <li className={grid.item}>
      <LocalPhoto file={file} />
      {state === 'failed' ? (
        <>
          <p role="alert" className={grid.problem}>
            {problem}
          </p>
          {retryable && (
            <Button variant="secondary" icon="refresh" onClick={onRetry}>
              Coba lagi
            </Button>
          )}
          <Button variant="quiet" icon="trash" onClick={onRemove}>
            Hapus
          </Button>
        </>
      ) : (
        <Progress label={state === 'waiting' ? 'Menunggu giliran' : 'Mengirim'} value={progress * 100} />
      )}
    </li>
  );
}

function LocalPhoto({ file }: { readonly file: File }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const objectUrl = URL.createObjectURL(file);
    setUrl(objectUrl);
    return () => URL.revokeObjectURL(objectUrl);
  }, [file]);
  return url ? <img className={grid.photo} src={url} alt={`Foto yang dipilih: ${file.name}`} /> : null;
}

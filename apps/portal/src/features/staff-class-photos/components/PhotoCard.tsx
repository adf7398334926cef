import type { FormEvent } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { classPhotoPath, useCaptionPhoto, type ClassPhoto } from '../api/class-photos.js';
import { altOf } from '../words.js';
import { useKeptCaption } from '../use-kept-caption.js';
import styles from './class-photos.module.css';

export interface PhotoCardProps {
  readonly batchId: string;
  readonly photo: ClassPhoto;
  /** From 1. */
  readonly place: number;
  readonly last: boolean;
  readonly mayChange: boolean;
  /** Another deed is on its way. */
  readonly busy: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One photo: what it shows, and its place in the report. */
export function PhotoCard({ mayChange, ...props }: PhotoCardProps) {
  const { batchId, photo, place } = props;
  return (
    <Card as="li">
      <Stack gap="small">
        <a href={classPhotoPath(batchId, photo.id, 'full')} target="_blank" rel="noreferrer">
          <img
            className={styles.picture}
            src={classPhotoPath(batchId, photo.id)}
            width={photo.width}
            height={photo.height}
            alt={altOf(photo.caption, place)}
            loading="lazy"
          />
        </a>
        {mayChange ? (
          <>
            <CaptionForm {...props} />
            <Deeds {...props} />
          </>
        ) : (
          <p>
            Foto {place}
            {photo.caption && `. ${photo.caption}`}
          </p>
        )}
      </Stack>
    </Card>
  );
}

function CaptionForm({ batchId, photo, place }: Pick<PhotoCardProps, 'batchId' | 'photo' | 'place'>) {
  const { caption, restored, setCaption, forget } = useKeptCaption(photo.id, photo.caption);
  const save = useCaptionPhoto((sent) => {
    toast('Keterangan tersimpan.');
    forget(sent);
  });
  const wrong = fieldError(save.error, 'caption');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.submit({ params: { id: batchId, photo: photo.id }, body: { caption } });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="small">
        {!wrong && <RequestErrorBanner error={save.error} />}
        <TextInput
          label={`Keterangan foto ${place}`}
          maxLength={160}
          autoComplete="off"
          value={caption}
          error={wrong}
          hint={restored ? 'Tulisan ini belum disimpan.' : undefined}
          onChange={({ target }) => setCaption(target.value)}
        />
        {caption.trim() !== photo.caption && (
          <div>
            <Button type="submit" variant="secondary" busy={save.isPending} busyLabel="Menyimpan…">
              Simpan keterangan
            </Button>
          </div>
        )}
      </Stack>
    </form>
  );
}

function Deeds({ place, last, busy, onMove, onRemove }: Omit<PhotoCardProps, 'mayChange'>) {
  const of = <VisuallyHidden> foto {place}</VisuallyHidden>;
  return (
    <Row>
      {place > 1 && (
        <Button variant="quiet" icon="up" aria-disabled={busy} onClick={() => !busy && onMove(-1)}>
          Naik{of}
        </Button>
      )}
      {!last && (
        <Button variant="quiet" icon="down" aria-disabled={busy} onClick={() => !busy && onMove(1)}>
          Turun{of}
        </Button>
      )}
      <Button variant="quiet" icon="trash" aria-disabled={busy} onClick={() => !busy && onRemove()}>
        Hapus{of}
      </Button>
    </Row>
  );
}

import { useId } from 'react';
import { ApiError, OfflineError } from '../../../lib/api-errors.js';
import { formatBytes, formatNumber } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { Progress } from '../../../ui/Progress.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import type { PhotoQueue, QueuedPhoto } from '../photo-queue.js';
import styles from './class-photos.module.css';

interface SendingPhotosProps {
  readonly queue: PhotoQueue;
  readonly photos: readonly QueuedPhoto[];
  /** Whether what failed may be sent again now. */
  readonly mayRetry: boolean;
}

/** How far each chosen photo is. */
export function SendingPhotos({ queue, photos, mayRetry }: SendingPhotosProps) {
  const titleId = useId();
  if (photos.length === 0) return null;
  const count = (state: QueuedPhoto['state']) => photos.filter((one) => one.state === state).length;
  const [sent, failed] = [count('sent'), count('failed')];
  const common = photos.find(({ error }) => error && isCommon(error))?.error;
  return (
    <Stack as="section" aria-labelledby={titleId} gap="small">
      <h3 id={titleId}>Foto yang dikirim</h3>
      <Progress
        label="Terkirim"
        value={sent}
        max={photos.length}
        text={`${formatNumber(sent)} dari ${formatNumber(photos.length)}`}
      />
      <VisuallyHidden>
        <span role="status">
          {`${formatNumber(sent)} foto terkirim.${failed > 0 ? ` ${formatNumber(failed)} belum terkirim.` : ''}`}
        </span>
      </VisuallyHidden>
      <RequestErrorBanner error={common} />
      <ul className={styles.queue}>
        {photos.map((photo) => (
          <Line key={photo.key} photo={photo} queue={queue} mayRetry={mayRetry} />
        ))}
      </ul>
      {failed > 1 && mayRetry && (
        <div>
          <Button variant="secondary" icon="refresh" onClick={() => queue.retry()}>
            {`Kirim lagi ${formatNumber(failed)} foto`}
          </Button>
        </div>
      )}
    </Stack>
  );
}

const isCommon = (error: NonNullable<QueuedPhoto['error']>): boolean =>
  error instanceof OfflineError || error.status === 401;

function wordsOf({ state, error }: QueuedPhoto): string {
  if (state === 'waiting') return 'Menunggu giliran';
  if (state === 'sending') return 'Sedang mengirim…';
  if (state === 'sent') return 'Terkirim';
  if (!(error instanceof ApiError) || isCommon(error)) return 'Belum terkirim';
  return `Belum terkirim. ${error.fields[0]?.message ?? (error.detail || error.title)}`;
}

type LineProps = Pick<SendingPhotosProps, 'queue' | 'mayRetry'> & { readonly photo: QueuedPhoto };

function Line({ photo, queue, mayRetry }: LineProps) {
  const { key, file, state } = photo;
  const of = <VisuallyHidden> {file.name}</VisuallyHidden>;
  return (
    <li>
      <p className={styles.fileName}>
        {file.name} ({formatBytes(file.size)})
      </p>
      <p>{wordsOf(photo)}</p>
      {state === 'failed' && (
        <Row>
          {mayRetry && (
            <Button variant="quiet" icon="refresh" onClick={() => queue.retry(key)}>
              Kirim lagi{of}
            </Button>
          )}
          <Button variant="quiet" icon="trash" onClick={() => queue.drop(key)}>
            Batal kirim{of}
          </Button>
        </Row>
      )}
    </li>
  );
}

import { Button } from '../../../ui/Button.js';
import { Stack } from '../../../ui/Stack.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { classPhotoPath, type ClassAlbum } from '../api/class-photos.js';
import styles from './class-photos.module.css';

interface RemovedPhotosProps {
  readonly batchId: string;
  readonly removed: ClassAlbum['removed'];
  /** There is no place for one more. */
  readonly full: boolean;
  readonly busy: boolean;
  readonly onRestore: (photo: string) => void;
}

/** What was removed by mistake, for as long as it is kept. */
export function RemovedPhotos({ batchId, removed, full, busy, onRestore }: RemovedPhotosProps) {
  if (removed.length === 0) return null;
  return (
    <Stack as="section" aria-labelledby="dihapus" gap="small" data-print="hide">
      <h3 id="dihapus">Foto yang dihapus</h3>
      <p>
        {full
          ? 'Album sudah penuh. Hapus satu foto dulu untuk mengembalikan yang lain.'
          : 'Foto dihapus tetap 24 jam sesudah Anda menghapusnya.'}
      </p>
      <ul className={styles.removed}>
        {removed.map(({ id, caption, width, height, restorableUntil }, index) => (
          <li key={id}>
            <img
              src={classPhotoPath(batchId, id)}
              width={width}
              height={height}
              alt={caption || `Foto ${index + 1} yang dihapus`}
              loading="lazy"
            />
            <div>
              <p>{caption || 'Tanpa keterangan'}</p>
              <p>Sampai {formatMoment(restorableUntil)}</p>
              {!full && (
                <Button
                  variant="secondary"
                  icon="refresh"
                  aria-disabled={busy}
                  onClick={() => !busy && onRestore(id)}
                >
                  Kembalikan<VisuallyHidden> {caption || `foto ${index + 1} yang dihapus`}</VisuallyHidden>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

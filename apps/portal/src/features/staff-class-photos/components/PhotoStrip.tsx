import { LinkButton } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { Thumbnails } from '../../staff-kit/Thumbnails.js';
import { classPhotoPath, useClassPhotos } from '../api/class-photos.js';
import { altOf } from '../words.js';
import styles from './class-photos.module.css';

/** The photos of a class on its page. */
export function PhotoStrip({ batchId }: { readonly batchId: string }) {
  const { data, error } = useClassPhotos(batchId);
  if (error) return <RequestErrorBanner error={error} />;
  if (!data || (data.items.length === 0 && !data.mayChange)) return null;
  return (
    <Stack as="section" aria-labelledby="foto" gap="small" className={styles.onClassPage} data-print="hide">
      <h2 id="foto">Foto kegiatan</h2>
      {data.items.length === 0 ? (
        <p>Belum ada foto untuk laporan angkatan ini.</p>
      ) : (
        <Thumbnails
          items={data.items.map(({ id, caption, width, height }, index) => ({
            id,
            small: classPhotoPath(batchId, id),
            full: classPhotoPath(batchId, id, 'full'),
            alt: altOf(caption, index + 1),
            width,
            height,
          }))}
        />
      )}
      <div>
        <LinkButton variant="secondary" icon="camera" href={staffPaths.classPhotos(batchId)}>
          {data.mayChange ? 'Kelola foto' : 'Lihat foto'}
        </LinkButton>
      </div>
    </Stack>
  );
}

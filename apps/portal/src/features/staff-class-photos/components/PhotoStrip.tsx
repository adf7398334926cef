import { LinkButton } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
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
        <ul className={styles.strip}>
          {data.items.map(({ id, caption, width, height }, index) => (
            <li key={id}>
              <a href={classPhotoPath(batchId, id, 'full')} target="_blank" rel="noreferrer">
                <img
                  src={classPhotoPath(batchId, id)}
                  width={width}
                  height={height}
                  alt={altOf(caption, index + 1)}
                  loading="lazy"
                />
              </a>
            </li>
          ))}
        </ul>
      )}
      <div>
        <LinkButton variant="secondary" icon="camera" href={staffPaths.classPhotos(batchId)}>
          {data.mayChange ? 'Kelola foto' : 'Lihat foto'}
        </LinkButton>
      </div>
    </Stack>
  );
}

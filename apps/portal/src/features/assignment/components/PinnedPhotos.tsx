import { Stack } from '../../../ui/Stack.js';
import type { EvidenceFile, Submission } from '../api/assignment.js';
import { PinLayer } from './PinLayer.js';
import styles from './PinnedPhotos.module.css';

type Pin = NonNullable<Submission['grade']>['pins'][number];

export interface PinnedPhotosProps {
  readonly photos: readonly EvidenceFile[];
  readonly pins: readonly Pin[];
}

/** Photos with remarks at their places: numbered on the photo, and the same as a list for who cannot see it. */
export function PinnedPhotos({ photos, pins }: PinnedPhotosProps) {
  const pinned = photos.flatMap((photo, index) => {
    const mine = pins.filter(({ fileId }) => fileId === photo.id);
    return mine.length > 0 ? [{ photo, mine, number: index + 1 }] : [];
  });
  if (pinned.length === 0) return null;
  return (
    <Stack>
      <h4>Catatan pada foto</h4>
      {pinned.map(({ photo, mine, number }) => (
        <figure key={photo.id} className={styles.figure}>
          <a href={photo.url} target="_blank" rel="noreferrer" className={styles.photo}>
            <img
              src={photo.url}
              width={photo.width ?? undefined}
              height={photo.height ?? undefined}
              alt={`Foto ${number} dengan ${mine.length} catatan, buka ukuran penuh`}
              loading="lazy"
            />
            <PinLayer photo={photo} pins={mine} />
          </a>
          <figcaption>
            <ol className={styles.list}>
              {mine.map((pin) => (
                <li key={pin.number} value={pin.number}>
                  {pin.body}
                </li>
              ))}
            </ol>
          </figcaption>
        </figure>
      ))}
    </Stack>
  );
}

import type { ReactNode } from 'react';
import { formatBytes } from '../../../lib/format.js';
import type { EvidenceFile } from '../api/assignment.js';
import styles from './PhotoGrid.module.css';

export interface PhotoGridProps {
  readonly photos: readonly EvidenceFile[];
  /** Buttons below a photo. @param index 0-based */
  readonly actions?: (photo: EvidenceFile, index: number) => ReactNode;
  /** More cells at the end, e.g. photos on their way. */
  readonly children?: ReactNode;
}

/** My photos as thumbnails; each opens in full, with its size said before. */
export function PhotoGrid({ photos, actions, children }: PhotoGridProps) {
  if (photos.length === 0 && !children) return null;
  return (
    <ul className={styles.grid}>
      {photos.map((photo, index) => (
        <li key={photo.id} className={styles.item}>
          <a href={photo.url} target="_blank" rel="noreferrer">
            <img
              className={styles.photo}
              src={photo.thumbnailUrl ?? photo.url}
              alt={`Foto ${index + 1}, buka ukuran penuh (${formatBytes(photo.bytes)})`}
              loading="lazy"
            />
          </a>
          {actions?.(photo, index)}
        </li>
      ))}
      {children}
    </ul>
  );
}

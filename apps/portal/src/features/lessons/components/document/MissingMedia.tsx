import { Icon } from '../../../../ui/Icon.js';
import type { IconName } from '../../../../ui/icons.js';
import type { LessonMedia } from './document-context.js';
import styles from './media.module.css';

interface MissingMediaProps {
  readonly icon: IconName;
  /** What should be here, e.g. `Gambar`. */
  readonly what: string;
  readonly media: LessonMedia | undefined;
  /** What there would be to see or hear. */
  readonly words?: string | undefined;
}

/** In the place of an upload that cannot be shown: what it is, and its words, so that the text still makes sense. */
export function MissingMedia({ icon, what, media, words }: MissingMediaProps) {
  const waiting = media?.state === 'processing' || media?.state === 'uploading';
  return (
    <div className={styles.missing}>
      <Icon name={icon} />
      <p>
        {what} {waiting ? 'sedang disiapkan' : 'belum tersedia'}.{words ? ` Isinya: ${words}` : ''}
      </p>
    </div>
  );
}

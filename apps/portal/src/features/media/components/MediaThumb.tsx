import { Icon } from '../../../ui/Icon.js';
import type { Media } from '../api/media.js';
import { KINDS } from '../kinds.js';
import styles from './MediaThumb.module.css';

/** A small picture of what it is; of recordings only the still. Says nothing that the words beside it do not. */
export function MediaThumb({ media }: { readonly media: Media }) {
  const still = media.renditions.find(({ name }) => name === (media.kind === 'image' ? 'w320' : 'poster'));
  return (
    <span className={styles.thumb}>
      {still ? (
        <img src={still.url} alt="" loading="lazy" width={96} height={72} />
      ) : (
        <Icon name={KINDS[media.kind].icon} size="large" />
      )}
    </span>
  );
}

import { formatBytes } from '../../../lib/format.js';
import type { Media } from '../api/media.js';
import styles from './MediaPreview.module.css';

/** As it came out; recordings load nothing before somebody plays them. */
export function MediaPreview({ media }: { readonly media: Media }) {
  const url = (...names: readonly string[]) =>
    names.flatMap((name) => media.renditions.find((one) => one.name === name) ?? [])[0];
  const shown = url('w640', 'w320', '240p', 'audio', 'original');
  if (!shown) return null;
  if (media.kind === 'image') return <img className={styles.shown} src={shown.url} alt={media.title} />;
  if (media.kind === 'video')
    return (
      <video
        key={media.captionsUrl}
        className={styles.shown}
        src={shown.url}
        poster={url('poster')?.url}
        controls
        preload="none"
      >
        {/* Without an address nothing is asked for. */}
        <track
          kind="captions"
          src={media.captionsUrl ?? undefined}
          srcLang="id"
          label="Bahasa Indonesia"
          default
        />
      </video>
    );
  if (media.kind === 'audio')
    return (
      <audio key={media.captionsUrl} className={styles.wide} src={shown.url} controls preload="none">
        {/* Without an address nothing is asked for. */}
        <track
          kind="captions"
          src={media.captionsUrl ?? undefined}
          srcLang="id"
          label="Bahasa Indonesia"
          default
        />
      </audio>
    );
  return (
    <p>
      <a href={shown.url} data-reload>
        Unduh berkas ({formatBytes(shown.bytes)})
      </a>
    </p>
  );
}

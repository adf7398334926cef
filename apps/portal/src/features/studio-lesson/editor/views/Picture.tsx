import { useMedia } from '../../api/media.js';
import { useLessonThings } from '../../lesson-things.js';
import styles from './Picture.module.css';

/** A picture of the media library at its small size, or the sentence that says why it is not there yet. */
export function Picture({ id, alt }: { readonly id: string; readonly alt: string }) {
  const known = useLessonThings().media.get(id);
  const media = useMedia(id, known).data ?? known;
  const small = media?.renditions.find(({ name }) => name === 'w640') ?? media?.renditions[0];
  if (!media || !small) return <p className={styles.missing}>{whyMissing(media?.state, media?.reason)}</p>;
  return (
    <img
      className={styles.picture}
      src={small.url}
      width={small.width ?? undefined}
      height={small.height ?? undefined}
      alt={alt}
      draggable={false}
    />
  );
}

function whyMissing(state: string | undefined, reason: string | null | undefined): string {
  if (state === 'failed') return reason ?? 'Gambar ini gagal diproses.';
  if (state === undefined) return 'Gambar belum dapat ditampilkan.';
  return 'Gambar sedang disiapkan…';
}

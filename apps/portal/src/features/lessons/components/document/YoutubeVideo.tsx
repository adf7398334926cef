import { useState } from 'react';
import { Facade } from './Facade.js';
import styles from './media.module.css';

interface YoutubeVideoProps {
  readonly videoId: string;
  readonly title: string;
}

/** A video at YouTube. Nothing is asked from there before a tap; then its player without tracking cookies. */
export function YoutubeVideo({ videoId, title }: YoutubeVideoProps) {
  const [playing, setPlaying] = useState(false);
  if (playing) {
    return (
      <iframe
        className={styles.frame}
        src={`https://www.youtube-nocookie.com/embed/${videoId}?autoplay=1&rel=0&cc_load_policy=1&hl=id`}
        title={title}
        allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
        // YouTube plays only where it is told who embeds it.
        referrerPolicy="strict-origin-when-cross-origin"
      />
    );
  }
  return (
    <Facade
      href={`https://www.youtube.com/watch?v=${videoId}`}
      icon="play"
      action={`Putar video: ${title}`}
      facts="Video YouTube. Kuota dipakai setelah Anda mengetuk."
      onPlay={() => setPlaying(true)}
    />
  );
}

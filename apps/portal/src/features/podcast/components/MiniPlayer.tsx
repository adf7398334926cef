import { useSyncExternalStore } from 'react';
import { paths } from '../../../lib/paths.js';
import { Icon } from '../../../ui/Icon.js';
import { clock } from '../../library/words.js';
import { podcastPlayer } from '../player.js';
import { usePlayer } from '../use-player.js';
import styles from './MiniPlayer.module.css';

const EVENTS = ['popstate', 'pushState', 'replaceState'] as const;

function subscribe(listener: () => void): () => void {
  // wouter tells of its own navigation with events of these names.
  for (const name of EVENTS) addEventListener(name, listener);
  return () => {
    for (const name of EVENTS) removeEventListener(name, listener);
  };
}

const usePath = () => useSyncExternalStore(subscribe, () => location.pathname);

/** What plays, on every page but the episode's own. */
export function MiniPlayer() {
  const { track, playing, second } = usePlayer();
  const path = usePath();
  if (!track || path === paths.work(track.slug)) return null;
  const player = podcastPlayer();
  return (
    <aside className={styles.bar} aria-label="Podcast yang diputar" data-print="hide">
      <a href={paths.work(track.slug)} className={styles.title}>
        <Icon name="mic" size="small" />
        <span>{track.title}</span>
        <span className={styles.time}>{clock(second)}</span>
      </a>
      <button
        type="button"
        className={styles.button}
        onClick={() => (playing ? player.pause() : player.play(track))}
      >
        {playing ? 'Jeda' : 'Putar'}
      </button>
      <button
        type="button"
        className={styles.button}
        aria-label="Tutup pemutar"
        onClick={() => player.stop()}
      >
        <Icon name="close" />
      </button>
    </aside>
  );
}

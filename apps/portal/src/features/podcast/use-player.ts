import { useSyncExternalStore } from 'react';
import { NOTHING_PLAYS, podcastPlayer, type PlayerState } from './player.js';

const inBrowser = typeof document !== 'undefined';

/** What plays now. On the server and at the first render: nothing. */
export function usePlayer(): PlayerState {
  return useSyncExternalStore(
    (listener) => (inBrowser ? podcastPlayer().subscribe(listener) : () => undefined),
    () => (inBrowser ? podcastPlayer().get() : NOTHING_PLAYS),
    () => NOTHING_PLAYS,
  );
}

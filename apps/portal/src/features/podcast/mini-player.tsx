import { createRoot } from 'react-dom/client';
import { MiniPlayer } from './components/MiniPlayer.js';

let mounted = false;

/**
 * A root of its own beside the page: it lives on when the page changes, and costs nothing to people who never open an
 * episode.
 */
export function mountMiniPlayer(): void {
  if (mounted) return;
  mounted = true;
  const place = document.createElement('div');
  document.body.append(place);
  createRoot(place).render(<MiniPlayer />);
}

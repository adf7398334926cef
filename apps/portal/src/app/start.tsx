import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './App.js';
import { PageStore } from './page-store.js';
import { signInPath } from './problem.js';
import { matchRoute, type Route } from './route.js';
import { giveAnswers, readState } from './state.js';
import { connectLocalApi } from '../lib/local-api.js';
import { createQueryClient } from '../lib/query-client.js';
import { applyTextSize } from '../lib/text-size.js';
import { applyTheme } from '../lib/theme.js';
import { Later } from '../ui/Later.js';

export interface StartOptions {
  /** The pages that this entry can open; any other address is left to the server. */
  readonly routes: readonly Route[];
  readonly worker: boolean;
}

/** Until it is here, a link is an ordinary link. */
const loadBrowser = () => import('./Browser.js');

/**
 * Takes over the server's HTML; the first page's chunk comes first so that nothing is drawn twice. The empty shell,
 * which the service worker gives without a signal, is filled instead.
 */
export async function start({ routes, worker }: StartOptions): Promise<void> {
  applyTheme();
  applyTextSize();
  const root = document.getElementById('root');
  if (!root) return;
  connectLocalApi(async () => (await import('../features/offline/local-api.js')).deviceApi);
  const state = readState();
  const client = createQueryClient({ onSignedOut: () => leavePrivatePage(routes) });
  giveAnswers(client, state.answers);
  const pages = new PageStore();
  const match = matchRoute(routes, location.pathname);
  const isShell = !root.hasChildNodes();
  // In the shell a chunk that is not on this device says so on the page itself.
  if (match && !state.problem) await pages.load(match.route).catch(isShell ? () => undefined : rethrow);
  const app = (
    <App client={client} routes={routes} pages={pages} problem={state.problem} help={state.help}>
      <Later load={loadBrowser} props={{ worker }} />
    </App>
  );
  if (isShell) createRoot(root).render(app);
  // In slices, so that a tap or a scroll on a slow phone never waits for the whole page.
  else startTransition(() => void hydrateRoot(root, app));
}

function rethrow(error: unknown): never {
  throw error;
}

/** The session ran out in the middle of a private page: sign in again and come back here. */
function leavePrivatePage(routes: readonly Route[]): void {
  if (matchRoute(routes, location.pathname)?.route.visibility !== 'private') return;
  location.replace(signInPath(location.pathname, location.search));
}

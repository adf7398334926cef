import { hydrate } from '@tanstack/react-query';
import { hydrateRoot } from 'react-dom/client';
import { App } from './App.js';
import { Browser } from './Browser.js';
import { PageStore } from './page-store.js';
import { signInPath } from './problem.js';
import { matchRoute, type Route } from './route.js';
import { readState } from './state.js';
import { createQueryClient } from '../lib/query-client.js';
import { applyTheme } from '../lib/theme.js';

export interface StartOptions {
  /** The pages that this entry can open; any other address is left to the server. */
  readonly routes: readonly Route[];
  readonly worker: boolean;
}

/** Takes over the server's HTML; the first page's chunk comes first so that nothing is drawn twice. */
export async function start({ routes, worker }: StartOptions): Promise<void> {
  applyTheme();
  const root = document.getElementById('root');
  if (!root) return;
  const state = readState();
  const client = createQueryClient({ onSignedOut: () => leavePrivatePage(routes) });
  hydrate(client, state.query);
  const pages = new PageStore();
  const match = matchRoute(routes, location.pathname);
  if (match && !state.problem) await pages.load(match.route);
  hydrateRoot(
    root,
    <App client={client} routes={routes} pages={pages} problem={state.problem} help={state.help}>
      <Browser worker={worker} />
    </App>,
  );
}

/** The session ran out in the middle of a private page: sign in again and come back here. */
function leavePrivatePage(routes: readonly Route[]): void {
  if (matchRoute(routes, location.pathname)?.route.visibility !== 'private') return;
  location.replace(signInPath(location.pathname, location.search));
}

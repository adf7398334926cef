import { render } from '@testing-library/react';
import { App } from '../app/App.js';
import Browser from '../app/Browser.js';
import { PageStore } from '../app/page-store.js';
import { matchRoute, type Route } from '../app/route.js';
import { routes as allRoutes } from '../app/routes.js';
import type { HelpContact } from '../lib/help-contact.js';
import { createQueryClient } from '../lib/query-client.js';
import { loadModal } from '../ui/Dialog.js';
import { fetchPart } from '../ui/Later.js';

export interface RenderPageOptions {
  readonly routes?: readonly Route[];
  readonly help?: HelpContact;
}

/**
 * Opens an address in the real app (route table, shell, links) with fetch as left by `mockApi`:
 * `mockApi({ 'GET /api/courses': … }); await renderPage('/pelatihan');`
 */
export async function renderPage(address: string, { routes = allRoutes, help }: RenderPageOptions = {}) {
  window.history.replaceState(null, '', address);
  window.scrollTo = () => undefined;
  // In a browser it is here long before somebody can tap.
  await fetchPart(loadModal);
  const client = createQueryClient({ retry: false });
  const pages = new PageStore();
  const match = matchRoute(routes, window.location.pathname);
  if (match) await pages.load(match.route);
  return render(
    <App client={client} routes={routes} pages={pages} help={help}>
      <Browser worker={false} />
    </App>,
  );
}

import { renderToString } from 'react-dom/server';
import { App } from '../app/App.js';
import { PageStore } from '../app/page-store.js';
import { signInPath, toProblem, type Problem } from '../app/problem.js';
import {
  matchRoute,
  pageDescription,
  pageTitle,
  type PageContext,
  type Route,
  type RouteMatch,
} from '../app/route.js';
import { shells } from '../app/shells.js';
import { answersOf } from '../app/state.js';
import { createQueryClient } from '../lib/query-client.js';
import type { HelpContact } from '../lib/help-contact.js';
import type { ApiTransport } from '../lib/transport.js';
import { meQuery } from '../lib/use-me.js';
import { loadDeferredParts } from '../ui/deferred.js';
import { ENTRY, pageAssets, STAFF_ENTRY, type ClientAssets, type PageAssets } from './assets.js';
import { renderDocument } from './document.js';
import { FIRST_PAINT_HASH } from './first-paint.js';

export interface RenderRequest {
  readonly path: string;
  /** With or without the leading `?`. */
  readonly search: string;
}

export interface RenderResult {
  readonly status: number;
  /** The whole document; empty when redirecting. */
  readonly html: string;
  /** `public` only for a successful page that is the same for everyone. */
  readonly visibility: 'public' | 'private';
  readonly redirect?: string;
  /** CSP sources for `style-src`, besides `'self'`. */
  readonly styleHashes: readonly string[];
  /** The same for `script-src`. */
  readonly scriptHashes: readonly string[];
}

/** `help` comes from the API's configuration and is the same for everyone. */
export type Render = (
  request: RenderRequest,
  transport: ApiTransport,
  help?: HelpContact,
) => Promise<RenderResult>;

const STATUS: Readonly<Record<Problem, number>> = { 'not-found': 404, unavailable: 503 };
const PROBLEM_TITLE: Readonly<Record<Problem, string>> = {
  'not-found': 'Tidak ditemukan · Sinau',
  unavailable: 'Gangguan · Sinau',
};

/** Makes the server's `render` from the route table and the client build (null while developing). */
export function createRenderer(routes: readonly Route[], client: ClientAssets | null): Render {
  const assetsOf = prepareAssets(routes, client);
  return async (request, transport, help) => {
    const match = matchRoute(routes, request.path);
    const page = {
      client: createQueryClient({ transport, retry: false }),
      params: match?.params ?? {},
      search: new URLSearchParams(request.search),
    };
    const outcome = match ? await loadData(match.route, page) : 'not-found';
    if (outcome === 'signed-out') return redirectTo(signInPath(request.path, request.search));
    if (typeof outcome === 'object') return redirectTo(withSearch(outcome.elsewhere, page.search));
    return renderPage({
      routes,
      request,
      page,
      match,
      problem: outcome,
      help,
      assets: assetsOf(match?.route),
    });
  };
}

/** Chunks and CSS hashes depend on the build alone, so they are worked out once, and a missing chunk fails at boot. */
function prepareAssets(
  routes: readonly Route[],
  client: ClientAssets | null,
): (route?: Route) => PageAssets | null {
  if (!client) return () => null;
  const fallback = pageAssets(client, []);
  const byRoute = new Map(
    routes.map((route) => {
      return [route, routePageAssets(client, route)];
    }),
  );
  return (route) => (route && byRoute.get(route)) ?? fallback;
}

/** Everything that the browser needs for one route. */
export const routePageAssets = (client: ClientAssets, route: Route): PageAssets =>
  pageAssets(client, chunkFiles(route), route.shell === 'staff' ? STAFF_ENTRY : ENTRY);

/** Source files of a route's chunks: its page and, unless it is part of the entry, its shell. */
function chunkFiles(route: Route): string[] {
  const page = route.load.file;
  if (page === undefined) throw new Error(`Write route ${route.path} as load: () => import('…')`);
  const shell = shells[route.shell].load.file;
  return shell === undefined ? [page] : [shell, page];
}

/** Fetches what the page shows. A private page needs a session first. */
async function loadData(
  route: Route,
  page: PageContext,
): Promise<Problem | 'signed-out' | { readonly elsewhere: string } | undefined> {
  try {
    if (route.visibility === 'private') {
      const me = await page.client.ensureQueryData(meQuery());
      if (!me.account) return 'signed-out';
      const elsewhere = route.elsewhere?.(me.account);
      if (elsewhere !== undefined) return { elsewhere };
    }
    await route.prefetch?.(page);
    return undefined;
  } catch (error) {
    return toProblem(error);
  }
}

interface PageInput {
  readonly routes: readonly Route[];
  readonly request: RenderRequest;
  readonly page: PageContext;
  readonly match: RouteMatch | undefined;
  readonly problem: Problem | undefined;
  readonly help: HelpContact | undefined;
  readonly assets: PageAssets | null;
}

async function renderPage({
  routes,
  request,
  page,
  match,
  problem,
  help,
  assets,
}: PageInput): Promise<RenderResult> {
  const pages = new PageStore();
  if (match && !problem) await pages.load(match.route);
  await loadDeferredParts();
  const app = renderToString(
    <App
      client={page.client}
      routes={routes}
      pages={pages}
      problem={problem}
      help={help}
      location={request}
    />,
  );
  const isPublic = !problem && match?.route.visibility === 'public';
  const html = renderDocument({
    title: problem || !match ? PROBLEM_TITLE[problem ?? 'not-found'] : pageTitle(match.route, page),
    description: problem || !match ? '' : pageDescription(match.route, page),
    indexed: isPublic,
    app,
    state: { answers: answersOf(page.client), problem, help },
    assets,
  });
  return {
    status: problem ? STATUS[problem] : 200,
    html,
    visibility: isPublic ? 'public' : 'private',
    styleHashes: assets ? [assets.styleHash] : [],
    scriptHashes: [FIRST_PAINT_HASH],
  };
}

const withSearch = (path: string, search: URLSearchParams): string =>
  search.size > 0 ? `${path}?${search.toString()}` : path;

const redirectTo = (redirect: string): RenderResult => ({
  status: 302,
  html: '',
  visibility: 'private',
  redirect,
  styleHashes: [],
  scriptHashes: [],
});

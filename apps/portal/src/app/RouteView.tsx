import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { PageErrorBoundary } from './PageErrorBoundary.js';
import { PageWaiting } from './PageWaiting.js';
import { ProblemPage } from './ProblemPage.js';
import { matchRoute, pageTitle, type PageContext, type RouteMatch } from './route.js';
import { useArrival } from './use-arrival.js';
import { useSite } from './site.js';
import LearnerShell from './shell/LearnerShell.js';

/** Shows the page of the current address inside its shell, or says honestly why it cannot. */
export function RouteView() {
  const { routes, problem } = useSite();
  const [path] = useLocation();
  const [firstPath] = useState(path);
  useArrival(path);
  const match = matchRoute(routes, path);
  const elsewhere = !match && path !== firstPath;
  useEffect(() => {
    // Not in this entry's table (a staff page, or nothing at all): the server knows.
    if (elsewhere) location.reload();
  }, [elsewhere]);
  const trouble = path === firstPath ? problem : undefined;
  if (elsewhere) return <PageWaiting shell="learner" failed={false} onRetry={() => location.reload()} />;
  if (!match || trouble) {
    return (
      <LearnerShell>
        <ProblemPage problem={trouble ?? 'not-found'} />
      </LearnerShell>
    );
  }
  return <MatchedPage key={match.route.path} match={match} path={path} />;
}

function MatchedPage({ match, path }: { readonly match: RouteMatch; readonly path: string }) {
  const { pages } = useSite();
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(false);
  const [, setLoaded] = useState<unknown>();
  const page = pages.get(match.route);
  useDocumentTitle(match);
  useEffect(() => {
    if (page) return undefined;
    let current = true;
    pages.load(match.route).then(
      (loaded) => current && setLoaded(loaded),
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [page, pages, match.route, attempt]);
  const retry = () => {
    // With a signal the chunk is missing because a newer version is out: only fresh HTML knows its names.
    if (navigator.onLine) return location.reload();
    setFailed(false);
    setAttempt(attempt + 1);
  };
  if (!page) return <PageWaiting shell={match.route.shell} failed={failed} onRetry={retry} />;
  const { Page, Shell } = page;
  return (
    <Shell>
      <PageErrorBoundary key={path}>
        <Page params={match.params} />
      </PageErrorBoundary>
    </Shell>
  );
}

/** The title may depend on data that arrives later, so it follows the query cache. */
function useDocumentTitle({ route, params }: RouteMatch): void {
  const client = useQueryClient();
  const search = useSearch();
  useEffect(() => {
    const page: PageContext = { client, params, search: new URLSearchParams(search) };
    const update = () => {
      const title = pageTitle(route, page);
      if (document.title !== title) document.title = title;
    };
    update();
    return typeof route.title === 'function' ? client.getQueryCache().subscribe(update) : undefined;
  }, [client, route, params, search]);
}

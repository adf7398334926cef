import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { meQuery } from '../lib/use-me.js';
import type { PageStore } from './page-store.js';
import { matchRoute, type Route } from './route.js';
import { useSite } from './site.js';
import { saveScroll } from './use-arrival.js';

/** A click waits this long for the next page's chunk before the address changes anyway. */
const PATIENCE_MS = 3000;

/**
 * Makes plain `<a href>` links change pages without a reload, also those inside lesson text,
 * and fetches chunk and data as soon as a finger or a pointer comes near.
 */
export function useLinks(): void {
  const { routes, pages } = useSite();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  useEffect(() => {
    const prepare = (event: Event) => {
      const target = internalLink(event, routes);
      if (target) warm(target, routes, pages, client);
    };
    const follow = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const target = internalLink(event, routes);
      if (!target) return;
      event.preventDefault();
      void open(target, routes, pages).then(() => {
        saveScroll();
        navigate(target.pathname + target.search + target.hash);
      });
    };
    document.addEventListener('pointerover', prepare, { passive: true });
    document.addEventListener('touchstart', prepare, { passive: true });
    document.addEventListener('focusin', prepare);
    document.addEventListener('click', follow);
    return () => {
      document.removeEventListener('pointerover', prepare);
      document.removeEventListener('touchstart', prepare);
      document.removeEventListener('focusin', prepare);
      document.removeEventListener('click', follow);
    };
  }, [routes, pages, client, navigate]);
}

/** The address of a link that the portal itself can open; undefined for files, other sites, new tabs and anchors. */
function internalLink(event: Event, routes: readonly Route[]): URL | undefined {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link || link.target || link.hasAttribute('download') || link.dataset.reload !== undefined)
    return undefined;
  const url = new URL(link.href, location.href);
  if (url.origin !== location.origin) return undefined;
  if (url.hash && url.pathname === location.pathname) return undefined;
  return matchRoute(routes, url.pathname) ? url : undefined;
}

function warm(url: URL, routes: readonly Route[], pages: PageStore, client: QueryClient): void {
  const match = matchRoute(routes, url.pathname);
  if (!match) return;
  const ignore = () => undefined; // The click itself reports what goes wrong.
  pages.load(match.route).catch(ignore);
  // A visitor's touch on a private link would only be told to sign in.
  const known = client.getQueryData(meQuery().queryKey);
  if (match.route.visibility === 'private' && !known?.account) return;
  match.route.prefetch?.({ client, params: match.params, search: url.searchParams }).catch(ignore);
}

/** Waits for the chunk so that the old page stays readable; gives up quietly, the page then shows its own state. */
async function open(url: URL, routes: readonly Route[], pages: PageStore): Promise<void> {
  const match = matchRoute(routes, url.pathname);
  if (!match || pages.get(match.route)) return;
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([pages.load(match.route).catch(() => undefined), patience]);
}

import type { QueryClient } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { PageProps } from '../lib/page-props.js';
import type { Account } from '../lib/use-me.js';

/** The page being opened, for titles and prefetching, on the server and in the browser. */
export interface PageContext extends PageProps {
  readonly client: QueryClient;
  readonly search: URLSearchParams;
}

/** A module loaded on demand. `file` is written by vite/route-files.ts in the SSR build. */
export interface LazyModule<Props> {
  (): Promise<{ readonly default: ComponentType<Props> }>;
  readonly file?: string;
}

export type ShellName = 'learner' | 'staff' | 'focus';

export interface Route {
  /** `/pelatihan/:slug`: literal segments and whole-segment parameters. */
  readonly path: string;
  /** `public`: the same HTML for everyone, may be cached. `private`: needs a session, never cached. */
  readonly visibility: 'public' | 'private';
  /** Frame around the page: `learner` (also visitors), `staff`, or `focus` (logo and help only: sign-in, quiz). */
  readonly shell: ShellName;
  /** Title without the name of the site. Data is read with `client.getQueryData`. */
  readonly title: string | ((page: PageContext) => string);
  /** One or two sentences for search engines and link previews. */
  readonly description?: string | ((page: PageContext) => string);
  readonly load: LazyModule<PageProps>;
  /** Data that the first HTML needs; use `client.ensureQueryData(...)`, which throws: 404, 401 and 5xx become pages. */
  readonly prefetch?: (page: PageContext) => Promise<unknown>;
  /** Of a private page: where this person has the same one in another frame. The query of the address goes along. */
  readonly elsewhere?: (account: Account) => string | undefined;
}

/** Gives the table its type and keeps each row checked. */
export const defineRoutes = (routes: readonly Route[]): readonly Route[] => routes;

export interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The first route whose path fits, or undefined. A trailing slash does not matter. */
export function matchRoute(routes: readonly Route[], pathname: string): RouteMatch | undefined {
  const segments = split(pathname);
  for (const route of routes) {
    const params = matchSegments(split(route.path), segments);
    if (params) return { route, params };
  }
  return undefined;
}

function matchSegments(pattern: string[], segments: string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== segment) return undefined;
      continue;
    }
    const value = decode(segment);
    if (value === undefined) return undefined;
    params[part.slice(1)] = value;
  }
  return params;
}

const split = (path: string): string[] => path.split('/').filter(Boolean);

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

const SITE = 'Sinau · Latkop UKM Jawa Timur';
const DEFAULT_DESCRIPTION =
  'Belajar gratis untuk UMKM dan koperasi Jawa Timur: jualan online, foto produk, dan kemasan. Dapatkan sertifikat resmi.';

/** `<title>` of a page; the start page carries the name of the site alone. */
export function pageTitle(route: Route, page: PageContext): string {
  const title = typeof route.title === 'function' ? route.title(page) : route.title;
  return title ? `${title} · Sinau` : SITE;
}

export function pageDescription(route: Route, page: PageContext): string {
  const { description = DEFAULT_DESCRIPTION } = route;
  return typeof description === 'function' ? description(page) || DEFAULT_DESCRIPTION : description;
}

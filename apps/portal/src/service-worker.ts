import { endLeftSession, flushOutbox } from './worker/background.js';
import {
  KEEP_PAGES,
  LEARNING,
  LISTS_CACHE,
  MINE,
  PAGES_CACHE,
  SHELL,
  SIGNED_OUT,
  SYNC_TAG,
} from './lib/device-names.js';
import { settleSignOut } from './lib/signed-out.js';
import { filesFor, needsHere, take, type LaterFiles } from './worker/kept-files.js';
import { openNotice, renewSubscription, showNotice } from './worker/push.js';
import { savedMedia } from './worker/saved-media.js';
import { chooseStrategy, mayStore } from './worker/strategy.js';

declare const self: ServiceWorkerGlobalScope;
/** Written by the build: hashed files of the shell and the first public pages, and a version of them all. */
declare const __PRECACHE__: readonly string[];
/** What saved lessons, books and episodes need besides; fetched only once somebody saves such a one. */
declare const __LATER__: LaterFiles;
declare const __VERSION__: string;

const FILES = `sinau-files-${__VERSION__}`;
/** Pages and answers outlive a release: an old page beats none. The number changes when answers take another shape. */
const CONTENT = 'sinau-content-2';
/** Caches that a new release leaves alone, besides those of one person. */
const KEPT: readonly string[] = [FILES, CONTENT, SIGNED_OUT];
const OFFLINE_PAGE = '/offline.html';
const MAX_CONTENT = 120;

self.addEventListener('install', (event) => {
  event.waitUntil(precache().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    removeOldCaches()
      .then(() => self.clients.claim())
      .then(rememberOpenPages),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const facts = {
    method: request.method,
    url: new URL(request.url),
    origin: self.location.origin,
    mode: request.mode,
    cache: request.cache,
  };
  switch (chooseStrategy(facts)) {
    case 'asset':
      return event.respondWith(cacheFirst(request));
    case 'private':
      return event.respondWith(signedOutFirst(() => privatePage(request), offlinePage));
    case 'list':
      return event.respondWith(signedOutFirst(() => keptList(request), offlinePage));
    case 'media':
      return event.respondWith(savedMedia(request));
    case 'page':
      return event.respondWith(publicPage(event).catch(offlinePage));
    case 'api':
      return event.respondWith(apiAnswer(event));
    default:
      return undefined;
  }
});

self.addEventListener('message', (event) => {
  const { type, need } = (event.data ?? {}) as { type?: unknown; need?: unknown };
  if (type !== KEEP_PAGES) return;
  const [port] = event.ports;
  event.waitUntil(
    keepPages([typeof need === 'string' ? need : LEARNING]).then(
      () => port?.postMessage(true),
      () => port?.postMessage(false),
    ),
  );
});

self.addEventListener('sync', (event) => {
  const { tag, waitUntil } = event as ExtendableEvent & { readonly tag: string };
  if (tag === SYNC_TAG) waitUntil.call(event, flushOutbox());
  if (tag === SIGNED_OUT) waitUntil.call(event, endLeftSession());
});

self.addEventListener('push', (event) => event.waitUntil(showNotice(event.data)));
self.addEventListener('notificationclick', (event) => event.waitUntil(openNotice(event.notification)));
self.addEventListener('pushsubscriptionchange', (event) =>
  (event as ExtendableEvent).waitUntil(renewSubscription()),
);

/**
 * A file that fails (a flaky line) must not undo the installation; it is fetched when it is needed. On a phone with
 * something saved it must: the old release can open it, half of a new one could not.
 */
async function precache(): Promise<void> {
  const cache = await caches.open(FILES);
  await Promise.all([OFFLINE_PAGE, SHELL].map((file) => cache.add(file)));
  await Promise.allSettled(__PRECACHE__.map((file) => take(cache, file)));
  const needs = await needsHere();
  if (needs.length > 0) await keepPages(needs);
}

async function keepPages(needs: readonly string[]): Promise<void> {
  const cache = await caches.open(FILES);
  const files = new Set([...__PRECACHE__, ...filesFor(__LATER__, needs)]);
  await Promise.all([...files].map((file) => take(cache, file)));
}

async function removeOldCaches(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter(
    (name) => name.startsWith('sinau-') && !name.startsWith(MINE) && !KEPT.includes(name),
  );
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The page of the very first visit was loaded before this worker was there: keep it too. */
async function rememberOpenPages(): Promise<void> {
  const cache = await caches.open(CONTENT);
  const windows = await self.clients.matchAll({ type: 'window' });
  await Promise.allSettled(
    windows.map(async ({ url }) => {
      if (await cache.match(url)) return;
      const response = await fetch(url);
      if (mayStore(response)) await store(cache, new Request(url), response);
    }),
  );
}

async function cacheFirst(request: Request): Promise<Response> {
  const known = await caches.match(request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(FILES)).put(request, response.clone());
  return response;
}

/** After a sign-out without a signal nothing is asked for with the cookie of that session, until the API has ended it. */
async function signedOutFirst(
  answer: () => Promise<Response>,
  otherwise: () => Promise<Response>,
): Promise<Response> {
  return (await settleSignOut()) ? answer() : otherwise();
}

const apiAnswer = (event: FetchEvent): Promise<Response> =>
  signedOutFirst(
    () => staleWhileRevalidate(event),
    () => staleWhileRevalidate(event, new Request(event.request, { credentials: 'omit' })),
  );

/** A saved page opens without asking the network; another one asks, and says kindly when nobody answers. */
async function privatePage(request: Request): Promise<Response> {
  if (!(await caches.has(PAGES_CACHE))) return fetch(request).catch(offlinePage);
  const marks = await caches.open(PAGES_CACHE);
  const shell = async () => (await caches.match(SHELL)) ?? offlinePage();
  if (await marks.match(new URL(request.url).pathname)) return shell();
  return fetch(request).catch(shell);
}

/** The newest list when there is a signal; else the page as it was when it was open here. */
async function keptList(request: Request): Promise<Response> {
  const kept = async () =>
    (await (await caches.open(LISTS_CACHE)).match(new URL(request.url).pathname)) ?? offlinePage();
  return fetch(request).catch(kept);
}

/** A saved book opens from the shell, like a saved lesson; every other public page from its copy. */
async function publicPage(event: FetchEvent): Promise<Response> {
  if (await caches.has(PAGES_CACHE)) {
    const marks = await caches.open(PAGES_CACHE);
    const shell = (await marks.match(new URL(event.request.url).pathname)) && (await caches.match(SHELL));
    if (shell) return shell;
  }
  return staleWhileRevalidate(event);
}

/** Answers at once from the cache when it can and refreshes the copy behind; personal answers are never kept. */
async function staleWhileRevalidate(event: FetchEvent, request = event.request): Promise<Response> {
  const cache = await caches.open(CONTENT);
  const known = await cache.match(request);
  const fresh = fetch(request).then(async (response) => {
    if (mayStore(response)) {
      await store(cache, request, response.clone());
      if (known) await announceChange(request, known.clone(), response.clone());
    }
    // What was public and is not any more (or is gone) must not live on here.
    else if (known && response.status < 500) await cache.delete(request);
    return response;
  });
  if (!known) return fresh;
  event.waitUntil(fresh.catch(() => undefined));
  return known;
}

/** Pages that show the old answer are told when the new one differs, so that seats left are never last week's. */
async function announceChange({ url }: Request, before: Response, after: Response): Promise<void> {
  if (!new URL(url).pathname.startsWith('/api/') || (await before.text()) === (await after.text())) return;
  const windows = await self.clients.matchAll({ type: 'window' });
  for (const window of windows) window.postMessage({ type: 'changed', url });
}

/** Keeps the newest entries only: phones are small. */
async function store(cache: Cache, request: Request, response: Response): Promise<void> {
  await cache.delete(request);
  await cache.put(request, response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MAX_CONTENT)).map((key) => cache.delete(key)));
}

async function offlinePage(): Promise<Response> {
  return (await caches.match(OFFLINE_PAGE)) ?? Response.error();
}

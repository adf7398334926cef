import { chooseStrategy, mayStore } from './worker/strategy.js';

declare const self: ServiceWorkerGlobalScope;
/** Written by the build: hashed files of the shell and the first public pages, and a version of them all. */
declare const __PRECACHE__: readonly string[];
declare const __VERSION__: string;

const FILES = `sinau-files-${__VERSION__}`;
/** Pages and answers outlive a release: an old page beats none, and each visit refreshes them. */
const CONTENT = 'sinau-content-1';
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
  };
  switch (chooseStrategy(facts)) {
    case 'asset':
      return event.respondWith(cacheFirst(request));
    case 'page':
      return event.respondWith(staleWhileRevalidate(event).catch(offlinePage));
    case 'api':
      return event.respondWith(staleWhileRevalidate(event));
    default:
      return undefined;
  }
});

/** A file that fails (a flaky line) must not undo the installation; it is fetched when it is needed. */
async function precache(): Promise<void> {
  const cache = await caches.open(FILES);
  await cache.add(OFFLINE_PAGE);
  await Promise.allSettled(__PRECACHE__.map((file) => cache.add(file)));
}

async function removeOldCaches(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('sinau-') && name !== FILES && name !== CONTENT);
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

/** Answers at once from the cache when it can and refreshes the copy behind; personal answers are never kept. */
async function staleWhileRevalidate(event: FetchEvent): Promise<Response> {
  const cache = await caches.open(CONTENT);
  const known = await cache.match(event.request);
  const fresh = fetch(event.request).then(async (response) => {
    if (mayStore(response)) {
      await store(cache, event.request, response.clone());
      if (known) await announceChange(event.request, known.clone(), response.clone());
    }
    // What was public and is not any more (or is gone) must not live on here.
    else if (known && response.status < 500) await cache.delete(event.request);
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

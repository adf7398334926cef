import { MEDIA_CACHE } from '../lib/device-names.js';
import { partOf } from './range.js';

/** What was saved comes from the device; without a signal another size of the same picture is better than none. */
export async function savedMedia(request: Request): Promise<Response> {
  const range = request.headers.get('range');
  const cache = (await caches.has(MEDIA_CACHE)) ? await caches.open(MEDIA_CACHE) : undefined;
  const { pathname } = new URL(request.url);
  const known = await cache?.match(pathname);
  if (known) return partOf(known, range);
  return fetch(request).catch(async (error: unknown) => {
    const other = cache && (await anotherSize(cache, pathname));
    if (other) return partOf(other, range);
    throw error;
  });
}

async function anotherSize(cache: Cache, pathname: string): Promise<Response | undefined> {
  const [, folder = '', name = ''] = /^(.*\/)([^/]+)$/.exec(pathname) ?? [];
  const kind = /^w\d+$/.test(name) ? /\/w\d+$/ : /\/(\d+p|original|audio)$/;
  const keys = await cache.keys();
  const found = keys.find(({ url }) => url.includes(folder) && kind.test(new URL(url).pathname));
  return found && cache.match(found);
}

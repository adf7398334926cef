import { LEARNING, PAGES_CACHE } from '../lib/device-names.js';

/** Files by what is saved, as the build wrote them. */
export interface LaterFiles {
  /** Pages of a class. */
  readonly learning: readonly string[];
  /** Pages of the library, without what opens one kind of work. */
  readonly library: readonly string[];
  /** What opens a kind of work, by the API's name of the kind. */
  readonly engines: Readonly<Record<string, readonly string[]>>;
}

/** What a saved page needs: lessons all the same; a work what its mark says, or '' where an old mark says nothing. */
export const needOf = (path: string, mark: string): string =>
  path.startsWith('/pustaka/') ? mark : LEARNING;

/** The files for these needs, each once. A work of a kind that nobody knows brings every engine: better than none. */
export function filesFor({ learning, library, engines }: LaterFiles, needs: readonly string[]): string[] {
  const every = Object.values(engines).flat();
  const files = needs.flatMap((need) =>
    need === LEARNING ? learning : [...library, ...(engines[need] ?? every)],
  );
  return [...new Set(files)];
}

/** What is saved on this device, by the marks of its pages. */
export async function needsHere(): Promise<string[]> {
  if (!(await caches.has(PAGES_CACHE))) return [];
  const marks = await caches.open(PAGES_CACHE);
  const keys = await marks.keys();
  const textOf = async (key: Request) => (await marks.match(key))?.text();
  return Promise.all(keys.map(async (key) => needOf(new URL(key.url).pathname, (await textOf(key)) ?? '')));
}

/** A hashed file that an older release has already costs nothing. */
export async function take(cache: Cache, file: string): Promise<void> {
  if (await cache.match(file)) return;
  const known = file.startsWith('/assets/') ? await caches.match(file) : undefined;
  if (known) await cache.put(file, known);
  else await cache.add(file);
}

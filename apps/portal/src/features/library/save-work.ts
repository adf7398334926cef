import { api, toPath } from '../../lib/api.js';
import { PAGES_CACHE } from '../../lib/device-names.js';
import { formatBytes } from '../../lib/format.js';
import { markDeviceInUse } from '../../lib/local-api.js';
import { paths } from '../../lib/paths.js';
import { deviceStore } from '../offline/idb-store.js';
import { askToStay, roomLeft } from '../offline/room.js';
import { CannotSave, keepPages, markPages } from '../offline/save-lessons.js';
import { dropFiles, saveFile } from '../offline/save-media.js';
import type { Work } from './api/works.js';

const TEMPLATE = '/library/works/:slug';
const pathOf = (slug: string) => toPath(TEMPLATE, { params: { slug } });
const pagesOf = (slug: string) => [paths.work(slug), paths.read(slug)];

/** Code and files that open a work of this kind; asking for them puts them into the worker's cache. */
async function keepReader({ kind }: Work): Promise<void> {
  if (kind === 'podcast_episode') return;
  const [engine] = await Promise.all([
    kind === 'ebook_pdf' ? import('../reader/pdf-engine.js') : import('../reader/epub-engine.js'),
    import('../reader/ReaderPage.js'),
  ]);
  await Promise.all(engine.engineFiles.map((file) => fetch(file)));
}

/** Keeps a book or an episode on this device. @throws CannotSave, OfflineError, ApiError */
export async function saveWork(
  work: Work,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  if (!work.file) throw new CannotSave('Tidak ada berkas untuk disimpan.');
  const room = await roomLeft();
  if (room !== undefined && room < work.file.bytes)
    throw new CannotSave(
      `Ruang di HP tidak cukup. Perlu ${formatBytes(work.file.bytes)}, sisa ${formatBytes(room)}. Hapus simpanan lain dulu.`,
    );
  await keepPages();
  await askToStay();
  markDeviceInUse();
  await keepReader(work);
  let done = 0;
  await saveFile(work.file.url, (bytes) => onProgress((done += bytes)), signal);
  if (work.cover) await saveFile(work.cover.url, () => undefined, signal);
  const { slug } = work;
  const body = await api('GET /library/works/:slug', { params: { slug } });
  await deviceStore.put('answers', pathOf(slug), { path: pathOf(slug), body });
  await markPages(pagesOf(slug));
}

/** Works that were saved on this device. */
export async function savedWorks(): Promise<Work[]> {
  const answers = await deviceStore.all('answers');
  const prefix = pathOf('');
  return answers.filter(({ path }) => path.startsWith(prefix)).map(({ body }) => body as Work);
}

/** Takes a saved work off this device. */
export async function forgetWork(work: Work): Promise<void> {
  await deviceStore.remove('answers', pathOf(work.slug));
  const cache = await caches.open(PAGES_CACHE);
  await Promise.all(pagesOf(work.slug).map((page) => cache.delete(page)));
  const files = [work.file, work.cover].flatMap((one) => (one ? [one.url] : []));
  const others = (await savedWorks()).flatMap(({ file, cover }) => [file?.url, cover?.url]);
  await dropFiles(files, new Set(others.filter((one) => one !== undefined)));
}

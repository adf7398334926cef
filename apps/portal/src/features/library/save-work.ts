import { api, toPath } from '../../lib/api.js';
import { PAGES_CACHE } from '../../lib/device-names.js';
import { formatBytes } from '../../lib/format.js';
import { markDeviceInUse } from '../../lib/local-api.js';
import { paths } from '../../lib/paths.js';
import { CannotSave, checkLine } from '../offline/cannot-save.js';
import { deviceStore } from '../offline/idb-store.js';
import { askToStay, roomLeft } from '../offline/room.js';
import { keepPages, markPages } from '../offline/save-lessons.js';
import { dropFiles, saveFile } from '../offline/save-media.js';
import type { Work } from './api/works.js';

const TEMPLATE = '/library/works/:slug';
const pathOf = (slug: string) => toPath(TEMPLATE, { params: { slug } });
const pagesOf = (slug: string) => [paths.work(slug), paths.read(slug)];

/** Keeps a book or an episode on this device. @throws CannotSave, OfflineError, ApiError */
export async function saveWork(
  work: Work,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  checkLine();
  if (!work.file) throw new CannotSave('Tidak ada berkas untuk disimpan.');
  const room = await roomLeft();
  if (room !== undefined && room < work.file.bytes)
    throw new CannotSave(
      `Ruang di HP tidak cukup. Perlu ${formatBytes(work.file.bytes)}, sisa ${formatBytes(room)}. Hapus simpanan lain dulu.`,
    );
  const { kind, slug } = work;
  await keepPages(kind);
  await askToStay();
  markDeviceInUse();
  let done = 0;
  await saveFile(work.file.url, (bytes) => onProgress((done += bytes)), signal);
  if (work.cover) await saveFile(work.cover.url, () => undefined, signal);
  const body = await api('GET /library/works/:slug', { params: { slug } });
  await deviceStore.put('answers', pathOf(slug), { path: pathOf(slug), body });
  await markPages(pagesOf(slug), kind);
  // A new release may have taken over meanwhile, and it did not know of this work. What is there costs nothing.
  await keepPages(kind);
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

import { api, toPath } from '../../lib/api.js';
import type { ResponseOf } from '../../lib/api-types.js';
import { formatBytes } from '../../lib/format.js';
import { learnerPaths } from '../../lib/learner-paths.js';
import { markDeviceInUse } from '../../lib/local-api.js';
import { paths } from '../../lib/paths.js';
import { KEEP_PAGES, LEARNING, PAGES_CACHE } from '../../lib/device-names.js';
import { CannotSave, checkLine } from './cannot-save.js';
import { deviceStore } from './idb-store.js';
import { lessonKey, OWNER_KEY } from './offline-store.js';
import { askToStay, roomLeft } from './room.js';
import { saveFile } from './save-media.js';
import type { OfflinePackage, PlanLesson, SavedLesson } from './types.js';

/** What somebody asked to save: lessons of one Bab. */
export interface SaveTarget {
  readonly enrolmentId: string;
  readonly courseTitle: string;
  readonly moduleCode: string;
  readonly moduleTitle: string;
  readonly lessons: readonly PlanLesson[];
}

export const bytesOf = ({ bytes }: PlanLesson): number =>
  bytes.text + bytes.images + bytes.audio + bytes.video + bytes.files;

/** Saves lessons one after the other; what was saved before a break stays. @throws CannotSave, OfflineError, ApiError */
export async function saveLessons(
  target: SaveTarget,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  checkLine();
  const total = target.lessons.reduce((sum, lesson) => sum + bytesOf(lesson), 0);
  const room = await roomLeft();
  if (room !== undefined && room < total)
    throw new CannotSave(
      `Ruang di HP tidak cukup. Perlu ${formatBytes(total)}, sisa ${formatBytes(room)}. Hapus simpanan lain dulu.`,
    );
  await keepPages();
  await askToStay();
  markDeviceInUse();
  await keepFrame(target.enrolmentId);
  let before = 0;
  for (const lesson of target.lessons) {
    signal.throwIfAborted();
    const start = before;
    await saveOne(target, lesson, (bytes) => onProgress(start + Math.min(bytes, bytesOf(lesson))), signal);
    before += bytesOf(lesson);
    onProgress(before);
  }
}

async function saveOne(
  target: SaveTarget,
  lesson: PlanLesson,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const { enrolmentId, courseTitle, moduleCode, moduleTitle } = target;
  const { code, title } = lesson;
  const key = lessonKey(enrolmentId, code);
  if ((await deviceStore.get('lessons', key))?.version === lesson.version) return;
  const params = { id: enrolmentId, code };
  const whole: OfflinePackage = await api('GET /enrolments/:id/offline/lessons/:code', { params });
  let got = lesson.bytes.text;
  onProgress(got);
  for (const { url } of whole.files) await saveFile(url, (bytes) => onProgress((got += bytes)), signal);
  await keepAnswer('/enrolments/:id/lessons/:code', params, whole.lesson);
  if (whole.assignment) await keepAnswer('/enrolments/:id/assignments/:code', params, whole.assignment);
  const saved: SavedLesson = {
    enrolmentId,
    courseTitle,
    moduleCode,
    moduleTitle,
    code,
    title,
    version: whole.version,
    bytes: bytesOf(lesson),
    savedAt: new Date().toISOString(),
    quiz: whole.quiz,
    files: whole.files.map(({ url }) => url),
  };
  await deviceStore.put('lessons', key, saved);
  await markPages([
    learnerPaths.lesson(enrolmentId, code),
    ...(whole.quiz ? [learnerPaths.quiz(enrolmentId, code)] : []),
    ...(whole.assignment ? [learnerPaths.assignment(enrolmentId, code)] : []),
  ]);
}

async function keepAnswer(template: string, params: Record<string, string>, body: unknown): Promise<void> {
  const path = toPath(template, { params });
  await deviceStore.put('answers', path, { path, body, at: new Date().toISOString() });
}

/** What every saved lesson needs around it: whose it is, the classes, the class, difficult words, and its final assignment. */
async function keepFrame(enrolmentId: string): Promise<void> {
  const params = { id: enrolmentId };
  const [me, mine, enrolment, plan, glossary] = await Promise.all([
    api('GET /me'),
    api('GET /me/enrolments'),
    api('GET /enrolments/:id', { params }),
    api('GET /enrolments/:id/offline', { params }),
    api('GET /glossary'),
  ]);
  if (!me.account) throw new CannotSave('Anda sudah keluar. Masuk lagi, lalu simpan.');
  const { id, name } = me.account;
  await deviceStore.put('owner', OWNER_KEY, { accountId: id, firstName: name?.split(' ')[0] ?? null });
  await keepAnswer('/me/enrolments', {}, mine);
  await keepAnswer('/enrolments/:id', params, enrolment);
  await keepAnswer('/enrolments/:id/offline', params, plan);
  await keepAnswer('/glossary', {}, glossary);
  await keepFinal(enrolment);
  const frame = [paths.learnerHome, paths.classes, paths.downloads, paths.notes, paths.profile];
  await markPages([...frame, learnerPaths.classHome(enrolmentId)]);
}

async function keepFinal({ id, finalAssignment }: ResponseOf<'GET /enrolments/:id'>): Promise<void> {
  const params = { id, code: finalAssignment.code };
  const template = '/enrolments/:id/assignments/:code';
  await keepAnswer(template, params, await api(`GET ${template}`, { params }));
  await markPages([learnerPaths.assignment(id, params.code)]);
}

/**
 * Names the addresses that the service worker opens from the device. A work's mark says its kind, so that the next
 * release of the app brings what opens it.
 */
export async function markPages(addresses: readonly string[], kind: string | null = null): Promise<void> {
  const cache = await caches.open(PAGES_CACHE);
  await Promise.all(addresses.map((address) => cache.put(address, new Response(kind))));
}

const NO_WORKER =
  'Browser ini belum dapat menyimpan pelajaran. Pakai Chrome terbaru, lalu buka halaman ini lagi.';
const KEEP_TIMEOUT_MS = 60_000;

/**
 * Asks the service worker for the code of pages: the learner's, or those of a kind of work. Without it what is saved
 * could not be opened. @throws CannotSave
 */
export async function keepPages(need: string = LEARNING): Promise<void> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) throw new CannotSave(NO_WORKER);
  const ready = await Promise.race([
    navigator.serviceWorker.ready,
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), KEEP_TIMEOUT_MS)),
  ]);
  const worker = ready?.active;
  if (!worker) throw new CannotSave(NO_WORKER);
  const { port1, port2 } = new MessageChannel();
  const done = await new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true);
    setTimeout(() => resolve(false), KEEP_TIMEOUT_MS);
    worker.postMessage({ type: KEEP_PAGES, need }, [port2]);
  });
  if (!done) throw new CannotSave('Sinyal terputus. Yang sudah tersimpan tetap ada. Tekan Simpan lagi.');
}

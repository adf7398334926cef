import { toPath } from '../../lib/to-path.js';
import { learnerPaths } from '../../lib/learner-paths.js';
import { PAGES_CACHE } from '../../lib/device-names.js';
import { deviceStore } from './idb-store.js';
import { lessonKey } from './offline-store.js';
import { dropFiles } from './save-media.js';
import type { SavedLesson } from './types.js';

/** Takes saved lessons off this device. Work that waits to be sent, and progress, stay. */
export async function forgetLessons(lessons: readonly SavedLesson[]): Promise<void> {
  const cache = await caches.open(PAGES_CACHE);
  for (const { enrolmentId, code } of lessons) {
    const params = { id: enrolmentId, code };
    await deviceStore.remove('lessons', lessonKey(enrolmentId, code));
    await deviceStore.remove('answers', toPath('/enrolments/:id/lessons/:code', { params }));
    const { lesson, quiz } = learnerPaths;
    await Promise.all([lesson, quiz].map((address) => cache.delete(address(enrolmentId, code))));
  }
  const left = await deviceStore.all('lessons');
  await dropFiles(
    lessons.flatMap(({ files }) => files),
    new Set(left.flatMap(({ files }) => files)),
  );
}

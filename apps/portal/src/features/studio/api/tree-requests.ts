import { api } from '../../../lib/api.js';
import type { RequestOf } from '../../../lib/api-types.js';
import type { Item, Place } from '../tree-model.js';
import type { StudioCourse, StudioTreeLesson } from './studio-course.js';

/** Requests that change the tree of a draft; each answers with the whole new tree. */
export const treeRequests = (courseId: string) => {
  const params = { id: courseId };
  const body = (items: readonly Item[]) => ({
    params,
    body: { items: items.map(({ type, id }) => ({ type, id })) },
  });
  return {
    move: (items: readonly Item[], place: Place): Promise<StudioCourse> =>
      api('POST /studio/courses/:id/move', { params, body: { ...body(items).body, ...place } }),
    duplicate: (items: readonly Item[]) => api('POST /studio/courses/:id/duplicate', body(items)),
    remove: (items: readonly Item[]) => api('POST /studio/courses/:id/remove', body(items)),
    restore: (items: readonly Item[]) => api('POST /studio/courses/:id/restore', body(items)),
    addModule: (title: string) =>
      api('POST /studio/courses/:id/modules', { params, body: { title, beforeId: null } }),
    changeModule: (id: string, change: RequestOf<'PUT /studio/modules/:id'>['body']) =>
      api('PUT /studio/modules/:id', { params: { id }, body: change }),
    addLesson: async (moduleId: string, title: string, kind: StudioTreeLesson['kind']) => {
      const answer = await api('POST /studio/modules/:id/lessons', {
        params: { id: moduleId },
        body: { title, kind, beforeId: null },
      });
      return answer.course;
    },
  };
};

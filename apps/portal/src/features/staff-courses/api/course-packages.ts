import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type CoursePackage = ResponseOf<'GET /manage/course-packages/:id'>;

const ASK_EVERY_MS = 1_000;

const isWorking = (state: CoursePackage['state']): boolean =>
  state === 'uploading' || state === 'checking' || state === 'importing';

/** How far an uploaded course is; asked again while the server works on it. */
export const useCoursePackage = (id: string) =>
  useQuery({
    ...apiQuery('GET /manage/course-packages/:id', { params: { id } }),
    enabled: id !== '',
    refetchInterval: ({ state }) => (state.data && !isWorking(state.data.state) ? false : ASK_EVERY_MS),
  });

/** Says yes to a checked course. */
export function useImportPackage(id: string) {
  const client = useQueryClient();
  return useApiMutation('POST /manage/course-packages/:id/import', {
    onSuccess: (begun) => {
      client.setQueryData(apiQuery('GET /manage/course-packages/:id', { params: { id } }).queryKey, begun);
    },
  });
}

/** The lists of courses are old as soon as an import is done. */
export function useFreshCourses(done: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!done) return;
    for (const queryKey of [keyOf('GET /manage/courses'), keyOf('GET /studio/courses')])
      void client.invalidateQueries({ queryKey });
  }, [done, client]);
}

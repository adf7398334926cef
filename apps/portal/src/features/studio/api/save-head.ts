import type { QueryClient } from '@tanstack/react-query';
import { keyOf } from '../../../lib/api-query.js';
import { api } from '../../../lib/api.js';
import { studioCourseQuery, type CourseHead, type StudioCourse } from './studio-course.js';

/** Writes a part of the head; the rest stays as this device last saw it. @throws ApiError 409 edit_conflict */
export async function saveHead(
  client: QueryClient,
  courseId: string,
  part: Partial<CourseHead>,
  revision: number,
): Promise<StudioCourse> {
  const { queryKey } = studioCourseQuery(courseId);
  const known = client.getQueryData(queryKey) ?? (await readHead(client, courseId));
  const course = await api('PUT /studio/courses/:id/head', {
    params: { id: courseId },
    body: { revision, head: { ...known.head, ...part } },
  });
  client.setQueryData(queryKey, course);
  void client.invalidateQueries({ queryKey: keyOf('GET /manage/courses') });
  return course;
}

/** What the server has now. */
export async function readHead(client: QueryClient, courseId: string): Promise<StudioCourse> {
  return client.fetchQuery({ ...studioCourseQuery(courseId), staleTime: 0 });
}

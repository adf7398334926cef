import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type CourseContents = ResponseOf<'GET /studio/courses/:id/file/contents'>;

/** Which state of a course is to be saved as a file. */
export type CourseFile =
  | { readonly kind: 'draft'; readonly courseId: string }
  | { readonly kind: 'version'; readonly courseId: string; readonly versionId: string };

/** Where the file itself is. */
export const courseFileHref = (file: CourseFile): string =>
  file.kind === 'draft'
    ? `/api/studio/courses/${file.courseId}/file`
    : `/api/manage/courses/${file.courseId}/export?versionId=${file.versionId}`;

/** What a draft's file holds. @param wanted asked only once somebody wants it */
export const useDraftContents = (file: CourseFile, wanted: boolean) =>
  useQuery({
    ...apiQuery('GET /studio/courses/:id/file/contents', { params: { id: file.courseId } }),
    enabled: wanted && file.kind === 'draft',
    // Somebody may have added a picture since.
    staleTime: 0,
  });

export const useVersionContents = (file: CourseFile, wanted: boolean) =>
  useQuery({
    ...apiQuery('GET /manage/courses/:id/export/contents', {
      params: { id: file.courseId },
      query: { versionId: file.kind === 'version' ? file.versionId : undefined },
    }),
    enabled: wanted && file.kind === 'version',
  });

import { useQuery } from '@tanstack/react-query';
import type { RequestError } from '../../../lib/api-errors.js';
import { api } from '../../../lib/api.js';
import { changesBetween, type DraftChanges } from '../draft-changes.js';
import type { StudioCourse } from './studio-course.js';

/** What publishing would change; null when nothing was ever published. Read when it is asked for. */
export const useDraftChanges = ({ id, publishedVersion }: StudioCourse, wanted: boolean) =>
  useQuery<DraftChanges | null, RequestError>({
    queryKey: ['draft-changes', id, publishedVersion],
    enabled: wanted,
    gcTime: 0,
    staleTime: 0,
    queryFn: async () => {
      if (publishedVersion === null) return null;
      const { items } = await api('GET /manage/courses');
      const version = items.find((course) => course.id === id)?.versions.find(({ published }) => published);
      if (!version) return null;
      const params = { id };
      const [published, draft] = await Promise.all([
        api('GET /manage/courses/:id/export', { params, query: { versionId: version.id } }),
        api('GET /studio/courses/:id/file', { params }),
      ]);
      return changesBetween(published, draft);
    },
  });

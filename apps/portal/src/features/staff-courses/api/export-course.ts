import { useMutation } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { downloadText } from '../../staff-kit/download.js';
import { toast } from '../../../ui/toast.js';

export interface CourseVersion {
  readonly courseId: string;
  readonly slug: string;
  readonly versionId: string;
  readonly number: number;
}

/** Saves the curriculum file of a version; importing it again changes nothing. */
export const useExportCourse = () =>
  useMutation({
    mutationFn: async ({ courseId, slug, versionId, number }: CourseVersion) => {
      const file = await api('GET /manage/courses/:id/export', {
        params: { id: courseId },
        query: { versionId },
      });
      downloadText(`${slug}-versi-${number}.json`, 'application/json', `${JSON.stringify(file, null, 1)}\n`);
    },
    onSuccess: () => toast('Berkas kurikulum diunduh.'),
    onError: () => toast('Berkas belum dapat diunduh. Coba lagi sebentar.'),
  });

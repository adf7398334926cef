import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';

export const useAttendanceWarnings = (batchId: string) =>
  useQuery(apiQuery('GET /manage/batches/:id/attendance-warnings', { params: { id: batchId } }));

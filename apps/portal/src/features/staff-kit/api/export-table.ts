import type { RequestOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type ExportOrder = Omit<RequestOf<'POST /manage/exports'>['body'], 'key' | 'format'>;

/** Asks for a list as a file. */
export const useExportTable = (onStarted: (jobId: string) => void) =>
  useApiMutation('POST /manage/exports', { onSuccess: ({ id }) => onStarted(id) });

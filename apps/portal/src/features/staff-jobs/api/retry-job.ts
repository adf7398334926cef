import { useApiMutation } from '../../../lib/use-api-mutation.js';
import { jobsKey } from './jobs.js';

/** Runs a failed job again. */
export const useRetryJob = (onDone: () => void) =>
  useApiMutation('POST /manage/jobs/:name/:id/retry', { invalidates: [jobsKey], onSuccess: onDone });

import { z } from 'zod';

/** Kinds of work in the background; the queue's own list must be among them, or the API does not compile. */
export const JobName = z.enum([
  'render-certificate',
  'process-media',
  'unpack-scorm',
  'import-course',
  'import-participants',
  'export-personal-data',
  'erase-person',
  'regrade-question',
  'run-bulk',
  'make-report',
  'send-reminder',
  'send-email',
  'send-whatsapp',
  'send-sms',
  'send-push',
]);
export type JobName = z.infer<typeof JobName>;

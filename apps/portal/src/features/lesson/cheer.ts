import type { QueryClient } from '@tanstack/react-query';
import { toast } from '../../ui/toast.js';
import { enrolmentQuery } from '../classes/api/enrolment.js';
import { withLessonDone } from '../classes/lesson-link.js';
import { encouragement } from './encouragement.js';

/** Says how far one has come. Silent where that is not known, for instance without a signal. */
export async function cheer(client: QueryClient, enrolmentId: string, code: string): Promise<void> {
  const enrolment = await client.ensureQueryData(enrolmentQuery(enrolmentId)).catch(() => undefined);
  const sentence = enrolment && encouragement(withLessonDone(enrolment.modules, code), code);
  if (sentence) toast(sentence);
}

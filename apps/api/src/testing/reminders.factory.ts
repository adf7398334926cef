import { importSeedCourse } from './courses.factory.js';
import type { SignedIn, TestApi } from './test-api.js';

export interface ReminderClass {
  readonly batchId: string;
  readonly sessionId: string;
}

/** A running class with one session in three days and a deadline in ten, straight in the database. */
export async function runningClass(api: TestApi): Promise<ReminderClass> {
  const course = await importSeedCourse(api, 'fotografi-produk', { publish: true });
  const [batch] = await api.query<{ id: string }>(
    `insert into batches (course_id, version_id, number, year, mode, state, capacity, starts_on, ends_on, assignment_due_at)
     select $1, $2, coalesce(max(number), 0) + 1, 2026, 'blended', 'running', 100, current_date, current_date + 20, now() + interval '10 days'
     from batches where course_id = $1 returning id`,
    [course.courseId, course.versionId],
  );
  const [session] = await api.query<{ id: string }>(
    `insert into class_sessions (batch_id, title, starts_at, ends_at, place)
     values ($1, 'Tatap muka 1', now() + interval '3 days', now() + interval '3 days 3 hours', 'Aula mini') returning id`,
    [batch?.id],
  );
  return { batchId: batch?.id ?? '', sessionId: session?.id ?? '' };
}

/** Seats a person in a class; `quietDays` ago was their last activity. */
export async function seat(api: TestApi, person: SignedIn, batchId: string, quietDays = 0): Promise<string> {
  const [enrolment] = await api.query<{ id: string }>(
    `with counted as (update batches set taken = taken + 1 where id = $1)
     insert into enrolments (batch_id, account_id, business_id, state, seated_at, last_activity_at)
     values ($1, $2, $3, 'active', now(), now() - make_interval(days => $4)) returning id`,
    [batchId, person.accountId, person.businessId, quietDays],
  );
  return enrolment?.id ?? '';
}

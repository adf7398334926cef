import { importSeedCourse, type SeedCourse } from './courses.factory.js';
import type { SignedIn, TestApi } from './test-api.js';

export interface Classroom {
  readonly batchId: string;
  readonly versionId: string;
  /** Code of the first lesson. */
  readonly firstLesson: string;
  readonly trainer: SignedIn;
  /** A peserta with a seat in it, or with another state. */
  seat(
    state?: 'active' | 'waiting' | 'withdrawn' | 'failed',
  ): Promise<{ learner: SignedIn; enrolmentId: string }>;
  addSession(title?: string): Promise<string>;
}

let numbers = 0;

/** A running class of a real curriculum with one trainer, made by SQL: for specs about what happens inside it. */
export async function openClassroom(api: TestApi, slug: SeedCourse = 'penjualan-online'): Promise<Classroom> {
  const { courseId, versionId } = await importSeedCourse(api, slug, { publish: true });
  const trainer = await api.signIn('pelatih');
  numbers += 1;
  const [batch] = await api.query<{ id: string }>(
    `insert into batches (course_id, version_id, number, year, mode, state, capacity, starts_on, ends_on, assignment_due_at)
     values ($1, $2, $3, 2026, 'blended', 'running', 100, '2026-11-02', '2026-12-18', now() + interval '7 days') returning id`,
    [courseId, versionId, numbers],
  );
  const batchId = batch?.id ?? '';
  await api.query('insert into batch_trainers (batch_id, account_id) values ($1, $2)', [
    batchId,
    trainer.accountId,
  ]);
  const [lesson] = await api.query<{ code: string }>(
    'select code from lessons where version_id = $1 order by ordinal limit 1',
    [versionId],
  );
  return {
    batchId,
    versionId,
    firstLesson: lesson?.code ?? '',
    trainer,
    async seat(state = 'active') {
      const learner = await api.signIn('peserta');
      const [enrolment] = await api.query<{ id: string }>(
        `insert into enrolments (batch_id, account_id, business_id, state, seated_at)
         values ($1, $2, $3, $4, case when $4 in ('waiting', 'withdrawn') then null else now() end) returning id`,
        [batchId, learner.accountId, learner.businessId, state],
      );
      return { learner, enrolmentId: enrolment?.id ?? '' };
    },
    async addSession(title = 'Pertemuan') {
      const [session] = await api.query<{ id: string }>(
        `insert into class_sessions (batch_id, title, starts_at, ends_at, place)
         values ($1, $2, now() + interval '1 day', now() + interval '1 day 2 hours', 'Aula Latkop') returning id`,
        [batchId, title],
      );
      return session?.id ?? '';
    },
  };
}

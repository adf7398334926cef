import { randomUUID } from 'node:crypto';
import type { RouteArguments } from '@sinau/contracts/routes.js';
import { openClassroom, type Classroom } from './classroom.factory.js';
import type { SignedIn, TestApi } from './test-api.js';

type Body = RouteArguments<'POST /me/outcomes'>['body'];

/** A class that ended so many days ago, and whose people can complete it. */
export async function endedClass(api: TestApi, daysAgo: number): Promise<Classroom> {
  const classroom = await openClassroom(api);
  await api.query(
    `update batches set state = 'closed', starts_on = (now() at time zone 'Asia/Jakarta')::date - $2::integer - 20,
       ends_on = (now() at time zone 'Asia/Jakarta')::date - $2::integer where id = $1`,
    [classroom.batchId, daysAgo],
  );
  return classroom;
}

/** Somebody who completed the class. */
export async function completedIn(
  api: TestApi,
  classroom: Classroom,
): Promise<{ learner: SignedIn; enrolmentId: string }> {
  const seated = await classroom.seat();
  await api.query(
    `update enrolments set state = 'completed', final_score = 80, ended_at = now(), seated_at = now() - interval '2 years' where id = $1`,
    [seated.enrolmentId],
  );
  return seated;
}

/** An answer of a small food maker. */
export const answerOf = (
  enrolmentId: string,
  milestone: Body['milestone'],
  change: Partial<Body> = {},
): Body => ({
  id: randomUUID(),
  enrolmentId,
  milestone,
  salesBand: 'sd_300jt',
  workers: 2,
  channels: ['whatsapp', 'shopee'],
  firstOnlineOn: null,
  firstExportOn: null,
  firstExportCountry: null,
  ...change,
});

/** An answer by SQL alone: at a time when it could not be given over HTTP any more. */
export async function insertAnswer(
  api: TestApi,
  enrolmentId: string,
  milestone: number,
  salesBand: string | null,
): Promise<void> {
  await api.query(
    `insert into outcome_answers (id, enrolment_id, business_id, milestone, sales_band, workers, channels, size, recorded_by, how)
     select $1, e.id, e.business_id, $3, $4, 1, '{}', size_of_band('sales', $4, current_date), e.account_id, 'self' from enrolments e where e.id = $2`,
    [randomUUID(), enrolmentId, milestone, salesBand],
  );
}

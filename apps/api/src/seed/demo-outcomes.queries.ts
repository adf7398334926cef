import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** Makes the learners of a class its graduates, without lessons, tests or certificates: only what came afterwards is shown. */
export async function completeAll(em: EntityManager, batchId: string, endedAt: string): Promise<void> {
  await rows(
    em,
    `update enrolments set state = 'completed', final_score = 80, grade_label = 'Baik', ended_at = $2 where batch_id = $1`,
    [batchId, endedAt],
  );
}

export interface InventedAnswer {
  readonly enrolmentId: string;
  readonly milestone: number;
  readonly salesBand: string | null;
  readonly workers: number;
  readonly channels: readonly string[];
  readonly firstOnlineOn: string | null;
  readonly firstExportOn: string | null;
  readonly firstExportCountry: string | null;
  /** Written down by an officer on the phone; null: by themselves. */
  readonly officerId: string | null;
  readonly at: string;
}

export async function insertAnswers(em: EntityManager, answers: readonly InventedAnswer[]): Promise<void> {
  await rows(
    em,
    `insert into outcome_answers (id, enrolment_id, business_id, milestone, sales_band, workers, channels, size,
       first_online_on, first_export_on, first_export_country, recorded_by, how, answered_at)
     select gen_random_uuid(), e.id, e.business_id, g.milestone, g."salesBand", g.workers, g.channels,
       size_of_band('sales', g."salesBand", (g.at at time zone 'Asia/Jakarta')::date), g."firstOnlineOn", g."firstExportOn",
       g."firstExportCountry", coalesce(g."officerId", e.account_id), case when g."officerId" is null then 'self' else 'phone' end, g.at
     from jsonb_to_recordset($1) g ("enrolmentId" uuid, milestone smallint, "salesBand" text, workers int, channels text[],
       "firstOnlineOn" date, "firstExportOn" date, "firstExportCountry" text, "officerId" uuid, at timestamptz)
     join enrolments e on e.id = g."enrolmentId"`,
    [JSON.stringify(answers)],
  );
}

export async function findOwner(em: EntityManager, enrolmentId: string) {
  const found = await row<{ accountId: string; businessId: string }>(
    em,
    'select account_id as "accountId", business_id as "businessId" from enrolments where id = $1',
    [enrolmentId],
  );
  if (!found) throw new Error('an invented learner is missing');
  return found;
}

/** The people of a class are invented: what became of their shops is told to nobody. */
export async function tellNobody(em: EntityManager, batchId: string): Promise<void> {
  await rows(
    em,
    `update reminders r set state = 'cancelled' from enrolments e
     where e.batch_id = $1 and r.account_id = e.account_id and r.state = 'planned'`,
    [batchId],
  );
}

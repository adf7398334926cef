import type { FollowedClass, OutcomeAnswer, OutcomeBand } from '@sinau/contracts/outcomes.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

type Given = Omit<RouteInput<'POST /manage/outcomes/:id/answers'>['body'], 'how'>;

const TODAY = `(now() at time zone 'Asia/Jakarta')::date`;

export const SIZE = (column: string): string => `(array['micro', 'small', 'medium', 'large'])[${column}]`;

const STATE = `case when ${TODAY} < d.opens_on then 'coming' when ${TODAY} >= d.closes_on then 'closed' else 'open' end`;

const ANSWER = `a.id, a.milestone, a.sales_band as "salesBand", a.capital_band as "capitalBand", a.workers, a.channels,
  a.first_online_on as "firstOnlineOn", a.first_export_on as "firstExportOn", a.first_export_country as "firstExportCountry",
  ${SIZE('a.size')} as size, a.how, a.answered_at as "answeredAt"`;

/** The bands to choose from, the smallest first. */
export async function listBands(em: EntityManager, kind: 'sales' | 'capital'): Promise<OutcomeBand[]> {
  return rows<OutcomeBand>(
    em,
    'select code, label, monthly from outcome_bands where kind = $1 and active order by ordinal',
    [kind],
  );
}

interface DueRow {
  readonly enrolmentId: string;
  readonly courseTitle: string;
  readonly batchLabel: string;
  readonly businessName: string;
  readonly milestone: 0 | 3 | 6 | 12;
  readonly dueOn: string;
  readonly opensOn: string;
  readonly state: 'coming' | 'open' | 'closed';
}

const FROM = `outcome_dues d join batches b on b.id = d.batch_id join course_versions v on v.id = b.version_id
  join businesses u on u.id = d.business_id`;

/** Milestones of a person's classes, or of one enrolment; the newest class first. */
export async function listFollowed(
  em: EntityManager,
  of: { readonly accountId: string } | { readonly enrolmentId: string },
): Promise<FollowedClass[]> {
  const [column, id] =
    'accountId' in of ? ['d.account_id', of.accountId] : ['d.enrolment_id', of.enrolmentId];
  const dues = await rows<DueRow>(
    em,
    `select d.enrolment_id as "enrolmentId", v.title as "courseTitle", batch_label(b.number, b.year) as "batchLabel",
       u.name as "businessName", d.milestone, d.due_on as "dueOn", d.opens_on as "opensOn", ${STATE} as state
     from ${FROM} where ${column} = $1 order by d.began_on desc, d.enrolment_id, d.milestone`,
    [id],
  );
  const answers = await rows<OutcomeAnswer & { enrolmentId: string }>(
    em,
    `select a.enrolment_id as "enrolmentId", ${ANSWER} from current_outcomes a where a.enrolment_id = any ($1::uuid[])`,
    [[...new Set(dues.map(({ enrolmentId }) => enrolmentId))]],
  );
  return byClass(dues, answers);
}

function byClass(
  dues: readonly DueRow[],
  answers: readonly (OutcomeAnswer & { enrolmentId: string })[],
): FollowedClass[] {
  const classes = new Map<string, FollowedClass>();
  for (const { enrolmentId, courseTitle, batchLabel, businessName, ...due } of dues) {
    const followed: FollowedClass = classes.get(enrolmentId) ?? {
      enrolmentId,
      courseTitle,
      batchLabel,
      businessName,
      milestones: [],
    };
    const answer = answers.find((one) => one.enrolmentId === enrolmentId && one.milestone === due.milestone);
    followed.milestones.push({ ...due, answer: answer ?? null });
    classes.set(enrolmentId, followed);
  }
  return [...classes.values()];
}

/** The milestone of an enrolment, whose it is, and whether it can be answered today. */
export async function findDue(em: EntityManager, enrolmentId: string, milestone: number) {
  return row<{ accountId: string; state: DueRow['state'] }>(
    em,
    `select d.account_id as "accountId", ${STATE} as state from outcome_dues d where d.enrolment_id = $1 and d.milestone = $2`,
    [enrolmentId, milestone],
  );
}

export async function isActiveBand(
  em: EntityManager,
  kind: 'sales' | 'capital',
  code: string,
): Promise<boolean> {
  const found = await row(em, 'select from outcome_bands where kind = $1 and code = $2 and active', [
    kind,
    code,
  ]);
  return found !== undefined;
}

/** @returns false when the id is known already */
export async function insertAnswer(
  em: EntityManager,
  answer: Given & {
    readonly enrolmentId: string;
    readonly recordedBy: string;
    readonly how: OutcomeAnswer['how'];
  },
): Promise<boolean> {
  const inserted = await rows(
    em,
    `insert into outcome_answers (id, enrolment_id, business_id, milestone, sales_band, capital_band, workers, channels,
       first_online_on, first_export_on, first_export_country, size, recorded_by, how)
     select $1, e.id, e.business_id, $3, $4, $5, $6, $7, $8, $9, $10,
       coalesce(size_of_band('sales', $4, ${TODAY}), size_of_band('capital', $5, ${TODAY})), $11, $12
     from enrolments e where e.id = $2
     on conflict (id) do nothing returning id`,
    [
      answer.id,
      answer.enrolmentId,
      answer.milestone,
      answer.salesBand,
      answer.capitalBand,
      answer.workers,
      answer.channels,
      answer.firstOnlineOn,
      answer.firstExportOn,
      answer.firstExportCountry,
      answer.recordedBy,
      answer.how,
    ],
  );
  return inserted.length > 0;
}

/** An answer that somebody wrote down for an enrolment. */
export async function findAnswer(
  em: EntityManager,
  id: string,
  of: { readonly enrolmentId: string; readonly recordedBy: string },
): Promise<OutcomeAnswer | undefined> {
  return row<OutcomeAnswer>(
    em,
    `select ${ANSWER} from outcome_answers a where a.id = $1 and a.enrolment_id = $2 and a.recorded_by = $3`,
    [id, of.enrolmentId, of.recordedBy],
  );
}

/** Every answer with its corrections, newest first. `recordedBy` is null where the person wrote it. */
export async function listAnswers(em: EntityManager, enrolmentId: string) {
  return rows<OutcomeAnswer & { recordedBy: string | null }>(
    em,
    `select ${ANSWER}, case when a.how <> 'self' then coalesce(w.name, 'Petugas') end as "recordedBy"
     from outcome_answers a join accounts w on w.id = a.recorded_by
     where a.enrolment_id = $1 order by a.answered_at desc, a.id desc`,
    [enrolmentId],
  );
}

import type { BatchState } from '@sinau/contracts/batches.contract.js';
import type { EnrolmentDetail } from '@sinau/contracts/enrolments.contract.js';
import type { CompletionRule } from '@sinau/contracts/courses.contract.js';
import type { EntityManager } from 'typeorm';
import { row } from '../database/sql.js';
import { MOVED_FROM } from './enrolment-summary.queries.js';

type Shared =
  | 'id'
  | 'state'
  | 'waitingPosition'
  | 'courseSlug'
  | 'courseTitle'
  | 'batchLabel'
  | 'mode'
  | 'assignmentDueAt'
  | 'certificateId'
  | 'movedFrom';

/** What one statement reads about an enrolment; standing, next lesson and states are computed from it. */
export interface DetailRow extends Pick<
  EnrolmentDetail,
  Shared | 'modules' | 'surveyDone' | 'batch' | 'calledOff' | 'attendance'
> {
  readonly rule: CompletionRule;
  /** Frozen at completion. */
  readonly finalScore: number | null;
  readonly gradeLabel: string | null;
  readonly batchUnderWay: boolean;
  readonly batchState: BatchState;
  readonly sessions: (EnrolmentDetail['sessions'][number] & {
    readonly over: boolean;
    readonly moved: boolean;
    readonly present: boolean;
  })[];
  readonly preTest: { readonly questions: number; readonly minutes: number };
  readonly postTest: { readonly questions: number; readonly minutes: number };
  readonly preScore: number | null;
  readonly preLeft: number;
  readonly postScore: number | null;
  readonly postLeft: number;
  readonly preOpen: string | null;
  readonly postOpen: string | null;
  readonly quizBestSum: number;
  readonly final: { readonly code: string; readonly title: string; readonly revisions: number };
  /** Of the final assignment, newest first. */
  readonly submissions: {
    readonly state: 'draft' | 'sent' | 'graded';
    readonly score: number | null;
    readonly passed: boolean | null;
  }[];
}

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;

const MODULES = `(select json_agg(json_build_object('code', m.code, 'title', m.title, 'jp', m.jp, 'lessons', l.lessons) order by m.position)
  from modules m join (
    select l.module_id, json_agg(json_build_object('code', l.code, 'title', l.title, 'kind', l.kind, 'minutes', l.minutes,
      'done', p.done_at is not null, 'position', coalesce(p.position, 0),
      'score', case when l.kind = 'scorm' then (select max(s.best_score) from scorm_states s join lessons before on before.id = s.lesson_id
        where s.enrolment_id = e.id and before.code = l.code) end) order by l.ordinal) as lessons
    from lessons l left join lesson_progress p on p.lesson_id = l.id and p.enrolment_id = e.id
    where l.version_id = b.version_id group by l.module_id) l on l.module_id = m.id)`;

const SESSIONS = `coalesce((select json_agg(json_build_object('id', s.id, 'title', s.title, 'place', s.place,
    'startsAt', to_char(s.starts_at, ${UTC}), 'endsAt', to_char(s.ends_at, ${UTC}), 'moved', s.sequence > 0, 'over', s.ends_at <= now(),
    'present', coalesce(a.counts, false)) order by s.starts_at, s.id)
  from class_sessions s left join attendance a on a.class_session_id = s.id and a.enrolment_id = e.id
  where s.batch_id = b.id and s.cancelled_at is null), '[]')`;

/** As in the trainer's list: where the person stands under the attendance rule, given what remains. */
const OUTLOOK = `(select json_build_object('level', o.level, 'percent', o.percent, 'sessions', o.sessions, 'needed', o.needed,
    'present', o.present, 'missed', o.missed, 'pending', o.pending)
  from attendance_outlooks o where o.enrolment_id = e.id)`;

const BATCH = `json_build_object('id', b.id, 'label', batch_label(b.number, b.year), 'mode', b.mode, 'startsOn', b.starts_on, 'endsOn', b.ends_on,
  'registrationOpensAt', to_char(b.registration_opens_at, ${UTC}), 'registrationClosesAt', to_char(b.registration_closes_at, ${UTC}),
  'registration', batch_registration(b.state, b.registration_opens_at, b.registration_closes_at), 'registrationDaysLeft',
  (b.registration_closes_at at time zone 'Asia/Jakarta')::date - (now() at time zone 'Asia/Jakarta')::date,
  'admission', b.admission, 'allowances', b.allowances, 'equipment', b.equipment, 'note', b.note, 'place', b.place, 'capacity', b.capacity,
  'seatsLeft', b.capacity - b.taken, 'waiting', (select count(*) from enrolments w where w.batch_id = b.id and w.state = 'waiting'))`;

const SUBMISSIONS = `coalesce((select json_agg(json_build_object('state', s.state, 'score', g.score, 'passed', g.passed) order by s.revision desc)
  from submissions s left join current_grades g on g.submission_id = s.id where s.enrolment_id = e.id and s.assignment_id = f.id), '[]')`;

const TEST = (column: 'pre_test' | 'post_test') =>
  `json_build_object('questions', jsonb_array_length(v.${column} -> 'questions'), 'minutes', v.${column} -> 'minutes')`;

/** @public Also run by `npm run bench -- http`. */
export const ENROLMENT_DETAIL = {
  name: 'enrolment_detail',
  text: `select e.id, e.state, c.slug as "courseSlug", v.title as "courseTitle", batch_label(b.number, b.year) as "batchLabel", b.mode,
      b.assignment_due_at as "assignmentDueAt", e.final_score as "finalScore", e.grade_label as "gradeLabel", v.completion as rule,
      ${TEST('pre_test')} as "preTest", ${TEST('post_test')} as "postTest",
      batch_is_live(b.state) as "batchUnderWay", b.state as "batchState", ${MOVED_FROM} as "movedFrom", case when b.state = 'cancelled' then coalesce(b.move_reason, '') end as "calledOff",
      case when e.state = 'waiting' then (
        select count(*) + 1 from enrolments w
        where w.batch_id = e.batch_id and w.state = 'waiting' and (w.requested_at, w.id) < (e.requested_at, e.id)) end as "waitingPosition",
      (select t.id from certificates t where t.enrolment_id = e.id and t.issued_at is not null
      order by t.state = 'issued' desc, t.approved_at desc, t.id desc limit 1) as "certificateId",
      ${MODULES} as modules, ${SESSIONS} as sessions, ${BATCH} as batch, tested.*,
      json_build_object('code', f.code, 'title', f.title, 'revisions', f.revisions) as final, ${SUBMISSIONS} as submissions,
      exists (select from surveys where enrolment_id = e.id) as "surveyDone", ${OUTLOOK} as attendance
    from enrolments e
    join batches b on b.id = e.batch_id
    join courses c on c.id = b.course_id
    join course_versions v on v.id = b.version_id
    join assignments f on f.version_id = b.version_id and f.lesson_id is null
    cross join lateral (
      select max(best) filter (where quiz_code = 'pre') as "preScore", max(best) filter (where quiz_code = 'post') as "postScore",
        coalesce(sum(best) filter (where quiz_code not in ('pre', 'post')), 0) as "quizBestSum",
        greatest((v.pre_test -> 'maxAttempts')::int - coalesce(max(taken) filter (where quiz_code = 'pre'), 0), 0) as "preLeft",
        greatest((v.post_test -> 'maxAttempts')::int - coalesce(max(taken) filter (where quiz_code = 'post'), 0), 0) as "postLeft",
        max(open) filter (where quiz_code = 'pre') as "preOpen", max(open) filter (where quiz_code = 'post') as "postOpen"
      from (
        select quiz_code, max(score) as best, count(submitted_at) as taken, max(id::text) filter (where submitted_at is null) as open
        from attempts where enrolment_id = e.id group by quiz_code) each_quiz) tested
    where e.id = $1 and e.account_id = $2`,
};

export async function findDetail(
  em: EntityManager,
  enrolmentId: string,
  accountId: string,
): Promise<DetailRow | undefined> {
  return row<DetailRow>(em, ENROLMENT_DETAIL, [enrolmentId, accountId]);
}

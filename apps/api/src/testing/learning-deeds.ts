const OF_ENROLMENT = 'enrolments e join batches b on b.id = e.batch_id';

/** What a learner with `score` everywhere has left behind, statement by statement; $1 enrolment, $2 score. */
export const DEEDS = [
  `insert into lesson_progress (enrolment_id, lesson_id, position, done_at)
   select e.id, l.id, 1, now() from ${OF_ENROLMENT} join lessons l on l.version_id = b.version_id where e.id = $1 and $2::numeric is not null
   on conflict (enrolment_id, lesson_id) do update set done_at = excluded.done_at`,
  `insert into attempts (enrolment_id, quiz_code, lesson_id, number, question_ids, max_attempts, submitted_at, score, passed)
   select e.id, l.code, l.id, 1, array[q.id], 3, now(), $2, true
   from ${OF_ENROLMENT} join lessons l on l.version_id = b.version_id and l.kind = 'quiz'
   cross join lateral (select id from questions where version_id = b.version_id limit 1) q
   where e.id = $1 on conflict do nothing`,
  `insert into attempts (enrolment_id, quiz_code, number, question_ids, max_attempts, submitted_at, score, passed)
   select e.id, 'post', 1, array[q.id], 2, now(), $2, true
   from ${OF_ENROLMENT} cross join lateral (select id from questions where version_id = b.version_id limit 1) q
   where e.id = $1 on conflict do nothing`,
  `insert into submissions (enrolment_id, assignment_id, revision, state, sent_at)
   select e.id, f.id, 1, case when f.lesson_id is null then 'graded' else 'sent' end, now()
   from ${OF_ENROLMENT} join assignments f on f.version_id = b.version_id where e.id = $1 and $2::numeric is not null
   on conflict do nothing`,
  `insert into grades (submission_id, grader_id, levels, score, passed, comment)
   select s.id, e.account_id, '[]', $2, true, '' from enrolments e join submissions s on s.enrolment_id = e.id and s.state = 'graded'
   where e.id = $1 on conflict do nothing`,
  `insert into attendance (class_session_id, enrolment_id, status, recorded_by)
   select c.id, e.id, 'present', e.account_id from enrolments e join class_sessions c on c.batch_id = e.batch_id
   where e.id = $1 and $2::numeric is not null on conflict do nothing`,
  `insert into surveys (enrolment_id, ratings, comment)
   select e.id, '{"U1":4,"U2":4,"U3":4,"U4":4,"U5":4,"U6":4,"U7":4,"U8":4,"U9":4}', '' from enrolments e
   where e.id = $1 and $2::numeric is not null on conflict do nothing`,
  `update enrolments e set state = 'completed', seated_at = coalesce(e.seated_at, now()), ended_at = now(), final_score = $2, grade_label = (
     select g ->> 'label' from batches b join course_versions v on v.id = b.version_id, jsonb_array_elements(v.completion -> 'grades') g
     where b.id = e.batch_id and (g ->> 'min')::numeric <= $2 order by (g ->> 'min')::numeric desc limit 1)
   where e.id = $1`,
];

// Parts of the planner's statement, where `scope` are the angkatan and $2 is one enrolment or null.

/** Not in the angkatan yet: an application that is not sent, or a place in the queue of another angkatan of the course. */
const HOPEFUL = `
  select ap.batch_id, ap.account_id, ap.state from applications ap join scope b on b.id = ap.batch_id where ap.state = 'draft'
  union all
  select b.id, e.account_id, e.state
  from scope b join batches other on other.course_id = b.course_id and other.id <> b.id
  join enrolments e on e.batch_id = other.id and e.state = 'waiting'`;

/** Everybody that rules may be for; whoever made the angkatan stands for panitia, or all of them when nobody did. */
export const AUDIENCE = `
  select e.batch_id, null::uuid as about, 'peserta' as recipient, e.account_id, e.id as enrolment_id, e.state
  from enrolments e join scope b on b.id = e.batch_id
  where ($2::uuid is null or e.id = $2) and e.state in ('active', 'completed')
  union all
  select w.batch_id, null, 'peserta', w.account_id, null, w.state from (${HOPEFUL}) w where $2::uuid is null
  union all
  select t.batch_id, null, 'pelatih', t.account_id, null, null
  from batch_trainers t join scope b on b.id = t.batch_id where $2::uuid is null
  union all
  select c.batch_id, c.id, 'pelatih', t.account_id, null, null
  from session_trainers t join class_sessions c on c.id = t.session_id join scope b on b.id = c.batch_id where $2::uuid is null
  union all
  select b.id, null, 'panitia', o.id, null, null
  from scope b join accounts o on o.active and 'panitia' = any (o.roles) and o.id = coalesce(b.created_by, o.id)
  where $2::uuid is null`;

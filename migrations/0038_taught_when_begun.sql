-- What lies ahead has not been taught, even when somebody filled its list early.
create or replace view taught_sessions as
select s.id as session_id, s.batch_id, s.title, s.starts_at,
  (s.starts_at at time zone 'Asia/Jakarta')::date as day,
  t.account_id, s.jp as session_jp, t.counted_jp,
  coalesce(least(t.counted_jp, s.jp), 0) as jp,
  honorarium_rate(t.account_id, (s.starts_at at time zone 'Asia/Jakarta')::date) as rate
from class_sessions s left join session_trainers t on t.session_id = s.id
where s.cancelled_at is null and s.starts_at <= now()
  and exists (select from attendance a where a.class_session_id = s.id and a.method in ('list', 'qr', 'code'));

-- What a member of staff may do today with whole classes of a unit, by the grants that are in force. A grant for a region
-- reaches people, not classes.
create function roles_over(account uuid, unit uuid) returns text[] language sql stable as $$
  select coalesce(array_agg(distinct g.role), '{}')
  from jsonb_to_recordset(staff_grants_today($1)) as g (role text, unit uuid, region text)
  where g.region is null and (g.unit is null or unit_within($2, g.unit))
$$;

-- A report that shows only what a limited role may see is no version of the office's own: it counts by itself.
alter table reports drop constraint reports_version_once;
create unique index reports_version_once on reports
  (kind, batch_id, period_from, period_to, version, (case when limited then created_by end)) nulls not distinct;

-- Importing a version shows it to nobody yet: its media are open to everybody once it has been published, and stay so.
alter table course_versions add column published_at timestamptz;

-- Also of versions that were published and have been replaced since.
update course_versions v set published_at = coalesce(p.at, v.imported_at)
from course_versions x
join courses c on c.id = x.course_id
left join (
  select details ->> 'versionId' as version_id, min(at) as at from audit_log
  where subject_type = 'course' and action = 'course.published' group by 1
) p on p.version_id = x.id::text
where x.id = v.id and (c.published_version_id = x.id or p.at is not null);

-- Whatever publishes: the first time counts.
create function note_publication() returns trigger language plpgsql as $$
begin
  update course_versions set published_at = now() where id = new.published_version_id and published_at is null;
  return null;
end $$;
create trigger courses_note_publication after insert or update of published_version_id on courses
  for each row when (new.published_version_id is not null) execute function note_publication();

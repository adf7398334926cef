-- Lesson texts are documents (LessonDocument of libs/contracts) instead of HTML. They are made from the curriculum file
-- by code, so a version says in which format its content lies; after migrating, older ones are rebuilt from `source`.

alter table course_versions add column content_format integer not null default 1;

alter table lessons drop constraint lessons_kind_check;
alter table lessons add constraint lessons_kind_check
  check (kind in ('reading', 'video', 'audio', 'quiz', 'photo_assignment', 'in_person', 'scorm'));

-- The HTML was made from `source`, which stays: nothing is lost with its column.
alter table assignments add column instructions jsonb not null default '{"type": "doc", "content": []}';
alter table assignments alter column instructions drop default;
alter table assignments drop column instructions_html;

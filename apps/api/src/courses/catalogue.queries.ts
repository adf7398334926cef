import type { Course, CourseSummary } from '@sinau/contracts/courses.contract.js';
import type { EntityManager } from 'typeorm';
import { row } from '../database/sql.js';

// Whether somebody could enrol at this moment, by the database's clock. Once a ranking is published nobody can apply any more.
const REGISTRATION = `case when b.admission = 'selection' and exists (select from ranking_publications r where r.batch_id = b.id)
  then 'closed' else batch_registration(b.state, b.registration_opens_at, b.registration_closes_at) end`;
const OPEN_NOW = `(${REGISTRATION}) = 'open'`;

// The hot reads below are one statement each, prepared once per connection; rows leave as the contract's JSON.
const CATALOGUE = {
  name: 'catalogue',
  text: `with published as (
      select c.id, c.slug, c.code, v.id as version_id, v.title, v.short_title, v.family, v.summary, v.jp
      from courses c join course_versions v on v.id = c.published_version_id
      where c.state = 'published'
    ), items as (
      select p.*, o.batches, o.next_starts_on,
        (select count(*) from modules m where m.version_id = p.version_id) as modules
      from published p
      cross join lateral (
        select count(*) as batches,
          min(b.starts_on) filter (where b.starts_on >= (now() at time zone 'Asia/Jakarta')::date) as next_starts_on
        from batches b where b.course_id = p.id and ${OPEN_NOW}
      ) o
      where ($1::text is null or p.family = $1)
        and ($2::text is null or position(lower($2) in lower(p.title || ' ' || p.summary)) > 0)
    )
    select
      coalesce((select json_agg(json_build_object(
          'slug', slug, 'code', code, 'title', title, 'shortTitle', short_title, 'family', family, 'summary', summary,
          'jp', jp, 'modules', modules, 'openBatches', batches, 'nextStartsOn', next_starts_on
        ) order by family, title) from items), '[]') as items,
      coalesce((select json_agg(family order by family) from (select distinct family from published) f), '[]') as families`,
};

/** `family` and `q` narrow the items; `families` are always all of them. */
export async function findCatalogue(em: EntityManager, filter: { family?: string; q?: string }) {
  const found = await row<{ items: CourseSummary[]; families: string[] }>(em, CATALOGUE, [
    filter.family ?? null,
    filter.q?.trim() || null,
  ]);
  return found ?? { items: [], families: [] };
}

/** @public Also run by `npm run bench -- http`. */
export const COURSE_PAGE = {
  name: 'course_page',
  text: `select c.slug, c.code, v.title, v.short_title as "shortTitle", v.family, v.summary,
      v.description_html as "descriptionHtml", v.goal, v.objectives, v.audience, v.prerequisites, v.equipment,
      v.jp, v.minutes_per_jp as "minutesPerJp", v.completion,
      (select json_agg(json_build_object('code', m.code, 'title', m.title, 'jp', m.jp, 'objectives', m.objectives,
          'lessons', l.lessons) order by m.position)
        from modules m
        join (
          select module_id, json_agg(json_build_object('code', code, 'title', title, 'kind', kind, 'minutes', minutes,
            'free', free) order by position) as lessons
          from lessons where version_id = c.published_version_id group by module_id
        ) l on l.module_id = m.id
        where m.version_id = c.published_version_id) as modules,
      coalesce((select json_agg(json_build_object(
          'id', b.id, 'label', batch_label(b.number, b.year), 'mode', b.mode, 'startsOn', b.starts_on, 'endsOn', b.ends_on,
          'registrationOpensAt', to_char(b.registration_opens_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          'registrationClosesAt', to_char(b.registration_closes_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          'registration', ${REGISTRATION}, 'registrationDaysLeft',
          (b.registration_closes_at at time zone 'Asia/Jakarta')::date - (now() at time zone 'Asia/Jakarta')::date,
          'admission', b.admission, 'allowances', b.allowances, 'equipment', b.equipment, 'note', b.note, 'place', b.place,
          'capacity', b.capacity, 'seatsLeft', b.capacity - b.taken,
          'waiting', (select count(*) from enrolments e where e.batch_id = b.id and e.state = 'waiting')
        ) order by b.starts_on nulls last, b.number)
        from batches b where b.course_id = c.id and batch_takes_people(b.state) and (${REGISTRATION}) <> 'closed'), '[]') as batches
    from courses c join course_versions v on v.id = c.published_version_id
    where c.slug = $1 and c.state = 'published'`,
};

export async function findCoursePage(em: EntityManager, slug: string): Promise<Course | undefined> {
  return row<Course>(em, COURSE_PAGE, [slug]);
}

import { makePeople } from '../../e2e/lib/fixtures.mjs';
import { signInStaff } from '../../e2e/lib/sign-in.mjs';
import { shortVideo } from '../../e2e/browser/lib/recordings.mjs';
import { uploadMedia } from '../../e2e/browser/lib/uploads.mjs';

const VIDEO_SECONDS = 8;

/**
 * A class of the seeded photography course whose first video lesson has a real video and whose learner is signed in.
 * The video goes through the API and its job; the lesson of the published version gets it in the database.
 * @returns `{ cookie, enrolmentId, reading, video }`, the last two as lesson codes
 */
export async function classLesson({ url, pool, demo }) {
  const trainer = await signInStaff(
    url,
    demo.find(({ role }) => role === 'pelatih'),
  );
  const bytes = await shortVideo(VIDEO_SECONDS);
  const mediaId = await uploadMedia(trainer, { kind: 'video', name: 'cara.mp4', bytes });
  const { versionId, reading, video } = await lessonsOf(pool, 'fotografi-produk');
  await pool.query('insert into version_media (version_id, media_id) values ($1, $2)', [versionId, mediaId]);
  await pool.query(
    `update lessons set content = jsonb_set(content, '{mediaId}', to_jsonb($3::text)) where version_id = $1 and code = $2`,
    [versionId, video, mediaId],
  );
  return { ...(await seat(pool, versionId)), reading, video };
}

async function lessonsOf(pool, slug) {
  const { rows } = await pool.query(
    `select c.published_version_id as "versionId", l.code, l.content ->> 'kind' as kind
     from courses c join lessons l on l.version_id = c.published_version_id where c.slug = $1 order by l.code`,
    [slug],
  );
  const first = (kind) => rows.find((row) => row.kind === kind).code;
  return { versionId: rows[0].versionId, reading: first('reading'), video: first('video') };
}

async function seat(pool, versionId) {
  const [{ accountId, businessId, cookie }] = await makePeople(pool, 1);
  const { rows: batches } = await pool.query(
    `insert into batches (course_id, version_id, number, year, mode, state, capacity, taken, starts_on, ends_on)
     select v.course_id, v.id, 900, extract(year from current_date), 'blended', 'running', 1, 1, current_date, current_date + 14
     from course_versions v where v.id = $1 returning id`,
    [versionId],
  );
  const batchId = batches[0].id;
  const { rows } = await pool.query(
    `insert into enrolments (batch_id, account_id, business_id, state, seated_at)
     values ($1, $2, $3, 'active', now()) returning id`,
    [batchId, accountId, businessId],
  );
  return { cookie, enrolmentId: rows[0].id };
}

import { randomUUID } from 'node:crypto';
import { openBatch } from '../../lib/fixtures.mjs';
import { signInStaff } from '../../lib/sign-in.mjs';
import { newPeople } from './classes.mjs';
import { LearnerClient } from './world.mjs';

let serial = Date.now() % 1_000_000;

/** A name, code and address that no other course of this instance has. */
export function courseName(title) {
  serial += 1;
  const stamp = serial.toString(36);
  return { title: `${title} ${stamp}`, code: `U${stamp.toUpperCase()}`, slug: `uji-${stamp}` };
}

/** A new member of staff who is signed in: `{ account, client }`; `client.cookie` is for a visitor. */
export async function signedIn(world, role, name) {
  const account = await world.staff(role, name);
  return { account, client: await signInStaff(world.instance.url, account) };
}

const tree = (client, id) => client.call('GET /studio/courses/:id', { params: { id } });

/** The id of a seeded course. */
export async function courseId({ pool }, slug) {
  const { rows } = await pool.query('select id from courses where slug = $1', [slug]);
  return rows[0].id;
}

/** A course of one's own with everything that the seeded photography course has. Gives its draft as a tree. */
export async function copiedCourse(world, client, title) {
  const from = await courseId(world, 'fotografi-produk');
  const { id } = await client.call('POST /studio/courses/:id/copy', {
    params: { id: from },
    body: courseName(title),
  });
  return tree(client, id);
}

/** The first lesson of a kind in a draft. */
export const lessonOf = ({ modules }, kind) =>
  modules.flatMap(({ lessons }) => lessons).find((lesson) => lesson.kind === kind);

/** Hands a draft in and publishes it, as two people. */
export async function publishDraft(author, reviewer, id) {
  const params = { id };
  await author.call('POST /studio/courses/:id/submit', { params });
  await reviewer.call('POST /studio/courses/:id/publish', { params });
}

/** A learner with a seat in a running class of a published course. */
export function seatIn(world, course) {
  return world.prepare(async () => {
    const { pool } = world;
    const [{ accountId, businessId, cookie }] = await newPeople(world, 1);
    const batchId = await openBatch(pool, 1);
    await pool.query(
      `update batches b set course_id = c.id, version_id = c.published_version_id, taken = 1, state = 'running'
       from courses c where b.id = $1 and c.id = $2`,
      [batchId, course],
    );
    const { rows } = await pool.query(
      `insert into enrolments (batch_id, account_id, business_id, state, seated_at)
       values ($1, $2, $3, 'active', now()) returning id`,
      [batchId, accountId, businessId],
    );
    const client = new LearnerClient(world.instance.url, cookie);
    return { cookie, client, batchId, enrolmentId: rows[0].id };
  });
}

/** Saves one more paragraph at the end of a lesson, as another editor does. */
export async function addParagraph(client, id, text) {
  const { revision, title, minutes, body } = await client.call('GET /studio/lessons/:id', { params: { id } });
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] };
  const document = { ...body.document, content: [...body.document.content, paragraph] };
  return client.call('PUT /studio/lessons/:id', {
    params: { id },
    body: { revision, title, minutes, body: { ...body, document }, saveId: randomUUID() },
  });
}

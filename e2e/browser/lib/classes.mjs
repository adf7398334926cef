import sharp from 'sharp';
import { makePeople, openBatch } from '../../lib/fixtures.mjs';
import { LearnerClient, wib } from './world.mjs';

/** New participants with `{ accountId, businessId, cookie, name }` of each. Only inside `world.prepare`. */
export async function newPeople({ pool }, count) {
  const people = await makePeople(pool, count);
  const ids = people.map(({ accountId }) => accountId);
  const { rows } = await pool.query('select account_id, name from people where account_id = any($1)', [ids]);
  const names = new Map(rows.map(({ account_id: id, name }) => [id, name]));
  return people.map((person) => ({ ...person, name: names.get(person.accountId) }));
}

/** An open angkatan of a course with its trainer. Gives the batch as the API shows it. */
export async function openClassOf({ organiser }, { courseId, trainerId }) {
  const body = {
    courseId,
    mode: 'blended',
    capacity: 20,
    startsOn: wib(0),
    endsOn: wib(14),
    registrationOpensAt: null,
    registrationClosesAt: `${wib(7)}T13:00:00.000Z`,
    assignmentDueAt: `${wib(10)}T13:00:00.000Z`,
    place: 'Aula mini, lantai 3',
    trainerIds: [trainerId],
  };
  const batch = await organiser.call('POST /manage/batches', { body });
  await organiser.call('POST /manage/batches/:id/move', { params: { id: batch.id }, body: { move: 'open' } });
  return batch;
}

/** Hands the final assignment in with as many photos as it asks for and a story. */
export async function sendFinal(client, enrolmentId, { photo, text }) {
  const { finalAssignment } = await client.call('GET /enrolments/:id', { params: { id: enrolmentId } });
  const params = { id: enrolmentId, code: finalAssignment.code };
  const { evidence } = await client.call('GET /enrolments/:id/assignments/:code', { params });
  const photos = evidence.filter(({ kind }) => kind === 'photo').reduce((sum, { min }) => sum + min, 0);
  for (let index = 0; index < photos; index += 1)
    await client.upload(
      'POST /enrolments/:id/assignments/:code/files',
      { params },
      photo,
      `foto-${index}.jpg`,
    );
  await client.call('PUT /enrolments/:id/assignments/:code/draft', { params, body: { text } });
  await client.call('POST /enrolments/:id/assignments/:code/send', { params });
}

/** Enrols new people in a class through the API. Gives `{ client, cookie, enrolment, name, accountId }` of each. */
export function enrolNewPeople(world, batchId, count) {
  return world.prepare(async () => {
    const people = await newPeople(world, count);
    return Promise.all(
      people.map(async ({ accountId, cookie, businessId, name }) => {
        const client = new LearnerClient(world.instance.url, cookie);
        const enrolment = await client.call('POST /enrolments', { body: { batchId, businessId } });
        return { client, cookie, enrolment, name, accountId };
      }),
    );
  });
}

/** A class of this trainer in which `count` people have handed in their final assignment. */
export async function handedIn(world, trainerId, count) {
  const { rows } = await world.pool.query(`select id from courses where slug = 'fotografi-produk'`);
  const batch = await openClassOf(world, { courseId: rows[0].id, trainerId });
  const people = await enrolNewPeople(world, batch.id, count);
  const photo = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#5c7a3d' } })
    .jpeg()
    .toBuffer();
  const text = 'Cahaya jendela pagi, alas karton putih, dua sudut.';
  for (const { client, enrolment } of people) await sendFinal(client, enrolment.id, { photo, text });
  return batch;
}

/** A running class whose people have all passed. Gives its id and its people. */
export function passedPeople(world, size) {
  return world.prepare(async () => {
    const { pool } = world;
    const people = await newPeople(world, size);
    const batchId = await openBatch(pool, size);
    await pool.query(
      `insert into enrolments (batch_id, account_id, business_id, state, seated_at, ended_at, final_score, grade_label)
       select $1, a, b, 'completed', now(), now(), 88, 'Memuaskan' from unnest($2::uuid[], $3::uuid[]) as t (a, b)`,
      [batchId, people.map(({ accountId }) => accountId), people.map(({ businessId }) => businessId)],
    );
    await pool.query(
      `update batches set taken = $2, state = 'running', starts_on = current_date - 7, ends_on = current_date - 1 where id = $1`,
      [batchId, size],
    );
    return { batchId, people };
  });
}

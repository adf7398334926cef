import { createHash, randomBytes } from 'node:crypto';
import { newPeople } from '../browser/lib/classes.mjs';
import { LearnerClient, wib } from '../browser/lib/world.mjs';
import { signedIn } from '../browser/lib/courses.mjs';
import { inventedPerson } from '../lib/people.mjs';

/** Somebody of the demonstration, signed in without a code: signing in is not what is shown. */
async function cookieOf({ pool }, accountId) {
  const token = randomBytes(16).toString('hex');
  const hash = createHash('sha256').update(token).digest();
  await pool.query(
    `insert into account_sessions (account_id, token_hash, device, expires_at)
     values ($1, $2, 'Android, Chrome', now() + interval '1 day')`,
    [accountId, hash],
  );
  return `sinau=${token}`;
}

const onlyRow = async ({ pool }, sql, values = []) => (await pool.query(sql, values)).rows[0];

/** One person per state of an application, each with an address to open. */
async function applicants(world) {
  const { rows } = await world.pool.query(
    `select distinct on (a.state) a.state, a.batch_id as "batchId", a.account_id as "accountId"
     from applications a join accounts s on s.id = a.account_id
     order by a.state, s.phone is not distinct from '+6281200000001' desc, a.sent_at`,
  );
  const pages = rows.map(async ({ state, batchId, accountId }) => [
    state,
    { path: `/pendaftaran/${batchId}`, batchId, accountId, cookie: await cookieOf(world, accountId) },
  ]);
  return Object.fromEntries(await Promise.all(pages));
}

/** A class under way: somebody who missed too much, the sessions of before and of today. */
async function runningClass(world) {
  const { batchId } = await onlyRow(
    world,
    `select b.id as "batchId" from batches b join courses c on c.id = b.course_id
     where c.slug = 'desain-kemasan' and b.state = 'running' order by b.number limit 1`,
  );
  const { items } = await world.organiser.call('GET /manage/batches/:id/attendance-warnings', {
    params: { id: batchId },
  });
  const { accountId } = await onlyRow(
    world,
    'select account_id as "accountId" from enrolments where id = $1',
    [items[0].enrolmentId],
  );
  const { rows: sessions } = await world.pool.query(
    'select id from class_sessions where batch_id = $1 order by starts_at',
    [batchId],
  );
  return {
    batchId,
    warned: { path: `/kelas/${items[0].enrolmentId}`, cookie: await cookieOf(world, accountId) },
    // The first one has a correction in its trail; of six, the fifth is today.
    corrected: sessions[0].id,
    today: sessions[4].id,
  };
}

/** Siti has appointments, a case file, messages and an offer. */
async function siti(world) {
  const { id } = await onlyRow(world, `select id from accounts where phone = '+6281200000001'`);
  await world.pool.query(`update people set email = 'siti@contoh.test' where account_id = $1`, [id]);
  const { caseId } = await onlyRow(
    world,
    'select id as "caseId" from consultation_cases where account_id = $1',
    [id],
  );
  const { serviceId } = await onlyRow(
    world,
    `select id as "serviceId" from consultation_services where name = 'Legalitas usaha'`,
  );
  const ticket = await onlyRow(
    world,
    `select id from consultation_tickets where state = 'waiting' order by number desc limit 1`,
  );
  return { cookie: await cookieOf(world, id), caseId, serviceId, ticket: ticket.id };
}

/** An angkatan with a room in which one day is another class's as well, and the week of that day. */
async function plannedClass(world) {
  const day = `to_char(s.starts_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD')`;
  const first = (slug) =>
    onlyRow(
      world,
      `select b.id as "batchId", ${day} as day, s.place as room from class_sessions s
       join batches b on b.id = s.batch_id join courses c on c.id = b.course_id
       where c.slug = $1 and b.state = 'open' and s.room_id is not null order by s.starts_at limit 1`,
      [slug],
    );
  const [planned, taken] = await Promise.all([first('fotografi-produk'), first('penjualan-online')]);
  return { ...planned, taken };
}

/** Somebody whom an officer meets at the counter, with nothing in Sinau yet. */
const atTheCounter = () => inventedPerson(Date.now() % 1_000_000, 3);

/** What the screens of the classroom show: the demonstration's classes, and people who are signed in. */
export async function prepareClassroom(world) {
  const applications = await applicants(world);
  const [newcomer] = await world.prepare(() => newPeople(world, 1));
  const { id: runId } = await onlyRow(world, 'select id from ranking_runs order by created_at desc limit 1');
  const { id: pastId } = await onlyRow(world, `select id from batches where state = 'closed' limit 1`);
  const admin = await signedIn(world, 'admin', 'Wahyu Kurniawan');
  return {
    applications,
    newcomer: { ...newcomer, client: new LearnerClient(world.instance.url, newcomer.cookie) },
    announced: { batchId: applications.offered.batchId, runId },
    choosing: applications.returned.batchId,
    running: await runningClass(world),
    siti: await siti(world),
    pastId,
    organiser: world.organiser,
    admin: admin.client,
    planned: await plannedClass(world),
    agendaDay: wib(2),
    person: atTheCounter(),
  };
}

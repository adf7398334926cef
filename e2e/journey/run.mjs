import sharp from 'sharp';
import { Client, Refused } from '../lib/client.mjs';
import { withInstance } from '../lib/with-instance.mjs';
import { fillProfile, inventedPerson, somePlace } from '../lib/people.mjs';
import { signInByPhone, signInStaff } from '../lib/sign-in.mjs';
import { assertGapless, checkCertificate, untilIssued } from './certificates.mjs';
import { freshCurriculum, keysOf } from './course.mjs';
import { gradeAll, learnEverything } from './learn.mjs';

const PEOPLE = 30;
const SEATS = 25;
const WITHDRAWN = 2;
const FAILING = 3;

const started = Date.now();
let step = 0;
function say(text) {
  step += 1;
  console.log(`${String(step).padStart(2)}. ${text} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

function expect(actual, wanted, what) {
  if (actual !== wanted) throw new Error(`${what}: ${actual} instead of ${wanted}`);
}

const inWib = (daysAhead, hour) => {
  const day = new Date(Date.now() + daysAhead * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
  return { day, at: new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+07:00`).toISOString() };
};

async function openClass({ trainer, organiser }, stamp) {
  const curriculum = await freshCurriculum(stamp);
  const imported = await trainer.call('POST /manage/courses/import', { body: curriculum });
  const twice = await trainer.call('POST /manage/courses/import', { body: curriculum });
  expect(twice.outcome, 'unchanged', 'importing the same curriculum twice');
  await trainer.call('POST /manage/courses/:id/publish', {
    params: { id: imported.courseId },
    body: { versionId: imported.versionId },
  });
  say(
    `curriculum published: ${imported.modules} modules, ${imported.lessons} lessons, ${imported.questions} questions`,
  );
  const { account } = await trainer.call('GET /me');
  const batch = await organiser.call('POST /manage/batches', {
    body: {
      courseId: imported.courseId,
      mode: 'blended',
      capacity: SEATS,
      startsOn: inWib(0, 8).day,
      endsOn: inWib(14, 8).day,
      registrationOpensAt: null,
      registrationClosesAt: inWib(7, 20).at,
      assignmentDueAt: inWib(10, 20).at,
      place: 'Aula mini, lantai 3',
      trainerIds: [account.id],
    },
  });
  const sessions = [];
  for (const days of [1, 8]) {
    const body = {
      title: `Tatap muka hari ke-${days}`,
      startsAt: inWib(days, 9).at,
      endsAt: inWib(days, 12).at,
      place: 'Aula mini',
    };
    sessions.push(
      await organiser.call('POST /manage/batches/:id/sessions', { params: { id: batch.id }, body }),
    );
  }
  await organiser.call('POST /manage/batches/:id/move', { params: { id: batch.id }, body: { move: 'open' } });
  say(`angkatan opened: ${SEATS} seats, ${sessions.length} sessions`);
  return { batch, sessions, courseId: imported.courseId, keys: keysOf(curriculum) };
}

async function register(url, stamp, place) {
  const people = Array.from({ length: PEOPLE }, (_, index) => inventedPerson(stamp, index));
  const clients = [];
  for (const person of people) {
    const client = await signInByPhone(url, person.phone);
    const businessId = await fillProfile(client, person, place);
    clients.push({ client, person, businessId });
  }
  say(`${PEOPLE} people registered by phone and filled in their profile`);
  return clients;
}

async function enrolAll(people, batchId) {
  const answers = await Promise.all(
    people.map(async (one) => {
      const given = { body: { batchId, businessId: one.businessId } };
      // A nervous thumb taps twice.
      const [enrolment, again] = await Promise.all([
        one.client.call('POST /enrolments', given),
        one.client.call('POST /enrolments', given),
      ]);
      expect(again.id, enrolment.id, 'a double tap');
      return { ...one, enrolment };
    }),
  );
  const current = await Promise.all(
    answers.map(async (one) => ({ ...one, enrolment: await myEnrolment(one) })),
  );
  const seated = current.filter(({ enrolment }) => enrolment.state === 'active');
  const waiting = current.filter(({ enrolment }) => enrolment.state === 'waiting');
  expect(seated.length, SEATS, 'people with a seat');
  expect(waiting.length, PEOPLE - SEATS, 'people waiting');
  say(`enrolled at the same time: ${seated.length} in, ${waiting.length} waiting`);
  return {
    seated,
    waiting: waiting.sort((a, b) => a.enrolment.waitingPosition - b.enrolment.waitingPosition),
  };
}

async function myEnrolment({ client, enrolment }) {
  const { items } = await client.call('GET /me/enrolments');
  return items.find(({ id }) => id === enrolment.id);
}

async function withdrawAndPromote({ seated, waiting }) {
  for (const one of seated.slice(0, WITHDRAWN)) {
    await one.client.call('POST /enrolments/:id/withdraw', { params: { id: one.enrolment.id } });
  }
  const states = await Promise.all(waiting.map(async (one) => (await myEnrolment(one)).state));
  expect(
    states.join(' '),
    [...Array(WITHDRAWN).fill('active'), ...Array(waiting.length - WITHDRAWN).fill('waiting')].join(' '),
    'the waiting list',
  );
  say(`${WITHDRAWN} withdrew, the first ${WITHDRAWN} of the waiting list were promoted`);
  return [...seated.slice(WITHDRAWN), ...waiting.slice(0, WITHDRAWN)];
}

async function attend(trainer, sessions, learners) {
  for (const { id } of sessions) {
    const items = learners.map(({ enrolment }) => ({ enrolmentId: enrolment.id, status: 'present' }));
    const { recorded } = await trainer.call('PUT /manage/class-sessions/:id/attendance', {
      params: { id },
      body: { items },
    });
    expect(recorded, learners.length, 'attendance rows');
  }
}

async function learnAll(learners, keys) {
  const photo = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#c8553d' } })
    .jpeg()
    .toBuffer();
  const queue = [...learners];
  const lane = async () => {
    for (let one = queue.pop(); one; one = queue.pop())
      await learnEverything(one.client, one.enrolment.id, { keys, photo });
  };
  await Promise.all(Array.from({ length: 5 }, lane));
  say(`${learners.length} people took both tests, every lesson, quiz and assignment`);
}

async function certify({ trainer, organiser, officer }, url, batchId, learners) {
  const failing = new Set(learners.slice(0, FAILING).map(({ person }) => person.name));
  const graded = await gradeAll(trainer, batchId, failing);
  expect(graded, learners.length, 'graded assignments');
  say(`${graded} final assignments graded, ${FAILING} of them below the pass mark`);

  const params = { id: batchId };
  await organiser.call('POST /manage/batches/:id/move', { params, body: { move: 'start' } });
  const submitted = await organiser.call('POST /manage/batches/:id/certification/submit', { params });
  expect(submitted.passes.length, SEATS - FAILING, 'passing people');
  expect(submitted.fails.length, FAILING, 'failing people');
  say(`class submitted: ${submitted.passes.length} pass, ${submitted.fails.length} fail`);
  const denied = await organiser
    .call('POST /manage/batches/:id/certification/approve', { params })
    .catch((error) => error);
  if (!(denied instanceof Refused)) throw new Error('panitia could approve');
  const [approved] = await Promise.all(
    [1, 2].map(() => officer.call('POST /manage/batches/:id/certification/approve', { params })),
  );
  expect(approved.passes.length, SEATS - FAILING, 'approved people');
  say('class approved by the Dinas officer (tapped twice)');
  await untilIssued(officer, batchId, SEATS - FAILING);
  const { items } = await officer.call('GET /manage/batches/:id/certificates', {
    params,
    query: { pageSize: 100 },
  });
  expect(items.length, SEATS - FAILING, 'certificates');
  assertGapless(items);
  say(`${items.length} certificates issued, ${items[0].number} to ${items.at(-1).number}, gapless`);
}

async function checkAll(url, learners) {
  const stranger = new Client(url);
  let checked = 0;
  for (const [index, { client }] of learners.entries()) {
    const { items } = await client.call('GET /me/certificates');
    expect(items.length, index < FAILING ? 0 : 1, 'certificates of one person');
    if (!items.length) continue;
    await checkCertificate(client, stranger, items[0]);
    const inbox = await client.call('GET /me/inbox', { query: { pageSize: 100 } });
    if (!inbox.items.some(({ link }) => link === `/sertifikat/${items[0].id}`))
      throw new Error('nobody told the holder');
    checked += 1;
  }
  const unknown = await stranger.call('GET /verify/:code', { params: { code: '222222222222' } });
  expect(unknown.answer, 'not_found', 'an invented code');
  say(`${checked} PDFs fetched: hash, QR, verification and message right; an invented code is not found`);
  return checked;
}

async function play({ url, demo }) {
  const stamp = Date.now() % 100_000_000;
  const account = (role) => demo.find((one) => one.role === role);
  const staff = {
    trainer: await signInStaff(url, account('pelatih')),
    organiser: await signInStaff(url, account('panitia')),
    officer: await signInStaff(url, account('dinas')),
  };
  say('trainer, organiser and officer signed in');
  const place = await somePlace(new Client(url));
  const { batch, sessions, courseId, keys } = await openClass(staff, stamp);
  const people = await register(url, stamp, place);
  const learners = await withdrawAndPromote(await enrolAll(people, batch.id));
  await attend(staff.trainer, sessions, learners);
  await learnAll(learners, keys);
  await certify(staff, url, batch.id, learners);
  const checked = await checkAll(url, learners);
  await staff.trainer.call('POST /manage/courses/:id/archive', { params: { id: courseId } });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    `journey ok: ${PEOPLE} people, ${SEATS} seated, ${PEOPLE - SEATS} waiting, ${WITHDRAWN} promoted, ` +
      `${SEATS - FAILING} passed, ${FAILING} failed, ${checked} certificates verified, ${seconds} s`,
  );
}

const only = process.argv[2];
if (only && only !== 'certificate') {
  console.error(`there is no journey "${only}"; there is: certificate`);
  process.exit(2);
}
try {
  await withInstance(play);
} catch (error) {
  console.error(`journey failed at step ${step + 1}: ${error.message}`);
  process.exitCode = 1;
}

import { inWib } from '../../lib/wib.mjs';
import { signInStaff } from '../../lib/sign-in.mjs';
import { expect, expectRefusal, say } from '../steps.mjs';
import { AGES, FEWEST, OFFER_HOURS, PRIORITY, QUOTAS, SEATS, WEIGHTS } from './numbers.mjs';

/** Two trainers with an empty week: the administrator makes their accounts, they sign in with their own authenticator. */
export async function hireTrainers(url, admin, stamp) {
  const names = ['Bu Laras Uji', 'Pak Darmo Uji'];
  const hired = [];
  for (const [index, name] of names.entries()) {
    const email = `pelatih${index + 1}.${stamp.toString(36)}@uji.example.id`;
    const { id, password, totpUri } = await admin.call('POST /manage/accounts', {
      body: { name, email, roles: ['pelatih'] },
    });
    const totp = new URL(totpUri).searchParams.get('secret');
    hired.push({ id, name, client: await signInStaff(url, { login: email, password, totp }) });
  }
  return hired;
}

/** An angkatan that chooses its 30 people by rules, quotas and points. */
export async function openSelection({ organiser }, { courseId, trainers, sectors }) {
  const batch = await organiser.call('POST /manage/batches', {
    body: {
      courseId,
      mode: 'blended',
      admission: 'selection',
      capacity: SEATS,
      minSeats: FEWEST,
      startsOn: inWib(8, 8).day,
      endsOn: inWib(30, 8).day,
      registrationOpensAt: null,
      registrationClosesAt: inWib(5, 20).at,
      assignmentDueAt: inWib(25, 20).at,
      place: 'Gedung Latkop UKM',
      trainerIds: trainers.map(({ id }) => id),
      allowances: [{ name: 'Transport', amount: 75_000 }],
    },
  });
  const params = { id: batch.id };
  const settings = {
    rules: [
      { kind: 'age', ...AGES },
      { kind: 'sectors', sectors },
      { kind: 'sizes', sizes: ['micro', 'small'] },
      { kind: 'not_in_running_class' },
    ],
    priorityRegions: PRIORITY,
    quotas: QUOTAS,
    weights: WEIGHTS,
    documents: ['ktp', 'business_proof', 'statement'],
    offerHours: OFFER_HOURS,
    announcedAt: null,
  };
  const tooMany = [...QUOTAS.slice(1), { group: 'priority_region', seats: SEATS }];
  await expectRefusal(
    organiser.call('PUT /manage/batches/:id/selection', { params, body: { ...settings, quotas: tooMany } }),
    'invalid_input',
    [`kursi hanya ${SEATS}`],
  );
  const saved = await organiser.call('PUT /manage/batches/:id/selection', { params, body: settings });
  expect(saved.settings.quotas.length, QUOTAS.length, 'quotas');
  const opened = await organiser.call('POST /manage/batches/:id/move', { params, body: { move: 'open' } });
  expect(opened.state, 'open', 'the angkatan');
  const promised = QUOTAS.reduce((sum, { seats }) => sum + seats, 0);
  say(`angkatan opened for selection: ${SEATS} seats, ${promised} of them in ${QUOTAS.length} quotas`);
  return { id: batch.id, label: saved.batchLabel, courseTitle: saved.courseTitle };
}

/** Another class of the same course, in which some of the applicants sit already. */
export async function sitElsewhere({ organiser }, courseId, people) {
  const body = { courseId, mode: 'self_paced', capacity: null, startsOn: null, endsOn: null };
  const dates = { registrationOpensAt: null, registrationClosesAt: null, assignmentDueAt: null, place: null };
  const { id } = await organiser.call('POST /manage/batches', { body: { ...body, ...dates } });
  await organiser.call('POST /manage/batches/:id/move', { params: { id }, body: { move: 'open' } });
  for (const { client, businessId } of people.filter(({ elsewhere }) => elsewhere)) {
    const { state } = await client.call('POST /enrolments', { body: { batchId: id, businessId } });
    expect(state, 'active', 'the seat in the other class');
  }
  return id;
}

import { fillProfile, inventedPerson } from '../../lib/people.mjs';
import { signInByPhone } from '../../lib/sign-in.mjs';
import { expect, say } from '../steps.mjs';
import { PEOPLE, SEATS, WITHDRAWN } from './numbers.mjs';

/** New people sign in by phone and fill in their profile. */
export async function register(url, stamp, place) {
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

/** All press "Daftar" at once: some get a seat, the rest wait in order. */
export async function enrolAll(people, batchId) {
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

/** Two leave; gives those who learn: the seated who stayed and the promoted. */
export async function withdrawAndPromote({ seated, waiting }) {
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

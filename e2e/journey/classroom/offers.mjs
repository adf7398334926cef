import { inLanes } from '../../lib/lanes.mjs';
import { expect, expectRefusal, say, until } from '../steps.mjs';
import { DECLINE, FEWEST, SEATS, SILENT } from './numbers.mjs';

async function applicationOf(one, batchId) {
  return (await one.client.call('GET /batches/:id/application', { params: { id: batchId } })).application;
}

/** Seats taken, and seats that somebody has been promised; never more together than there are. */
async function seatsOf(pool, batchId) {
  const { rows } = await pool.query(
    `select b.taken, (select count(*)::int from offers o where o.batch_id = b.id and o.state = 'open') as promised
     from batches b where b.id = $1`,
    [batchId],
  );
  const { taken, promised } = rows[0];
  if (taken + promised > SEATS) throw new Error(`${taken} seats taken and ${promised} promised, of ${SEATS}`);
  return { taken, promised };
}

async function answer(one, batchId, deed) {
  const { offer } = await applicationOf(one, batchId);
  return one.client.call(`POST /offers/:id/${deed}`, { params: { id: offer.id } });
}

/** Daftar ulang, tapped twice: one seat. */
async function confirm(one, batchId) {
  const [first, again] = await Promise.all([
    answer(one, batchId, 'confirm'),
    answer(one, batchId, 'confirm'),
  ]);
  expect(again.enrolmentId, first.enrolmentId, 'a double tap');
  return { ...one, enrolment: { id: first.enrolmentId } };
}

async function statesOf(people, batchId) {
  return (await inLanes(people, 5, async (one) => (await applicationOf(one, batchId)).state)).join(' ');
}
const times = (count, word) => Array(count).fill(word).join(' ');

/** Offers whose time is over: the row says when, so the story moves that and waits for the worker to see it. */
async function letExpire(pool, people, batchId) {
  await pool.query(
    `update offers set expires_at = now() - interval '1 second'
     where state = 'open' and application_id = any($1::uuid[])`,
    [people.map(({ applicationId }) => applicationId)],
  );
  // Read as expired at once, also before the worker has come by.
  expect(await statesOf(people, batchId), times(people.length, 'expired'), 'offers that ran out');
}

/**
 * 30 offers: most confirm at once, some decline, some let it run out. The reserve is called in its order, one for each
 * seat. Gives those who sit in the class, and who still waits.
 */
export async function fillSeats(organiser, pool, batchId, { accepted, reserve }) {
  expect(await statesOf(accepted, batchId), times(SEATS, 'offered'), 'the accepted');
  const declining = accepted.slice(0, DECLINE);
  const silent = accepted.slice(DECLINE, DECLINE + SILENT);
  const sure = accepted.slice(DECLINE + SILENT);
  const take = (people) => inLanes(people, 6, (one) => confirm(one, batchId));
  const seated = await take(sure.slice(0, FEWEST - 2));
  await expectRefusal(
    organiser.call('POST /manage/batches/:id/move', { params: { id: batchId }, body: { move: 'confirm' } }),
    'batch_too_few',
    [`Baru ${FEWEST - 2} dari paling sedikit ${FEWEST}`],
  );
  seated.push(...(await take(sure.slice(FEWEST - 2))));
  for (const one of declining) {
    await answer(one, batchId, 'decline');
    await seatsOf(pool, batchId);
  }
  const called = reserve.slice(0, DECLINE + SILENT);
  const expected = `${times(DECLINE, 'offered')} ${times(SILENT, 'reserve')}`;
  expect(await statesOf(called, batchId), expected, 'the reserve after those who declined');
  await letExpire(pool, silent, batchId);
  const all = times(called.length, 'offered');
  await until('the reserve after offers that ran out', async () =>
    (await statesOf(called, batchId)) === all ? true : undefined,
  );
  for (const one of silent) await expectRefusal(answer(one, batchId, 'confirm'), 'offer_expired');
  expect((await seatsOf(pool, batchId)).promised, called.length, 'offers to the reserve');
  say(
    `${seated.length} confirmed, ${DECLINE} declined, ${SILENT} offers ran out: ${called.length} of the reserve called in order`,
  );
  return promoteOn(pool, batchId, { seated, called, rest: reserve.slice(called.length) });
}

/** The first called says no as well, and one who has a seat gives it back: the next two follow. */
async function promoteOn(pool, batchId, { seated, called, rest }) {
  await answer(called[0], batchId, 'decline');
  const [leaving, ...staying] = seated;
  await leaving.client.call('POST /enrolments/:id/withdraw', { params: { id: leaving.enrolment.id } });
  const next = rest.slice(0, 2);
  await until('the next of the reserve', async () =>
    (await statesOf(next, batchId)) === 'offered offered' ? true : undefined,
  );
  await seatsOf(pool, batchId);
  const late = await inLanes([...called.slice(1), ...next], 6, (one) => confirm(one, batchId));
  const { taken, promised } = await seatsOf(pool, batchId);
  expect(`${taken} + ${promised}`, `${SEATS} + 0`, 'seats');
  const first = await applicationOf(rest[2], batchId);
  expect(`${first.state} ${first.reservePlace}`, 'reserve 1', 'the first who still waits');
  say(`one more declined, one gave the seat back, two more were called: ${taken} seats taken, none free`);
  return { learners: [...staying, ...late], waiting: rest.slice(2) };
}

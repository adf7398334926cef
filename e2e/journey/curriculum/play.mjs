import { Client } from '../../lib/client.mjs';
import { somePlace } from '../../lib/people.mjs';
import { learnAll } from '../learn.mjs';
import { secondsSinceStart } from '../steps.mjs';
import { signInAll } from '../staff.mjs';
import { certify, checkAll } from './certificates.mjs';
import { attend, openClass } from './class.mjs';
import { FAILING, PEOPLE, SEATS, WITHDRAWN } from './numbers.mjs';
import { enrolAll, register, withdrawAndPromote } from './seats.mjs';

/** From a curriculum to certificates that a stranger can verify: 30 people for 25 seats. */
export async function play({ url, demo }) {
  const stamp = Date.now() % 100_000_000;
  const staff = await signInAll(url, demo);
  const place = await somePlace(new Client(url));
  const { batch, sessions, courseId, keys } = await openClass(staff, stamp);
  const people = await register(url, stamp, place);
  const learners = await withdrawAndPromote(await enrolAll(people, batch.id));
  await attend(staff.trainer, sessions, learners);
  await learnAll(learners, keys);
  await certify(staff, batch.id, learners);
  const checked = await checkAll(url, learners);
  await staff.admin.call('POST /manage/courses/:id/archive', { params: { id: courseId } });
  return (
    `journey ok: ${PEOPLE} people, ${SEATS} seated, ${PEOPLE - SEATS} waiting, ${WITHDRAWN} promoted, ` +
    `${SEATS - FAILING} passed, ${FAILING} failed, ${checked} certificates verified, ${secondsSinceStart()} s`
  );
}

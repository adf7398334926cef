import { Client } from '../lib/client.mjs';
import { somePlace } from '../lib/people.mjs';
import { signInStaff } from '../lib/sign-in.mjs';
import { withInstance } from '../lib/with-instance.mjs';
import { certify, checkAll } from './certificates.mjs';
import { attend, openClass } from './class.mjs';
import { learnAll } from './learn.mjs';
import { enrolAll, register, withdrawAndPromote } from './seats.mjs';
import { FAILING, PEOPLE, say, SEATS, secondsSinceStart, stepsDone, WITHDRAWN } from './story.mjs';

async function play({ url, demo }) {
  const stamp = Date.now() % 100_000_000;
  const account = (role) => demo.find((one) => one.role === role);
  const staff = {
    trainer: await signInStaff(url, account('pelatih')),
    organiser: await signInStaff(url, account('panitia')),
    officer: await signInStaff(url, account('dinas')),
    admin: await signInStaff(url, account('admin')),
  };
  say('trainer, organiser, officer and administrator signed in');
  const place = await somePlace(new Client(url));
  const { batch, sessions, courseId, keys } = await openClass(staff, stamp);
  const people = await register(url, stamp, place);
  const learners = await withdrawAndPromote(await enrolAll(people, batch.id));
  await attend(staff.trainer, sessions, learners);
  await learnAll(learners, keys);
  await certify(staff, batch.id, learners);
  const checked = await checkAll(url, learners);
  await staff.admin.call('POST /manage/courses/:id/archive', { params: { id: courseId } });
  console.log(
    `journey ok: ${PEOPLE} people, ${SEATS} seated, ${PEOPLE - SEATS} waiting, ${WITHDRAWN} promoted, ` +
      `${SEATS - FAILING} passed, ${FAILING} failed, ${checked} certificates verified, ${secondsSinceStart()} s`,
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
  console.error(`journey failed at step ${stepsDone() + 1}: ${error.message}`);
  process.exitCode = 1;
}

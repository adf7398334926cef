import { withInstance } from '../lib/with-instance.mjs';
import { poolOf } from '../lib/class.mjs';
import { signInStaff } from '../lib/sign-in.mjs';
import { onPath } from '../../tools/redis.mjs';
import { checkCalendar } from './calendar.mjs';

/** What real programs of other people make of what we emit. */
const summary = { passed: 0, failed: 0, skipped: 0 };
const report = {
  check(name, ok, detail = '') {
    summary[ok ? 'passed' : 'failed'] += 1;
    console.log(ok ? `ok      ${name}` : `FAILED  ${name}${detail ? `: ${detail}` : ''}`);
  },
};

/** @throws when one is missing, with what to do about it */
function findPrograms() {
  const programs = { khal: onPath('khal'), calcurse: onPath('calcurse') };
  const missing = Object.keys(programs).filter((name) => !programs[name]);
  if (missing.length > 0)
    throw new Error(
      `${missing.join(' and ')} not on the PATH; install them with: apt-get install ${missing.join(' ')}`,
    );
  return programs;
}

try {
  const programs = findPrograms();
  await withInstance(async (instance) => {
    const pool = poolOf(instance);
    try {
      const account = instance.demo.find(({ role }) => role === 'panitia');
      const organiser = await signInStaff(instance.url, account);
      await checkCalendar(programs, { pool, organiser, url: instance.url }, report);
    } finally {
      await pool.end();
    }
  });
} catch (error) {
  // Without a program or an instance nothing was seen, so it counts as failed.
  report.check('calendar programs could read the feed', false, error.message);
}
process.exitCode = summary.failed > 0 ? 1 : 0;
console.log(JSON.stringify(summary));

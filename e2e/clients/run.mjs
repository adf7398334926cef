import { withInstance } from '../lib/with-instance.mjs';
import { poolOf } from '../lib/class.mjs';
import { signInStaff } from '../lib/sign-in.mjs';
import { onPath } from '../../tools/redis.mjs';
import { checkCalendar } from './calendar.mjs';
import { checkCredentials, findPython } from './credentials.mjs';
import { checkSeals } from './seals.mjs';
import { checkTextBrowsers } from './text-browser.mjs';

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
  const programs = {
    khal: onPath('khal'),
    calcurse: onPath('calcurse'),
    'python3-pyld': findPython(),
    'poppler-utils': onPath('pdfsig'),
    qpdf: onPath('qpdf'),
    openssl: onPath('openssl'),
    lynx: onPath('lynx'),
    w3m: onPath('w3m'),
  };
  const missing = Object.keys(programs).filter((name) => !programs[name]);
  if (missing.length > 0)
    throw new Error(
      `${missing.join(' and ')} not found; install with: apt-get install ${missing.join(' ')} python3-cryptography`,
    );
  return programs;
}

try {
  const programs = findPrograms();
  await checkSeals(report);
  await withInstance(async (instance) => {
    const pool = poolOf(instance);
    try {
      const account = instance.demo.find(({ role }) => role === 'panitia');
      const organiser = await signInStaff(instance.url, account);
      await checkCalendar(programs, { pool, organiser, url: instance.url }, report);
      await checkCredentials(programs['python3-pyld'], { pool, url: instance.url }, report);
      await checkTextBrowsers(['lynx', 'w3m'], { instance, pool }, report);
    } finally {
      await pool.end();
    }
  });
} catch (error) {
  // Without a program or an instance nothing was seen, so it counts as failed.
  report.check('programs of others could read what we emit', false, error.message);
}
process.exitCode = summary.failed > 0 ? 1 : 0;
console.log(JSON.stringify(summary));

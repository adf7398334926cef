import { printTable } from './lib/report.mjs';

/** Every benchmark by name: a module whose `measure()` gives cases `{ name, value, unit, ratio?, budget, ok, note? }`. */
const benches = {
  http: () => import('./http.mjs'),
  seats: () => import('./seats.mjs'),
  checkin: () => import('./checkin.mjs'),
  reminders: () => import('./reminders.mjs'),
  certificates: () => import('./certificates.mjs'),
  verify: () => import('./verify.mjs'),
  bytes: () => import('./bytes.mjs'),
  slow3g: () => import('./slow3g.mjs'),
  lesson: () => import('./lesson.mjs'),
  progress: () => import('./progress.mjs'),
  import: () => both(import('./import.mjs'), import('./participants.mjs')),
  lighthouse: () => import('./lighthouse.mjs'),
  tables: () => import('./tables.mjs'),
};

/** Two files of one subject, one after the other. */
async function both(...modules) {
  const parts = await Promise.all(modules);
  return {
    measure: async (log) => {
      const cases = [];
      for (const { measure } of parts) cases.push(...(await measure(log)));
      return cases;
    },
  };
}

const args = process.argv.slice(2);
const json = args.includes('--json');
const names = args.filter((arg) => !arg.startsWith('--'));
const unknown = names.filter((name) => !benches[name]);
if (unknown.length) {
  console.error(`there is no benchmark "${unknown[0]}"; there are: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}

const cases = [];
for (const name of names.length ? names : Object.keys(benches)) {
  const { measure } = await benches[name]();
  const log = (text) => process.stderr.write(`${name}: ${text}\n`);
  try {
    for (const one of await measure(log)) cases.push({ bench: name, ...one });
  } catch (error) {
    // One that breaks must not hide what the others measured.
    log(error.stack);
    cases.push({ bench: name, name: 'could not be measured', ok: false, note: error.message.split('\n')[0] });
  }
}
if (json) for (const one of cases) console.log(JSON.stringify(one));
else printTable(cases);
const missed = cases.filter(({ ok }) => !ok);
const verdict = missed.length
  ? `bench: ${missed.length} of ${cases.length} over budget`
  : `bench ok: ${cases.length} cases within budget`;
if (!json) console.log(verdict);
process.exitCode = missed.length ? 1 : 0;

import { printTable } from './lib/report.mjs';

/** Every benchmark by name: a module whose `measure()` gives cases `{ name, value, unit, ratio?, budget, ok, note? }`. */
const benches = {
  http: () => import('./http.mjs'),
  seats: () => import('./seats.mjs'),
  certificates: () => import('./certificates.mjs'),
  bytes: () => import('./bytes.mjs'),
  slow3g: () => import('./slow3g.mjs'),
  lesson: () => import('./lesson.mjs'),
  progress: () => import('./progress.mjs'),
  import: () => import('./import.mjs'),
};

/** Only by name: its scores swing with whatever else the machine does. */
const onlyByName = { lighthouse: () => import('./lighthouse.mjs') };
const known = { ...benches, ...onlyByName };

const args = process.argv.slice(2);
const json = args.includes('--json');
const names = args.filter((arg) => !arg.startsWith('--'));
const unknown = names.filter((name) => !known[name]);
if (unknown.length) {
  console.error(`there is no benchmark "${unknown[0]}"; there are: ${Object.keys(known).join(', ')}`);
  process.exit(2);
}

const cases = [];
for (const name of names.length ? names : Object.keys(benches)) {
  const { measure } = await known[name]();
  const log = (text) => process.stderr.write(`${name}: ${text}\n`);
  for (const one of await measure(log)) cases.push({ bench: name, ...one });
}
if (json) for (const one of cases) console.log(JSON.stringify(one));
else printTable(cases);
const missed = cases.filter(({ ok }) => !ok);
const verdict = missed.length
  ? `bench: ${missed.length} of ${cases.length} over budget`
  : `bench ok: ${cases.length} cases within budget`;
if (!json) console.log(verdict);
process.exitCode = missed.length ? 1 : 0;

import { readFileSync } from 'node:fs';
import { signInStaff } from '../e2e/lib/sign-in.mjs';
import { COLUMNS, peopleWorkbook } from './lib/people-workbook.mjs';
import { caseOf } from './lib/report.mjs';
import { withBenchInstance } from './lib/setup.mjs';

const PEOPLE = 100_000;
const SECONDS = 60;
const MEGABYTES = 400;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** Most memory that a process has had, in MB, as the kernel counts it. */
const peakOf = (pid) =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

class Desk {
  constructor(url, client) {
    this.url = url;
    this.client = client;
  }

  async send(file) {
    const form = new FormData();
    form.set('file', new Blob([file]), 'seratus-ribu.xlsx');
    const { cookie } = this.client;
    const answer = await fetch(`${this.url}/api/manage/participant-imports`, {
      method: 'POST',
      headers: { cookie },
      body: form,
    });
    const body = await answer.json();
    if (!answer.ok) throw new Error(`upload: ${answer.status} ${JSON.stringify(body).slice(0, 300)}`);
    return body;
  }

  /** Seconds until a job has brought the import to `state`. */
  async timed(deed, id, state, body) {
    const begin = performance.now();
    await this.client.call(`POST /manage/participant-imports/:id/${deed}`, { params: { id }, body });
    for (;;) {
      const now = await this.client.call('GET /manage/participant-imports/:id', { params: { id } });
      if (now.state === 'failed') throw new Error(`${deed}: ${now.reason}`);
      if (now.state === state) return { seconds: (performance.now() - begin) / 1000, now };
      await pause(200);
    }
  }

  async check(file) {
    const sent = await this.send(file);
    const body = { mapping: sent.mapping, defaults: { kbliCode: null, size: 'micro' } };
    return this.timed('check', sent.id, 'ready', body);
  }

  confirm({ id, counts }) {
    const consent = {
      kind: 'written',
      givenAt: '2026-01-05T03:00:00Z',
      collectedBy: 'Dinas Koperasi',
      kept: 'Map impor 4',
    };
    const expected = { add: counts.add, update: counts.fills };
    return this.timed('confirm', id, 'done', { overwrite: false, batchId: null, consent, expected });
  }
}

/** A hundred thousand people from one workbook: check, import, the same file again, undo; and the worker's memory. */
export async function measure(log) {
  const file = await peopleWorkbook(PEOPLE);
  log(
    `a workbook of ${(file.length / 1024 / 1024).toFixed(1)} MB, ${PEOPLE} rows, ${COLUMNS.length} columns`,
  );
  return withBenchInstance({}, async ({ url, pool, demo, worker }) => {
    const officer = demo.find(({ role }) => role === 'panitia');
    const desk = new Desk(url, await signInStaff(url, officer));
    const atRest = peakOf(worker.pid);
    const checked = await desk.check(file);
    const reading = peakOf(worker.pid);
    log(`memory: at rest ${atRest.toFixed(0)} MB, then ${reading.toFixed(0)} MB`);
    log(`checked in ${checked.seconds.toFixed(1)} s: ${JSON.stringify(checked.now.counts)}`);
    const written = await desk.confirm(checked.now);
    log(`written in ${written.seconds.toFixed(1)} s: ${JSON.stringify(written.now.result)}`);
    const again = await desk.check(file);
    log(`the same file: ${JSON.stringify(again.now.counts)}`);
    const peak = peakOf(worker.pid);
    const undone = await desk.timed('undo', written.now.id, 'undone');
    log(`undone in ${undone.seconds.toFixed(1)} s: ${JSON.stringify(undone.now.undo)}`);
    const { rows } = await pool.query(
      `select count(*)::int as n from people where consent_version like 'kantor-%'`,
    );
    const { result } = written.now;
    const whole = result.added === PEOPLE && again.now.counts.same === PEOPLE && rows[0].n === 0;
    const note = `check ${checked.seconds.toFixed(1)} s, write ${written.seconds.toFixed(1)} s`;
    return [
      caseOf('100,000 participants, check and write', {
        value: checked.seconds + written.seconds,
        unit: 's',
        budget: SECONDS,
        note,
      }),
      caseOf('most memory of the worker', {
        value: peak,
        unit: 'MB',
        budget: MEGABYTES,
        note: `at rest ${atRest.toFixed(0)}, after the check ${reading.toFixed(0)}`,
      }),
      caseOf('rows that are not as reported', {
        value: whole ? 0 : 1,
        unit: '',
        budget: 0,
        note: `${result.added} added, again ${again.now.counts.same} the same, ${rows[0].n} left after the undo (${undone.seconds.toFixed(1)} s)`,
      }),
    ];
  });
}

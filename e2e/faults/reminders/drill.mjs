import { setTimeout as pause } from 'node:timers/promises';
import { forgeReports } from './forgery.mjs';
import { makeCast, planAll } from './cast.mjs';
import { rehearse } from './stage.mjs';
import { emptyQueue } from './empty-queue.mjs';
import { judge } from './verdict.mjs';

const LONGEST_S = 15 * 60;

async function settledOutside(pool) {
  const { rows } = await pool.query(
    `select count(*)::int as settled from reminders
     where occurrence = 'drill' and channel <> 'inbox' and state not in ('planned', 'sending')`,
  );
  return rows[0].settled;
}

async function untilSettled(pool, count) {
  for (const deadline = Date.now() + 120_000; (await settledOutside(pool)) < count; await pause(50))
    if (Date.now() > deadline) throw new Error(`fewer than ${count} messages settled in two minutes`);
}

async function inHand(pool) {
  const { rows } = await pool.query(
    `select id from reminders where occurrence = 'drill' and state = 'sending'`,
  );
  return rows.map(({ id }) => id);
}

/** kill -9; gives the ids that the worker had in hand: what became of those nobody knows. */
async function killWorker({ instance, pool, say }) {
  await instance.killWorker();
  const ids = await inHand(pool);
  say(`worker killed with ${await settledOutside(pool)} settled and ${ids.length} in hand`);
  instance.startWorker();
  return ids;
}

/** Everything that goes wrong, while it goes wrong. Gives who was in hand at a kill, and when things happened. */
async function trouble({ instance, pool, say, staged, hangSeconds, calmMail }) {
  const { smtp } = staged;
  smtp.refuse = true;
  const begin = Date.now();
  instance.startWorker();
  await untilSettled(pool, 20);
  const first = await killWorker({ instance, pool, say });
  await untilSettled(pool, 50);
  say(`queue emptied while the worker runs: ${await emptyQueue(instance)} entries lost`);
  await untilSettled(pool, 80);
  const second = await killWorker({ instance, pool, say });
  smtp.refuse = false;
  let kept = 0;
  // Every other mail is stored before the server falls silent: its sender cannot know.
  smtp.afterData = () => ({ hangMs: hangSeconds * 1000, keep: (kept += 1) % 2 === 0 });
  say(
    `SMTP refused for ${Math.round((Date.now() - begin) / 1000)} s, now takes mails and is silent for ${hangSeconds} s`,
  );
  const hungFrom = Date.now();
  await pause(hangSeconds * 1000);
  calmMail();
  return { begin, hungFrom, hungUntil: Date.now(), inHand: new Set([...first, ...second]) };
}

async function untilFinal(pool) {
  for (const deadline = Date.now() + LONGEST_S * 1000; ; await pause(500)) {
    const { rows } = await pool.query(
      `select channel, count(*)::int as open from reminders
       where (occurrence = 'drill' or event = 'email_refused') and state in ('planned', 'sending') group by channel`,
    );
    if (rows.length === 0) return;
    if (Date.now() > deadline)
      throw new Error(`not final: ${rows.map(({ channel, open }) => `${open} ${channel}`).join(', ')}`);
  }
}

/** 500 due reminders over all channels, with everything failing that can. */
export async function remindersDrill({ instance, pool, staged, say, backend }) {
  await instance.killWorker();
  const cast = await makeCast(pool);
  const ids = await planAll(pool, cast);
  say(`${ids.length} reminders are due`);
  const { calmMail } = rehearse(staged, cast.people, instance.url);
  // The whole two minutes once; the other queue changes nothing about a silent provider.
  const hangSeconds = backend === 'postgres' ? 120 : 40;
  const times = await trouble({ instance, pool, say, staged, hangSeconds, calmMail });
  await untilFinal(pool);
  await staged.whatsapp.settled();
  say(`all final after ${Math.round((Date.now() - times.begin) / 1000)} s`);
  await forgeReports({ instance, pool, staged, cast, say });
  say(await judge({ instance, pool, staged, cast, ids, times }));
}

import { openJobQueue } from '@sinau/jobs/queue.js';
import { chainProblems } from './chains.mjs';

/** Whoever has nothing to do with the dead provider is done in this time, whatever else happens. */
const BOUND_S = 90;

function countBy(list, keyOf) {
  const counts = new Map();
  for (const one of list) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}

/** How often the providers took each reminder, by its id: read from what they hold, not from our tables. */
function takenFrom({ whatsapp, sms, smtp }) {
  return {
    whatsapp: countBy(whatsapp.taken, ({ body }) => body.biz_opaque_callback_data),
    sms: countBy(sms.taken, ({ body }) => body.reference),
    email: countBy(smtp.mails, ({ messageId }) => messageId.slice(1).split('@')[0]),
  };
}

async function readRows(pool) {
  const { rows } = await pool.query(
    `select r.id, r.account_id as "accountId", r.channel, r.state, r.read_at as "readAt", r.delivered_at as "deliveredAt",
       coalesce((r.facts->>'resends')::int, 0) as resends, r.sent_at as "sentAt",
       (select count(*)::int from inbox_messages m where m.reminder_id = r.id) as "inboxMessages"
     from reminders r where r.occurrence = 'drill'`,
  );
  return rows;
}

/** Of every message there is: the demo's own classes remind people as well. */
async function recordedIds(pool) {
  const { rows } = await pool.query('select id from reminders union all select id from reminder_digests');
  return new Set(rows.map(({ id }) => id));
}

function recordProblems(rows, ids, staged, recorded) {
  const taken = takenFrom(staged);
  const known = new Set(rows.map(({ id }) => id));
  const lost = ids.filter((id) => !known.has(id)).map((id) => `${id} is gone`);
  const foreign = Object.values(taken).flatMap((of) => [...of.keys()].filter((id) => !recorded.has(id)));
  const wrong = rows.flatMap((row) => {
    if (row.channel === 'inbox')
      return row.state === 'sent' && row.inboxMessages === 1 ? [] : [`inbox ${row.id} is ${row.state}`];
    const times = taken[row.channel].get(row.id) ?? 0;
    const most = row.channel === 'email' && row.resends > 0 ? 2 : 1;
    const problems = [];
    if (times > most)
      problems.push(`${row.channel} ${row.id} was taken ${times} times, resends ${row.resends}`);
    if (row.state === 'sent' && times === 0)
      problems.push(`${row.channel} ${row.id} is sent, and nobody has it`);
    if (row.state === 'cancelled' && times > 0)
      problems.push(`${row.channel} ${row.id} is cancelled, and was taken`);
    if (row.state === 'planned' || row.state === 'sending') problems.push(`${row.id} is ${row.state}`);
    return problems;
  });
  return [...lost, ...foreign.map((id) => `${id} was sent, and is not recorded`), ...wrong];
}

function reportProblems({ whatsapp }) {
  const unheard = whatsapp.reports.filter(({ answered }) => answered !== 200);
  return unheard.map(({ reference, status, answered }) => `report ${status} on ${reference}: ${answered}`);
}

/** I8: seconds until the last of those whom nothing special happened to. */
function delays(rows, { cast, times }) {
  const plain = new Set(
    cast.people.filter(({ first, dead }) => !first && dead.length === 0).map(({ accountId }) => accountId),
  );
  const last = (channels) => {
    const found = rows.filter(
      (row) => channels.includes(row.channel) && plain.has(row.accountId) && row.state === 'sent',
    );
    const undisturbed = found.filter(({ id, resends }) => !times.inHand.has(id) && resends === 0);
    return (Math.max(...undisturbed.map(({ sentAt }) => sentAt.getTime())) - times.begin) / 1000;
  };
  return { inbox: last(['inbox']), others: last(['whatsapp', 'sms']) };
}

async function failedJobs({ env, databaseUrl }) {
  const connection = env.REDIS_URL
    ? { backend: 'redis', url: env.REDIS_URL }
    : { backend: 'postgres', url: databaseUrl };
  const queue = openJobQueue(connection, { log: () => {} });
  const counts = await queue.counts();
  await queue.close();
  return Object.entries(counts).flatMap(([name, { failed }]) =>
    failed ? [`${failed} ${name} jobs failed`] : [],
  );
}

/** Reads what the providers hold and what is recorded. @returns what held, in a line @throws with all that did not */
export async function judge({ instance, pool, staged, cast, ids, times }) {
  const rows = await readRows(pool);
  const took = delays(rows, { cast, times });
  const late = (name, seconds) =>
    seconds <= BOUND_S ? [] : [`${name} took ${seconds.toFixed(1)} s, the bound is ${BOUND_S} s`];
  const problems = [
    ...recordProblems(rows, ids, staged, await recordedIds(pool)),
    ...(await chainProblems(pool, rows, { cast, times })),
    ...reportProblems(staged),
    ...(await failedJobs(instance)),
    ...late('the inbox', took.inbox),
    ...late('WhatsApp and SMS', took.others),
  ];
  if (problems.length)
    throw new Error(`${problems.length} wrong:\n    ${problems.slice(0, 20).join('\n    ')}`);
  return summary(rows, staged, took, times);
}

function summary(rows, { whatsapp, sms, smtp }, took, times) {
  const states = [...countBy(rows, ({ channel, state }) => `${channel} ${state}`)].sort();
  const twice = [...countBy(smtp.mails, ({ messageId }) => messageId).values()].filter((count) => count > 1);
  const silence = Math.round((times.hungUntil - times.begin) / 1000);
  return [
    `rows: ${states.map(([what, count]) => `${count} ${what}`).join(', ')}`,
    `taken: ${whatsapp.taken.length} WhatsApp and ${sms.taken.length} SMS, none twice; ${smtp.mails.length} mails, ${twice.length} again under their Message-ID`,
    `I8: inbox done after ${took.inbox.toFixed(1)} s, WhatsApp and SMS after ${took.others.toFixed(1)} s (bound ${BOUND_S} s), e-mail away for ${silence} s`,
    `reminders ok: ${rows.length} rows of 500 reminders, each recorded once and final`,
  ].join('\n  ');
}

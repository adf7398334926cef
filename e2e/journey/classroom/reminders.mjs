import { dayInWib } from '../../lib/wib.mjs';
import { inLanes } from '../../lib/lanes.mjs';
import { expect, until } from '../steps.mjs';

/** Rules of the angkatan that count from a session's start, for participants. */
export async function sessionRules(organiser, batchId) {
  const { items } = await organiser.call('GET /manage/reminder-rules', { query: { batch: batchId } });
  return items.filter(
    ({ anchor, active, recipients }) =>
      anchor === 'session_start' && active && recipients.includes('peserta'),
  );
}

function dueOf(rule, startsAt) {
  const due =
    rule.offsetHours === null
      ? dayInWib(startsAt, rule.offsetDays, rule.atTime)
      : new Date(Date.parse(startsAt) + rule.offsetHours * 3_600_000).toISOString();
  return `${rule.event} ${due}`;
}

/** Rows of the participants' inbox for one session, each as "event due", sorted; those planned and those called off. */
async function rowsOf(pool, sessionId, learners) {
  const { rows } = await pool.query(
    `select r.event, r.due_at, r.state from reminders r join enrolments e on e.id = r.enrolment_id
     where r.facts->>'sessionId' = $1 and r.channel = 'inbox' and r.event like 'session\\_%'
       and r.event not in ('session_moved', 'session_cancelled') and e.id = any($2::uuid[])`,
    [sessionId, learners.map(({ enrolment }) => enrolment.id)],
  );
  const of = (wanted) =>
    rows
      .filter(({ state }) => state === wanted)
      .map(({ event, due_at: due }) => `${event} ${due.toISOString()}`)
      .sort();
  return { planned: of('planned'), cancelled: of('cancelled') };
}

/** Everybody is reminded of each session once by each rule, at the time that the rule says. */
export async function checkPlanned(pool, rules, session, learners) {
  const wanted = rules.flatMap((rule) => learners.map(() => dueOf(rule, session.startsAt))).sort();
  const { planned } = await rowsOf(pool, session.id, learners);
  expect(planned.join('\n'), wanted.join('\n'), `reminders of ${session.title}`);
  return planned;
}

/** None of the old ones will go out. @param old as planned before */
export async function checkCalledOff(pool, session, learners, old) {
  const { cancelled, planned } = await rowsOf(pool, session.id, learners);
  expect(cancelled.join('\n'), old.join('\n'), `reminders of ${session.title} that were called off`);
  expect(planned.filter((one) => old.includes(one)).length, 0, 'old reminders that still stand');
}

/** Waits until everybody has been told in the inbox, and then counts: once each. */
export async function checkTold(people, title, count = 1) {
  const told = async ({ client }) => {
    const { items } = await client.call('GET /me/inbox', { query: { pageSize: 100 } });
    return items.filter((message) => message.title === title).length;
  };
  await until(`"${title}" in every inbox`, async () =>
    (await inLanes(people, 5, told)).every((found) => found >= count) ? true : undefined,
  );
  for (const found of await inLanes(people, 5, told)) expect(found, count, `messages "${title}"`);
}

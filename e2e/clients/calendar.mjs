import { makePeople, openBatch } from '../lib/fixtures.mjs';
import { calcurseReads, Khal } from './khal.mjs';

const DAY = 24 * 60 * 60 * 1000;

/** 09.00 WIB in so many days, as calendars in Jakarta show it and as the API takes it. */
function morning(inDays) {
  const day = new Date(Date.now() + inDays * DAY).toISOString().slice(0, 10);
  return { shown: `${day} 09:00`, startsAt: `${day}T02:00:00Z`, endsAt: `${day}T05:00:00Z` };
}

/** One learner with a seat in an angkatan of three sessions, and the address of their calendar. */
async function makeClass({ pool, organiser, url }) {
  const [learner] = await makePeople(pool, 1);
  const batchId = await openBatch(pool, 10);
  await pool.query(
    `insert into enrolments (batch_id, account_id, business_id, state, seated_at) values ($1, $2, $3, 'active', now())`,
    [batchId, learner.accountId, learner.businessId],
  );
  const sessions = [];
  for (const [title, inDays] of [
    ['Pembukaan; kenalan, doa', 10],
    ['Praktik yang pindah', 17],
    ['Praktik yang batal', 24],
  ]) {
    const { startsAt, endsAt } = morning(inDays);
    const body = { title, startsAt, endsAt, place: 'Aula' };
    sessions.push(
      await organiser.call('POST /manage/batches/:id/sessions', { params: { id: batchId }, body }),
    );
  }
  const answer = await fetch(`${url}/api/me/calendar`, {
    method: 'POST',
    headers: { cookie: learner.cookie, 'content-type': 'application/json' },
    body: '{}',
  });
  const feed = new URL((await answer.json()).url);
  return { sessions, read: async () => (await fetch(`${url}${feed.pathname}`)).text() };
}

/** Takes the feed up before and after one session moved and one was called off. */
async function followChanges(world, khal, report) {
  const { sessions, read } = await makeClass(world);
  const [first, moved, cancelled] = sessions.map(({ id }) => `sesi-${id}@sinau`);
  const entriesOf = (entries, uid) => entries.filter((entry) => entry.uid === uid);
  const before = await read();
  await khal.import(before);
  const planned = await khal.entries();
  report.check('khal shows every session once', planned.length === 3, JSON.stringify(planned));
  report.check(
    'khal shows a title with ; and , as it was written, in WIB',
    entriesOf(planned, first)[0]?.title === sessions[0].title &&
      entriesOf(planned, first)[0]?.start === morning(10).shown,
    JSON.stringify(planned),
  );

  const { shown, ...times } = morning(19);
  const body = { title: sessions[1].title, place: 'Kelas B', ...times };
  await world.organiser.call('PUT /manage/class-sessions/:id', { params: { id: sessions[1].id }, body });
  await world.organiser.call('POST /manage/class-sessions/:id/cancel', {
    params: { id: sessions[2].id },
    body: { reason: 'Pelatih sakit' },
  });
  const after = await read();
  await khal.import(after);
  await khal.import(after);
  const now = await khal.entries();
  const standing = now.filter((entry) => !entry.cancelled);
  report.check(
    'khal shows the moved session once, at its new time',
    entriesOf(now, moved).length === 1 && entriesOf(now, moved)[0].start === shown,
    JSON.stringify(now),
  );
  report.check(
    'khal shows nothing of the cancelled session as standing',
    entriesOf(standing, cancelled).length === 0,
  );
  report.check(
    'khal knows that it is cancelled',
    entriesOf(now, cancelled)[0]?.cancelled === true,
    JSON.stringify(now),
  );
  report.check('khal holds no entry twice', now.length === 3 && standing.length === 2, JSON.stringify(now));
  return after;
}

/** @param programs full paths of khal and calcurse @param world instance, staff and database */
export async function checkCalendar(programs, world, report) {
  const khal = new Khal(programs.khal);
  try {
    const feed = await followChanges(world, khal, report);
    const said = await calcurseReads(programs.calcurse, feed);
    report.check('calcurse reads the whole feed', /\b3 apps\b.*\b0 skipped\b/.test(said), said);
  } finally {
    khal.close();
  }
}

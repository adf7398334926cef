import { instantOf, readCalendar } from '../../lib/ics.mjs';
import { expect } from '../steps.mjs';

/** Follows one person's feed, as a calendar programme does: by its address, without a cookie. */
export async function subscribe(url, client, stranger) {
  const feed = await client.call('POST /me/calendar');
  const { pathname } = new URL(feed.url);
  return async () => {
    const answer = await stranger.fetch(pathname);
    expect(answer.status, 200, 'the calendar feed');
    expect(answer.headers.get('content-type'), 'text/calendar; charset=utf-8', 'its type');
    const events = readCalendar(await answer.text());
    const byId = new Map(events.map((event) => [event.get('UID'), event]));
    expect(byId.size, events.length, 'entries, one for each UID');
    return byId;
  };
}

/** The entry of a session. */
export function entryOf(feed, session) {
  const [uid, event] = [...feed].find(([id]) => id.includes(session.id)) ?? [];
  if (!event) throw new Error(`the calendar knows nothing of ${session.title}`);
  return { uid, event, sequence: Number(event.get('SEQUENCE')), status: event.get('STATUS') };
}

/** Every session as it is, in plain UTC. */
export function checkFeed(feed, sessions) {
  for (const session of sessions) {
    const { event, status } = entryOf(feed, session);
    expect(
      instantOf(event.get('DTSTART')),
      new Date(session.startsAt).toISOString(),
      `start of ${session.title}`,
    );
    expect(instantOf(event.get('DTEND')), new Date(session.endsAt).toISOString(), `end of ${session.title}`);
    expect(status, session.cancelledAt ? 'CANCELLED' : 'CONFIRMED', `state of ${session.title}`);
    expect(event.get('LOCATION'), session.place, `place of ${session.title}`);
  }
}

/** The same entry, changed: a calendar moves it instead of adding one. */
export function checkChanged(before, after, session) {
  const [old, now] = [entryOf(before, session), entryOf(after, session)];
  expect(now.uid, old.uid, 'the UID');
  expect(now.sequence > old.sequence, true, `SEQUENCE ${now.sequence} after ${old.sequence}`);
  expect(after.size, before.size, 'entries in the calendar');
  for (const [uid, event] of before)
    if (uid !== old.uid)
      expect(after.get(uid).get('SEQUENCE'), event.get('SEQUENCE'), 'SEQUENCE of the others');
}

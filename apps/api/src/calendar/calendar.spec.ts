import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let room: Classroom;
beforeAll(async () => {
  api = await startTestApi();
  room = await openClassroom(api);
});
afterAll(() => api?.close());

const read = (url: string) =>
  api.anonymous.inject({ method: 'GET', url: url.replace(/^https?:\/\/[^/]+/, '') });

it('gives one address per person, until it is revoked', async () => {
  const { learner } = await room.seat();
  expect((await learner.call('GET /me/calendar')).body).toEqual({ feed: null });
  const [one, two] = await Promise.all([
    learner.call('POST /me/calendar'),
    learner.call('POST /me/calendar'),
  ]);
  expect(one.body.url).toBe(two.body.url);
  expect(one.body.url).toMatch(/\/kalender\/[\w-]{43}\.ics$/);
  expect((await learner.call('GET /me/calendar')).body.feed).toEqual(one.body);
  const feed = await read(one.body.url);
  expect(feed.headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(feed.headers['cache-control']).toMatch(/^private/);
  await learner.call('DELETE /me/calendar');
  expect((await read(one.body.url)).status).toBe(404);
  expect((await learner.call('POST /me/calendar')).body.url).not.toBe(one.body.url);
  expect((await read(`/kalender/${'A'.repeat(43)}.ics`)).status).toBe(404);
  expect((await read('/kalender/x.ics')).status).toBe(404);
  expect((await api.anonymous.call('POST /me/calendar')).status).toBe(401);
});

it('updates a moved meeting and says that one is cancelled, without names of people', async () => {
  const id = await room.addSession('Praktik, cahaya');
  const { learner } = await room.seat();
  const { url } = (await learner.call('POST /me/calendar')).body;
  const entry = async () => {
    const whole = (await read(url)).raw.toString().replaceAll('\r\n ', '');
    return whole.split('BEGIN:VEVENT').find((part) => part.includes(id)) ?? '';
  };
  expect(await entry()).toContain('SEQUENCE:0\r\n');
  expect(await entry()).toContain('SUMMARY:Praktik\\, cahaya\r\n');
  await api.query(
    `update class_sessions set starts_at = '2099-03-02T02:00:00Z', ends_at = '2099-03-02T05:00:00Z' where id = $1`,
    [id],
  );
  expect(await entry()).toMatch(/SEQUENCE:1\r\n[\s\S]*DTSTART:20990302T020000Z\r\nDTEND:20990302T050000Z/);
  await api.query(
    `update class_sessions set cancelled_at = now(), cancelled_reason = 'Banjir' where id = $1`,
    [id],
  );
  expect(await entry()).toContain('STATUS:CANCELLED');
  expect(await entry()).toContain('DESCRIPTION:Dibatalkan: Banjir\\n');
  expect((await read(url)).raw.toString()).not.toContain('Siti');
  const trainers = (await room.trainer.call('POST /me/calendar')).body.url;
  expect((await read(trainers)).raw.toString()).toContain(`UID:sesi-${id}@sinau`);
});

it('hands out one meeting of theirs as a file', async () => {
  const id = await room.addSession();
  const { learner } = await room.seat();
  const one = (by: { call: typeof learner.call }) =>
    by.call('GET /me/class-sessions/:id/calendar', { params: { id } });
  const file = await one(learner);
  expect(file.headers['content-disposition']).toBe('attachment; filename="sesi.ics"');
  expect(file.raw.toString()).toContain('BEGIN:VCALENDAR\r\n');
  expect((await one(await api.signIn('peserta'))).status).toBe(404);
  expect((await one(api.anonymous)).status).toBe(401);
  expect((await one((await room.seat('withdrawn')).learner)).status).toBe(404);
});

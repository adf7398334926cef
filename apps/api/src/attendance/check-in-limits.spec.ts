import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import type { TestClient } from '../testing/test-client.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let api: TestApi;
let room: Classroom;
let id: string;
beforeAll(async () => {
  api = await startTestApi({ RATE_LIMIT_SCALE: '1' });
  room = await openClassroom(api);
  id = await room.addSession();
  await api.query(
    `update class_sessions set starts_at = now(), ends_at = now() + interval '2 hours' where id = $1`,
    [id],
  );
});
beforeEach(() => api.query('delete from rate_limits'));
afterAll(() => api?.close());

const current = async () => {
  const { body } = await room.trainer.call('GET /manage/class-sessions/:id/check-in', { params: { id } });
  if (!body.current) throw new Error('not open');
  return body.current;
};
const post = (by: TestClient, url: string, fields: Record<string, string>) =>
  by.inject({ method: 'POST', url, headers: FORM, payload: new URLSearchParams(fields).toString() });
const type = (by: TestClient, kode: string) => post(by, '/hadir', { kode });
const wrongCode = async () => ((await current()).code === '000000' ? '000001' : '000000');
const times = async (many: number, deed: () => Promise<{ status: number }>) => {
  const found: Record<number, number> = {};
  for (let done = 0; done < many; done += 20) {
    const batch = Array.from({ length: Math.min(20, many - done) }, deed);
    for (const { status } of await Promise.all(batch)) found[status] = (found[status] ?? 0) + 1;
  }
  return found;
};
const phoneOf = async ({ accountId }: SignedIn) =>
  (await api.query<{ phone: string }>('select phone from accounts where id = $1', [accountId]))[0]?.phone ??
  '';

it('lets a hall of three hundred behind one address type the digits', async () => {
  const { code } = await current();
  expect(await times(300, () => type(api.anonymous, code))).toEqual({ 303: 300 });
  expect(await times(300, () => type(api.anonymous, code))).toEqual({ 303: 300 });
});

it('stops one person who guesses, and nobody else of the hall', async () => {
  const [{ learner: guesser }, { learner: other }] = [await room.seat(), await room.seat()];
  const wrong = await wrongCode();
  expect(await times(25, () => type(guesser, wrong))).toEqual({ 422: 20, 429: 5 });
  const told = await type(guesser, (await current()).code);
  expect(told.status).toBe(429);
  expect(told.raw.toString()).toContain('Terlalu banyak percobaan');
  expect(told.raw.toString()).toContain('Presensi Anda belum tercatat.');
  expect((await type(other, (await current()).code)).status).toBe(303);
});

it('stops guesses without an account by their address', async () => {
  const wrong = await wrongCode();
  expect(await times(410, () => type(api.anonymous, wrong))).toEqual({ 422: 400, 429: 10 });
});

it('lets who is signed in type the digits, whatever strangers beside them have guessed', async () => {
  const { learner } = await room.seat();
  const wrong = await wrongCode();
  await times(410, () => type(api.anonymous, wrong));
  expect((await type(api.anonymous, (await current()).code)).status).toBe(429);
  expect((await type(learner, (await current()).code)).status).toBe(303);
});

it('counts a typed phone alike, whoever it belongs to', async () => {
  const { learner } = await room.seat();
  const outsider = await api.signIn('peserta');
  const { url } = await current();
  const scanned = await api.anonymous.inject({ method: 'GET', url: url.replace(/^https?:\/\/[^/]+/, '') });
  const [path = '', pass = ''] = String(scanned.headers.location).split('?p=');
  for (const phone of [await phoneOf(learner), await phoneOf(outsider), '+6289911112222'])
    expect(await times(12, () => post(api.anonymous, path, { p: pass, hp: phone }))).toEqual({
      200: 10,
      429: 2,
    });
  const found = await api.query('select 1 from attendance where class_session_id = $1', [id]);
  expect(found).toHaveLength(1);
});

it('counts nobody who was not let in, so that the tries of a hall cannot be used up from elsewhere', async () => {
  const { learner } = await room.seat();
  const { url } = await current();
  const scanned = await api.anonymous.inject({ method: 'GET', url: url.replace(/^https?:\/\/[^/]+/, '') });
  const [path = '', pass = ''] = String(scanned.headers.location).split('?p=');
  const hp = await phoneOf(learner);
  const forged = `qr.zzzzzz.${'A'.repeat(22)}`;
  expect(await times(20, () => post(api.anonymous, path, { p: forged, hp }))).toEqual({ 409: 20 });
  expect(await api.query('select 1 from rate_limits')).toEqual([]);
  expect((await post(api.anonymous, path, { p: pass, hp })).status).toBe(200);
});

import type { TestClient } from '../testing/test-client.js';
import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let api: TestApi;
let room: Classroom;
beforeAll(async () => {
  api = await startTestApi();
  room = await openClassroom(api);
});
afterAll(() => api?.close());

/** A session that runs now, or begins in so many minutes. */
async function session(inMinutes = -10): Promise<string> {
  const id = await room.addSession();
  await api.query(
    `update class_sessions set starts_at = now() + make_interval(mins => $2), ends_at = now() + make_interval(mins => $2 + 120) where id = $1`,
    [id, inMinutes],
  );
  return id;
}

const board = async (id: string, by: SignedIn = room.trainer) =>
  by.call('GET /manage/class-sessions/:id/check-in', { params: { id } });
const current = async (id: string) => {
  const { current: now } = (await board(id)).body;
  if (!now) throw new Error('not open');
  return now;
};
const pathOf = (url: string) => url.replace(/^https?:\/\/[^/]+/, '');
const get = (by: TestClient, url: string) => by.inject({ method: 'GET', url });
const post = (by: TestClient, url: string, fields: Record<string, string>) =>
  by.inject({ method: 'POST', url, headers: FORM, payload: new URLSearchParams(fields).toString() });
const words = (answer: { raw: Buffer }) => answer.raw.toString();
/** Scans, follows to the pass, and gives where the form goes. */
async function scan(by: TestClient, url: string) {
  const scanned = await get(by, pathOf(url));
  expect(scanned.status).toBe(303);
  const location = String(scanned.headers.location);
  const [path = '', pass = ''] = location.split('?p=');
  return { location, path, pass };
}
const recorded = (id: string) =>
  api.query<{ enrolment_id: string; status: string; method: string }>(
    'select enrolment_id, status, method from attendance where class_session_id = $1',
    [id],
  );

it('shows the QR to who takes the attendance, while it is open', async () => {
  const id = await session();
  const { status, body } = await board(id);
  expect(status).toBe(200);
  expect(body.state).toBe('open');
  expect(body.current?.code).toMatch(/^\d{6}$/);
  expect(body.current?.url).toMatch(/^http:\/\/localhost:3000\/hadir\/[\w-]{22}\?k=[\w-]{22}$/);
  expect(body.current?.svg).toContain('<svg');
  expect(body.current?.freshForMs).toBeLessThanOrEqual(20_000);
  expect((await board(await session(31))).body).toMatchObject({ state: 'early', current: null });
  expect((await board(await session(29))).body).toMatchObject({ state: 'open' });
  expect((await board(await session(-121))).body).toMatchObject({ state: 'over', current: null });
  expect((await board(id, await api.signIn('pelatih'))).status).toBe(404);
  expect((await board(id, await api.signIn('peserta'))).status).toBe(404);
  const nobody = await api.anonymous.call('GET /manage/class-sessions/:id/check-in', { params: { id } });
  expect(nobody.status).toBe(401);
});

it('records who is signed in, once, however often they press', async () => {
  const id = await session();
  const { learner, enrolmentId } = await room.seat();
  const { url } = await current(id);
  const { location, path, pass } = await scan(learner, url);
  const page = await get(learner, location);
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect(page.headers['cache-control']).toBe('private, no-store');
  expect(words(page)).toContain('Saya hadir');
  expect(words(page)).not.toContain('<script');
  const answers = await Promise.all(Array.from({ length: 8 }, () => post(learner, path, { p: pass })));
  for (const answer of answers) {
    expect(answer.status).toBe(200);
    expect(words(answer)).toContain('Anda tercatat hadir');
  }
  expect(await recorded(id)).toEqual([{ enrolment_id: enrolmentId, status: 'present', method: 'qr' }]);
  expect((await board(id)).body.present).toBe(1);
  const trail = await api.query('select id from attendance_changes where class_session_id = $1', [id]);
  expect(trail).toHaveLength(1);
  expect(words(await get(learner, location))).toContain('Anda tercatat hadir');
});

it('answers a stranger and a participant alike when a phone is typed', async () => {
  const id = await session();
  const { learner, enrolmentId } = await room.seat();
  const [account] = await api.query<{ phone: string }>('select phone from accounts where id = $1', [
    learner.accountId,
  ]);
  const { path, pass, location } = await scan(api.anonymous, (await current(id)).url);
  expect(words(await get(api.anonymous, location))).toContain('Nomor HP');
  const began = performance.now();
  const stranger = await post(api.anonymous, path, { p: pass, hp: '0899 1111 2222' });
  expect(performance.now() - began).toBeGreaterThan(290);
  expect(await recorded(id)).toEqual([]);
  const own = await post(api.anonymous, path, { p: pass, hp: account!.phone.replace('+62', '0') });
  expect(own.status).toBe(200);
  expect(words(own)).toBe(words(stranger));
  expect(words(own)).not.toContain('Siti');
  expect(await recorded(id)).toEqual([{ enrolment_id: enrolmentId, status: 'present', method: 'qr_phone' }]);
  const wrong = await post(api.anonymous, path, { p: pass, hp: '12' });
  expect(wrong.status).toBe(422);
  expect(words(wrong)).toContain('Nomor HP belum benar.');
  // Signed in, the same person proves it; a phone after that takes nothing away.
  await post(learner, path, { p: pass });
  await post(api.anonymous, path, { p: pass, hp: account!.phone });
  expect(await recorded(id)).toMatchObject([{ method: 'qr' }]);
});

it('counts a typed phone once the trainer confirms', async () => {
  const id = await session();
  const { learner, enrolmentId } = await room.seat();
  const [account] = await api.query<{ phone: string }>('select phone from accounts where id = $1', [
    learner.accountId,
  ]);
  const { path, pass } = await scan(api.anonymous, (await current(id)).url);
  await post(api.anonymous, path, { p: pass, hp: account!.phone });
  expect((await board(id)).body).toMatchObject({ present: 0, pending: 1 });
  const row = async () =>
    (
      await room.trainer.call('GET /manage/class-sessions/:id/attendance', { params: { id } })
    ).body.items.find((item) => item.enrolmentId === enrolmentId);
  expect(await row()).toMatchObject({ pending: true, outlook: { pending: 1 } });
  const items = [{ enrolmentId, status: 'present' as const }];
  await room.trainer.call('PUT /manage/class-sessions/:id/attendance', { params: { id }, body: { items } });
  expect((await board(id)).body).toMatchObject({ present: 1, pending: 0 });
  expect(await row()).toMatchObject({ pending: false, method: 'list', outlook: { pending: 0, present: 1 } });
});

it('takes six digits instead, and says when they do not fit', async () => {
  const id = await session();
  const { learner } = await room.seat();
  expect(words(await get(learner, '/hadir'))).toContain('Enam angka');
  const { code } = await current(id);
  const right = await post(learner, '/hadir', { kode: `${code.slice(0, 3)} ${code.slice(3)}` });
  expect(right.status).toBe(303);
  const [path = '', pass = ''] = String(right.headers.location).split('?p=');
  expect((await post(learner, path, { p: pass })).status).toBe(200);
  expect(await recorded(id)).toMatchObject([{ method: 'code' }]);
  const wrong = await post(learner, '/hadir', { kode: code === '000000' ? '111111' : '000000' });
  expect(wrong.status).toBe(422);
  expect(words(wrong)).toContain('tidak cocok');
  expect(words(await post(learner, '/hadir', { kode: 'abc' }))).toContain('enam angka');
});

it('refuses old codes, other sessions, other classes and other times, each in its words', async () => {
  const id = await session();
  const { learner } = await room.seat();
  const { url } = await current(id);
  const forged = await get(learner, pathOf(url).replace(/k=.*/, `k=${'A'.repeat(22)}`));
  expect(forged.status).toBe(409);
  expect(words(forged)).toContain('Kode QR sudah berganti');
  // The form below has a heading of its own, but a page has one first heading.
  expect(words(forged).match(/<h1>/g)).toHaveLength(1);
  const { path, pass } = await scan(learner, url);
  const elsewhere = pathOf((await current(await session())).url).split('?')[0] ?? '';
  expect(words(await post(learner, elsewhere, { p: pass }))).toContain('Kode QR sudah berganti');
  const outsider = await api.signIn('peserta');
  const refused = await post(outsider, path, { p: pass });
  expect(refused.status).toBe(409);
  expect(words(refused)).toContain('tidak terdaftar di kelas ini');
  expect(words(await get(learner, '/hadir/tidak-ada?k=x'))).toContain('Alamat tidak dikenal');
  await api.query(
    `update class_sessions set starts_at = now() + interval '2 hours', ends_at = now() + interval '3 hours' where id = $1`,
    [id],
  );
  expect(words(await get(learner, pathOf(url)))).toContain('Presensi belum dibuka');
  await api.query(
    `update class_sessions set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 minute' where id = $1`,
    [id],
  );
  expect(words(await get(learner, pathOf(url)))).toContain('Sesi sudah selesai');
  await api.query(
    `update class_sessions set cancelled_at = now(), cancelled_reason = 'Banjir' where id = $1`,
    [id],
  );
  expect(words(await post(learner, path, { p: pass }))).toContain('Presensi ditutup');
  expect(await recorded(id)).toEqual([]);
});

it('leaves what the trainer said, except that who was absent can come', async () => {
  const id = await session();
  const [sick, late] = [await room.seat(), await room.seat()];
  const items = [
    { enrolmentId: sick.enrolmentId, status: 'sick' as const },
    { enrolmentId: late.enrolmentId, status: 'absent' as const },
  ];
  await room.trainer.call('PUT /manage/class-sessions/:id/attendance', { params: { id }, body: { items } });
  const { path, pass } = await scan(sick.learner, (await current(id)).url);
  expect(words(await post(sick.learner, path, { p: pass }))).toContain('Tercatat sakit');
  expect(words(await post(late.learner, path, { p: pass }))).toContain('Anda tercatat hadir');
  const found = await recorded(id);
  expect(found.find(({ enrolment_id }) => enrolment_id === sick.enrolmentId)?.status).toBe('sick');
  expect(found.find(({ enrolment_id }) => enrolment_id === late.enrolmentId)).toMatchObject({
    status: 'present',
    method: 'qr',
  });
});

it('does not let who was found missing check in again', async () => {
  const id = await session();
  const { learner, enrolmentId } = await room.seat();
  const { path, pass } = await scan(learner, (await current(id)).url);
  await post(learner, path, { p: pass });
  const items = [{ enrolmentId, status: 'absent' as const, reason: 'Tidak ada di ruangan' }];
  await room.trainer.call('PUT /manage/class-sessions/:id/attendance', { params: { id }, body: { items } });
  expect(words(await post(learner, path, { p: pass }))).toContain('Pelatih sudah menandai Anda.');
  expect(await recorded(id)).toEqual([{ enrolment_id: enrolmentId, status: 'absent', method: 'list' }]);
});

it('reads forms nowhere else', async () => {
  const { learner } = await room.seat();
  expect((await post(learner, '/api/enrolments', { batchId: room.batchId })).status).toBe(415);
  expect((await post(learner, '/hadirin', { a: 'b' })).status).not.toBe(200);
});

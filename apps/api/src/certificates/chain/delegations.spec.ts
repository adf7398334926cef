import { randomUUID } from 'node:crypto';
import { runningClass } from '../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

const AT = '/manage/batches/:id/certification';
const GIVE = 'POST /manage/certification/delegations';
const LIST = 'GET /manage/certification/delegations';
const REVOKE = 'POST /manage/certification/delegations/:id/revoke';

let api: TestApi;
let dinas: SignedIn;
let panitia: SignedIn;
let trainer: SignedIn;
let today: string;
beforeAll(async () => {
  api = await startTestApi();
  dinas = await api.signIn('dinas', { name: 'Hadi Dinas' });
  panitia = await api.signIn('panitia', { name: 'Ratna Panitia' });
  trainer = await api.signIn('pelatih', { name: 'Wawan Pelatih' });
  const [found] = await api.query<{ day: string }>(`select (now() at time zone 'Asia/Jakarta')::date as day`);
  today = found?.day ?? '';
});
afterAll(() => api.close());

const given = (toId: string, over: object = {}) => ({
  fromId: null,
  toId,
  steps: ['verify', 'approve'] as ('verify' | 'approve')[],
  validFrom: today,
  validTo: today,
  reason: 'Dinas luar kota.',
  ...over,
});

it('is for officers, and refuses what makes no sense', async () => {
  expect((await api.anonymous.send(GIVE, { body: given(trainer.accountId) })).status).toBe(401);
  for (const other of [panitia, trainer])
    expect((await other.send(GIVE, { body: given(trainer.accountId) })).status).toBe(404);
  const wrong = await dinas.send(GIVE, {
    body: { ...given(trainer.accountId), steps: [], validTo: '2020-01-01', reason: '' },
  });
  expect(wrong.status).toBe(422);
  expect(wrong.body.errors?.map(({ message }) => message)).toEqual(
    expect.arrayContaining(['Pilih paling sedikit satu langkah.', 'Alasan paling sedikit 5 huruf.']),
  );
  const undated = await dinas.send(GIVE, {
    body: given(trainer.accountId, { validFrom: '', validTo: '31/12' }),
  });
  expect(undated.body.errors).toEqual([
    { path: 'validFrom', message: 'Isi tanggal.' },
    { path: 'validTo', message: 'Tulis tanggal seperti 2026-11-21.' },
  ]);
  const self = await dinas.send(GIVE, { body: given(dinas.accountId) });
  expect(self.body.errors).toEqual([{ path: 'toId', message: 'Pilih orang lain sebagai penerima.' }]);
  const learner = await api.signIn('peserta');
  expect((await dinas.send(GIVE, { body: given(learner.accountId) })).status).toBe(422);
  const over = await dinas.send(GIVE, {
    body: given(trainer.accountId, { validFrom: '2020-01-01', validTo: '2020-01-02' }),
  });
  expect(over.body.errors).toEqual([{ path: 'validTo', message: 'Tanggal akhir sudah lewat.' }]);
  const others = given(trainer.accountId, { fromId: dinas.accountId });
  expect((await (await api.signIn('dinas')).send(GIVE, { body: others })).status).toBe(404);
});

it('lets the delegate do those steps in those days, in the name of the officer, until it is taken back', async () => {
  const { batchId } = await runningClass(api, ['Ani']);
  const params = { id: batchId };
  await panitia.call(`POST ${AT}/submit`, { params });
  expect((await trainer.call(`GET ${AT}`, { params })).status).toBe(404);
  const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
  await dinas.call(GIVE, { body: given(trainer.accountId, { validFrom: tomorrow, validTo: tomorrow }) });
  expect((await trainer.call(`POST ${AT}/verify`, { params })).status).toBe(404);

  const made = await dinas.call(GIVE, { body: given(trainer.accountId) });
  expect(made).toMatchObject({
    status: 201,
    body: { fromName: 'Hadi Dinas', toName: 'Wawan Pelatih', state: 'standing', mayRevoke: true },
  });
  const shown = await trainer.call(`GET ${AT}`, { params });
  expect(shown.body.deeds).toEqual([
    { deed: 'verify', onBehalfOf: 'Hadi Dinas' },
    { deed: 'return', onBehalfOf: 'Hadi Dinas' },
  ]);
  const own = await trainer.call(LIST);
  expect(own.body).toMatchObject({ mayGive: false, colleagues: [], waiting: [{ batchId, step: 'verify' }] });
  const verified = await trainer.call(`POST ${AT}/verify`, { params });
  expect(verified.body.steps).toMatchObject([
    { step: 'verify', by: 'Wawan Pelatih', onBehalfOf: 'Hadi Dinas' },
  ]);
  const [entry] = await api.query<{ actorId: string; details: object }>(
    `select actor_id as "actorId", details from audit_log where action = 'class.verified' and subject_id = $1`,
    [batchId],
  );
  expect(entry).toEqual({
    actorId: trainer.accountId,
    details: {
      before: { certification: 'submitted' },
      after: { certification: 'verified' },
      onBehalfOf: dinas.accountId,
    },
  });

  const id = { params: { id: made.body.id } };
  for (const other of [panitia, await api.signIn('dinas')])
    expect((await other.send(REVOKE, id)).status).toBe(404);
  expect((await dinas.send(REVOKE, { params: { id: randomUUID() } })).status).toBe(404);
  expect((await dinas.call(REVOKE, id)).body).toEqual({ ok: true });
  expect((await dinas.call(REVOKE, id)).body).toEqual({ ok: true });
  expect((await trainer.call(`POST ${AT}/approve`, { params })).status).toBe(404);
  expect((await dinas.call(`POST ${AT}/sign`, { params })).status).toBe(409);
});

it('is never a way around: not for the submitter, not in the name of the submitter', async () => {
  await dinas.call(GIVE, { body: given(panitia.accountId) });
  const mine = await runningClass(api, ['Ani']);
  await panitia.call(`POST ${AT}/submit`, { params: { id: mine.batchId } });
  const refused = await panitia.call(`POST ${AT}/verify`, { params: { id: mine.batchId } });
  expect([refused.status, refused.body.code]).toEqual([409, 'same_officer']);

  const both = await api.signIn('dinas');
  await api.query(`update accounts set roles = '{panitia,dinas}' where id = $1`, [both.accountId]);
  const helper = await api.signIn('pelatih');
  await both.call(GIVE, { body: given(helper.accountId) });
  const theirs = await runningClass(api, ['Budi']);
  await both.call(`POST ${AT}/submit`, { params: { id: theirs.batchId } });
  expect((await helper.call(`GET ${AT}`, { params: { id: theirs.batchId } })).body.deeds).toMatchObject([
    { deed: 'return' },
  ]);
  const waiting = (await helper.call(LIST)).body.waiting.map((each) => each.batchId);
  expect(waiting).toContain(mine.batchId);
  expect(waiting).not.toContain(theirs.batchId);
  const through = await helper.call(`POST ${AT}/verify`, { params: { id: theirs.batchId } });
  expect([through.status, through.body.code]).toEqual([409, 'same_officer']);
});

it('ends with the duty of who gave it, and an admin may give and take for others', async () => {
  const admin = await api.signIn('admin');
  const officer = await api.signIn('dinas');
  const helper = await api.signIn('pelatih');
  const own = await admin.send(GIVE, { body: given(admin.accountId, { fromId: officer.accountId }) });
  expect(own.body.errors?.[0]?.path).toBe('toId');
  const made = await admin.call(GIVE, { body: given(helper.accountId, { fromId: officer.accountId }) });
  expect(made.status).toBe(201);
  const { batchId } = await runningClass(api, ['Ani']);
  await panitia.call(`POST ${AT}/submit`, { params: { id: batchId } });
  await api.query('update accounts set active = false where id = $1', [officer.accountId]);
  expect((await helper.call(`POST ${AT}/verify`, { params: { id: batchId } })).status).toBe(404);
  await api.query('update accounts set active = true where id = $1', [officer.accountId]);
  expect((await admin.call(LIST)).body.officers.map(({ id }) => id)).toContain(officer.accountId);
  expect((await admin.call(REVOKE, { params: { id: made.body.id } })).body).toEqual({ ok: true });
  expect((await helper.call(`POST ${AT}/verify`, { params: { id: batchId } })).status).toBe(404);
});

it('reaches no further than the rights of who gave it, and ends with them', async () => {
  const officer = await api.signIn('dinas');
  const helper = await api.signIn('pelatih');
  const units = await api.query<{ id: string }>(
    'select id from units where parent_id is not null order by code limit 2',
  );
  const [own, other] = units.map(({ id }) => id);
  const { batchId } = await runningClass(api, ['Ani']);
  const params = { id: batchId };
  await panitia.call(`POST ${AT}/submit`, { params });
  const place = (unit: string | undefined) =>
    api.query('update batches set unit_id = $2 where id = $1', [batchId, unit]);
  const limit = (columns: string, ...values: unknown[]) =>
    api.query(`update staff_grants set ${columns} where account_id = $1`, [officer.accountId, ...values]);
  await limit('unit_id = $2', own);
  const admin = await api.signIn('admin');
  const gave = await admin.call(GIVE, { body: given(helper.accountId, { fromId: officer.accountId }) });
  expect(gave.status).toBe(201);
  await place(other);
  expect((await helper.call(`GET ${AT}`, { params })).status).toBe(404);
  expect((await helper.call(`POST ${AT}/verify`, { params })).status).toBe(404);
  const waiting = async () => (await helper.call(LIST)).body.waiting.map((each) => each.batchId);
  expect(await waiting()).not.toContain(batchId);
  await place(own);
  expect(await waiting()).toContain(batchId);
  await limit(`starts_on = '2026-01-01', ends_on = '2026-01-02'`);
  expect((await helper.call(`POST ${AT}/verify`, { params })).status).toBe(404);
  await limit('starts_on = null, ends_on = null');
  expect((await helper.call(`POST ${AT}/verify`, { params })).status).toBe(200);
});

it('is nothing to give for whoever reaches people of a region only', async () => {
  const admin = await api.signIn('admin');
  const officer = await api.signIn('dinas');
  await api.query(`update staff_grants set region_code = '35.73' where account_id = $1`, [officer.accountId]);
  const refused = await admin.send(GIVE, { body: given(trainer.accountId, { fromId: officer.accountId }) });
  expect(refused.status).toBe(422);
});

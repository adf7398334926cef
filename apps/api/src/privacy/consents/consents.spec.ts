import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

const MINE = 'GET /me/consents';
const CHANGE = 'POST /me/consents';
const RECORD = 'POST /manage/data-subjects/:id/consents';
const no = (purpose: string) => ({ body: { purpose, state: 'withdrawn' as const } });

let api: TestApi;
let learner: SignedIn;
let people = 100;
beforeAll(async () => {
  api = await startTestApi();
});
beforeEach(async () => {
  learner = await api.signIn('peserta', { name: `Siti Aminah ${(people += 1)}` });
});
afterAll(() => api.close());

const stateOf = async (purpose: string) =>
  (await learner.call(MINE)).body.items.find((one) => one.purpose === purpose)?.state;

it('is for oneself and for officers only', async () => {
  expect((await api.anonymous.call(MINE)).status).toBe(401);
  expect((await api.anonymous.call(CHANGE, no('pesan_tambahan'))).status).toBe(401);
  const trainer = await api.signIn('pelatih');
  const params = { id: learner.accountId };
  for (const who of [learner, trainer]) {
    expect((await who.call(RECORD, { params, ...no('pesan_tambahan') })).status).toBe(404);
    expect((await who.call('GET /manage/data-subjects', { query: { search: 'siti' } })).status).toBe(404);
  }
});

it('has what a person agreed to when they told who they are, whoever wrote it down', async () => {
  const { body } = await learner.call(MINE);
  expect(body.items[0]).toMatchObject({ purpose: 'layanan', state: 'given', required: true });
  expect(body.items[0]?.history).toEqual([expect.objectContaining({ how: 'self', version: 'test' })]);
  expect(body.items.slice(1).map(({ state }) => state)).toEqual([null, null]);
});

it('refuses nonsense with a sentence, and the end of what the service rests on', async () => {
  const unknown = await learner.call(CHANGE, no('iklan'));
  expect(unknown.status).toBe(422);
  expect(unknown.body.errors?.[0]?.message).toBe('Tujuan ini tidak dikenal.');
  const required = await learner.call(CHANGE, no('layanan'));
  expect(required.status).toBe(409);
  expect(required.body.detail).toContain('Minta penghapusan data');
});

it('withdrawn publication closes every product page at once; two taps are one entry', async () => {
  await api.query(
    `insert into products (account_id, business_id, slug, name, description, checklist, published_at, consent_version, shows_phone)
     values ($1, $2, 'keripik-tempe', 'Keripik tempe', '', '{}', now(), '2026-11', true)`,
    [learner.accountId, learner.businessId],
  );
  expect(await stateOf('publikasi_produk')).toBe('given');
  const taps = await Promise.all([1, 2].map(() => learner.call(CHANGE, no('publikasi_produk'))));
  expect(taps.map(({ status }) => status)).toEqual([200, 200]);
  expect(await stateOf('publikasi_produk')).toBe('withdrawn');
  const [product] = await api.query('select published_at, shows_phone from products where account_id = $1', [
    learner.accountId,
  ]);
  expect(product).toEqual({ published_at: null, shows_phone: false });
  expect(
    await api.query(`select 1 from consent_entries where purpose = 'publikasi_produk' and account_id = $1`, [
      learner.accountId,
    ]),
  ).toHaveLength(2);
  expect(
    await api.query(`select 1 from audit_log where action = 'consent.withdrawn' and actor_id = $1`, [
      learner.accountId,
    ]),
  ).toHaveLength(1);
});

it('withdrawn messages are not sent outside any more, those that everybody must get are', async () => {
  await api.query(
    `insert into reminders (account_id, event, occurrence, channel, due_at) values
     ($1, 'quiet_three_days', 'x', 'whatsapp', now() + interval '1 day'), ($1, 'certificate_revoked', 'x', 'whatsapp', now() + interval '1 day')`,
    [learner.accountId],
  );
  await learner.call(CHANGE, no('pesan_tambahan'));
  const states = await api.query('select event, state from reminders where account_id = $1 order by event', [
    learner.accountId,
  ]);
  expect(states).toEqual([
    { event: 'certificate_revoked', state: 'planned' },
    { event: 'quiet_three_days', state: 'cancelled' },
  ]);
  const { body } = await learner.call('GET /me/message-settings');
  expect(JSON.stringify(body)).toContain('whatsapp');
  const [{ off }] = (await api.query<{ off: string[] }>(
    'select turned_off as off from channel_preferences where account_id = $1',
    [learner.accountId],
  )) as [{ off: string[] }];
  expect(off).toHaveLength(4);
});

it('an officer notes what somebody says in presence; the ledger says so and cannot be rewritten', async () => {
  const officer = await api.signIn('panitia');
  const params = { id: learner.accountId };
  const found = await officer.call('GET /manage/data-subjects', {
    query: { search: `siti aminah ${people}` },
  });
  expect(found.body.items).toEqual([
    expect.objectContaining({ id: learner.accountId, name: `Siti Aminah ${people}` }),
  ]);
  expect((await officer.call('GET /manage/data-subjects', { query: { search: 'si' } })).status).toBe(422);
  const { body } = await officer.call(RECORD, { params, ...no('pesan_tambahan') });
  expect(body.items[1]?.history[0]).toMatchObject({ how: 'officer', state: 'withdrawn' });
  expect(
    (await officer.call(RECORD, { params: { id: officer.accountId }, ...no('pesan_tambahan') })).status,
  ).toBe(404);
  await expect(api.query(`update consent_entries set state = 'given'`)).rejects.toThrow('only grows');
});

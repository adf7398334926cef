import { clientOf, newStaff } from '../../testing/accounts.factory.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';

const MAKE = 'POST /me/recovery-codes';
const LEFT = 'GET /me/recovery-codes';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ RATE_LIMIT_SCALE: '1' });
});
afterAll(() => api.close());

type Staff = Awaited<ReturnType<typeof newStaff>>;
const signIn = ({ email, password }: Staff, totp: string) =>
  api.anonymous.call('POST /sign-in/staff', { body: { email, password, totp } });
const arrive = async () => {
  const person = await newStaff(api, 'pelatih');
  return { person, here: clientOf(api, await signIn(person, person.totp(-1))) };
};
const make = (client: TestClient, proof: string) =>
  client.send<{ codes: string[] }>(MAKE, { body: { proof } });

/** What the log says of proofs that were wrong. */
const refusals = ({ id }: Staff) =>
  api.query(
    `select actor_id as by, details from audit_log where subject_id = $1 and action = 'account.proof_refused'`,
    [id],
  );

describe('recovery codes of one’s own', () => {
  it('are for staff who are signed in', async () => {
    expect((await api.anonymous.send(LEFT)).status).toBe(401);
    expect((await make(api.anonymous, 'x')).status).toBe(401);
    const siti = await api.signIn('peserta');
    expect((await siti.send(LEFT)).status).toBe(404);
    expect((await make(siti, 'x')).status).toBe(404);
  });

  it('are made with the password, work once each, and are told and logged without saying them', async () => {
    const { person, here } = await arrive();
    expect((await here.call(LEFT)).body).toEqual({ left: 0 });
    const { status, body } = await make(here, person.password);
    expect(status).toBe(201);
    expect(new Set(body.codes).size).toBe(8);
    expect((await here.call(LEFT)).body).toEqual({ left: 8 });
    const [code = ''] = body.codes;
    expect((await signIn(person, code)).status).toBe(200);
    expect((await signIn(person, code)).body.code).toBe('credentials_wrong');
    const [entry] = await api.query<{ details: object }>(
      `select details from audit_log where subject_id = $1 and action = 'account.recovery_codes_replaced'`,
      [person.id],
    );
    expect(entry?.details).toEqual({ before: { left: 0 }, after: { left: 8 } });
    const [letter] = await api.query<{ body: string }>(
      'select body from development_outbox where recipient = $1 order by created_at desc limit 1',
      [person.email],
    );
    expect(letter?.body).toMatch(/^Kode pemulihan Anda diganti\. .* hubungi admin\.$/);
    for (const one of body.codes) expect(letter?.body).not.toContain(one);
    const notes = await api.query('select 1 from inbox_messages where account_id = $1', [person.id]);
    expect(notes).toHaveLength(1);
  });

  it('are made with the authenticator, whose code is used up, and end the ones before at once', async () => {
    const { person, here } = await arrive();
    const first = (await make(here, person.password)).body.codes;
    const digits = person.totp(0);
    const second = await make(here, `${digits.slice(0, 3)} ${digits.slice(3)}`);
    expect(second.status).toBe(201);
    expect((await signIn(person, first[0] ?? '')).body.code).toBe('credentials_wrong');
    expect((await signIn(person, second.body.codes[0] ?? '')).status).toBe(200);
    const again = await make(here, digits);
    expect(again.body.errors).toEqual([
      { path: 'proof', message: 'Kata sandi atau kodenya salah. Kode pemulihan Anda tidak berubah.' },
    ]);
    expect((await here.call(LEFT)).body).toEqual({ left: 7 });
    expect(await refusals(person)).toHaveLength(1);
  });

  it('stay as they are for a wrong proof, which cannot be guessed for long', async () => {
    const { person, here } = await arrive();
    await make(here, person.password);
    expect((await make(here, '')).body.errors?.[0]?.message).toMatch(/belum diisi/);
    const tries = await Promise.all(['000000', 'salah sekali', '', '1'].map((proof) => make(here, proof)));
    expect(tries.map(({ status }) => status)).toEqual([422, 422, 422, 422]);
    for (let n = 0; n < 10; n += 1) await make(here, 'salah');
    expect((await make(here, person.password)).body.code).toBe('too_many_requests');
    // Of ten that were judged the first was right. The proof itself is nowhere.
    const logged = await refusals(person);
    expect(logged).toHaveLength(9);
    for (const entry of logged) expect(entry).toEqual({ by: person.id, details: {} });
    expect((await here.call(LEFT)).body).toEqual({ left: 8 });
  });

  it('are eight, whoever asks twice at once', async () => {
    const { person, here } = await arrive();
    const answers = await Promise.all([1, 2, 3].map(() => make(here, person.password)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await here.call(LEFT)).body).toEqual({ left: 8 });
  });
});

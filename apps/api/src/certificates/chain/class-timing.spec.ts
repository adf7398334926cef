import { runningClass } from '../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

const PREVIEW = 'GET /manage/batches/:id/certification';
const SUBMIT = 'POST /manage/batches/:id/certification/submit';
const VERIFY = 'POST /manage/batches/:id/certification/verify';
const APPROVE = 'POST /manage/batches/:id/certification/approve';

let api: TestApi;
let panitia: SignedIn;
let dinas: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia');
  dinas = await api.signIn('dinas');
});
afterAll(() => api.close());

/** A class from one day to another, counted from today in WIB. */
async function classFrom(first: number, last: number) {
  const { batchId } = await runningClass(api, ['Ani']);
  await api.query(
    `update batches set starts_on = (now() at time zone 'Asia/Jakarta')::date + $2::int,
       ends_on = (now() at time zone 'Asia/Jakarta')::date + $3::int where id = $1`,
    [batchId, first, last],
  );
  return { params: { id: batchId } };
}
const meet = ({ params }: { params: { id: string } }, begins: string, ends: string) =>
  api.query(
    `insert into class_sessions (batch_id, title, place, starts_at, ends_at) values ($1, 'Praktik', 'Aula', now() + $2::interval, now() + $3::interval)`,
    [params.id, begins, ends],
  );
const earlyOf = async (at: { params: { id: string } }) => (await panitia.call(PREVIEW, at)).body.early;
const standing = async ({ params }: { params: { id: string } }) =>
  (await api.query('select state, certification from batches where id = $1', [params.id]))[0];
const noted = ({ params }: { params: { id: string } }, action: string) =>
  api.query<{ details: { early?: boolean } }>(
    'select details from audit_log where subject_id = $1 and action = $2',
    [params.id, action],
  );

it('is refused before the first day, also to who confirms', async () => {
  const at = await classFrom(3, 5);
  expect(await earlyOf(at)).toMatchObject({ why: 'not_begun' });
  for (const body of [undefined, { early: true }]) {
    const refused = await panitia.send(SUBMIT, { ...at, body });
    expect([refused.status, refused.body]).toEqual([
      409,
      expect.objectContaining({
        code: 'class_not_ready',
        detail: expect.stringMatching(/^Angkatan ini baru mulai \d+ \p{L}+ \d{4}\.$/u),
      }),
    ]);
  }
  expect(await standing(at)).toEqual({ state: 'running', certification: 'none' });
});

it('waits for a word that the class is known not to be over, at handing in and at approval', async () => {
  const at = await classFrom(-2, 2);
  expect(await earlyOf(at)).toMatchObject({ why: 'not_over' });
  const unsaid = await panitia.call(SUBMIT, at);
  expect([unsaid.status, unsaid.body.code]).toEqual([422, 'invalid_input']);
  expect(unsaid.body.errors).toEqual([
    {
      path: 'early',
      message: expect.stringMatching(/^Angkatan ini baru selesai .+\. Centang bila tetap diteruskan\.$/),
    },
  ]);
  expect(await standing(at)).toEqual({ state: 'running', certification: 'none' });
  expect((await panitia.call(SUBMIT, { ...at, body: { early: true } })).body.certification).toBe('submitted');
  // A second tap changes nothing and asks for nothing.
  expect((await panitia.call(SUBMIT, at)).status).toBe(200);
  await dinas.call(VERIFY, at);
  expect((await dinas.call(APPROVE, at)).body.errors).toMatchObject([{ path: 'early' }]);
  expect(await standing(at)).toMatchObject({ certification: 'verified' });
  const both = await Promise.all([1, 2].map(() => dinas.call(APPROVE, { ...at, body: { early: true } })));
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  for (const action of ['class.submitted', 'class.approved'])
    expect(await noted(at, action)).toEqual([{ details: expect.objectContaining({ early: true }) }]);
});

it('goes by the sessions where there are any, but not by one that was called off', async () => {
  const at = await classFrom(-2, 2);
  await meet(at, '-1 day', '-20 hours');
  expect(await earlyOf(at)).toBeNull();
  await meet(at, '1 day', '28 hours');
  expect(await earlyOf(at)).toMatchObject({ why: 'not_over' });
  await api.query(
    `update class_sessions set cancelled_at = now(), cancelled_reason = 'Banjir' where batch_id = $1 and starts_at > now()`,
    [at.params.id],
  );
  expect(await earlyOf(at)).toBeNull();
  expect((await panitia.call(SUBMIT, at)).body.certification).toBe('submitted');
  expect((await noted(at, 'class.submitted'))[0]?.details).not.toHaveProperty('early');
});

it('asks nothing of a class that is over, or in which everybody learns alone', async () => {
  expect(await earlyOf(await classFrom(-5, -1))).toBeNull();
  const alone = await classFrom(3, 5);
  await api.query(`update batches set mode = 'self_paced' where id = $1`, [alone.params.id]);
  expect(await earlyOf(alone)).toBeNull();
});

it('refuses another word than yes or no', async () => {
  const wrong = await panitia.send(SUBMIT, { ...(await classFrom(-5, -1)), body: { early: 'ya' } });
  expect([wrong.status, (wrong.body as { code?: string }).code]).toEqual([422, 'invalid_input']);
});

import { readMessage } from '../../reminders/sending/message-facts.queries.js';
import { writeMessage } from '../../reminders/sending/messages.js';
import { ReminderPlanner } from '../../reminders/planning/reminder-planner.service.js';
import { Transactions } from '../../database/transactions.js';
import { runningClass } from '../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { DutyTelling } from './duty-telling.service.js';

const GIVE = 'POST /manage/certification/delegations';
const REVOKE = 'POST /manage/certification/delegations/:id/revoke';
const DUTIES = 'GET /manage/certification/duties';

let api: TestApi;
let dinas: SignedIn;
let today: string;
beforeAll(async () => {
  api = await startTestApi();
  dinas = await api.signIn('dinas', { name: 'Hadi Dinas' });
  const [found] = await api.query<{ day: string }>(`select (now() at time zone 'Asia/Jakarta')::date as day`);
  today = found?.day ?? '';
});
afterAll(() => api.close());

const inDays = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
const give = (to: SignedIn, validFrom: string, validTo: string) =>
  dinas.call(GIVE, {
    body: {
      fromId: null,
      toId: to.accountId,
      steps: ['verify', 'approve'],
      validFrom,
      validTo,
      reason: 'Cuti.',
    },
  });
const reader = () => api.app.get(Transactions, { strict: false }).reader;
/** What was planned for somebody, in the words that leave. */
async function told(person: SignedIn, channel = 'email') {
  const found = await api.query<{ id: string }>(
    'select id from reminders where account_id = $1 and channel = $2 order by created_at, id',
    [person.accountId, channel],
  );
  const read = await Promise.all(found.map(({ id }) => readMessage(reader(), id)));
  return read.map((facts) => {
    if (!facts) throw new Error('A reminder without its facts.');
    const { event, stillStands, templateTitle: title, templateBody: body } = facts;
    return { event, stillStands, ...writeMessage(event, facts, { title, body }) };
  });
}
const telling = () =>
  new DutyTelling(
    api.app.get(Transactions, { strict: false }),
    api.app.get(ReminderPlanner, { strict: false }),
  );
/** As if it had been given some days ago, for days that are `days` earlier. */
const setBack = (id: string, days: number) =>
  api.query(
    `update certification_delegations set created_at = created_at - make_interval(days => $2),
       valid_from = valid_from - $2::integer, valid_to = valid_to - $2::integer where id = $1`,
    [id, days],
  );

it('tells whoever gets a duty, by e-mail too, and shows it at the top of their desk', async () => {
  const helper = await api.signIn('pelatih', { name: 'Wawan Pelatih' });
  expect((await helper.call(DUTIES)).body).toEqual({ items: [], waiting: [] });
  const { batchId } = await runningClass(api, ['Ani']);
  const panitia = await api.signIn('panitia');
  await panitia.call('POST /manage/batches/:id/certification/submit', { params: { id: batchId } });
  const made = await give(helper, today, today);
  expect(made.status).toBe(201);
  const [message, ...more] = await told(helper);
  expect(more).toEqual([]);
  expect(message).toMatchObject({
    event: 'duty_given',
    stillStands: true,
    title: 'Tugas dilimpahkan kepada Anda',
    link: '/kantor/sertifikasi/pelimpahan',
  });
  expect(message?.body).toMatch(
    /^Hadi Dinas melimpahkan tugas kepada Anda: memeriksa dan menyetujui\. Berlaku \w+, \d+ \w+ \d{4} sampai /,
  );
  expect((await told(helper, 'inbox')).map(({ event }) => event)).toEqual(['duty_given']);
  expect((await helper.call(DUTIES)).body).toMatchObject({
    items: [{ id: made.body.id, fromName: 'Hadi Dinas', steps: ['verify', 'approve'], coming: false }],
    waiting: [{ batchId, step: 'verify' }],
  });
  // It began today, as the first message says: there is no second one.
  expect(await telling().tellBeginning('00:00')).toBe(0);
});

it('tells again on the first day of a duty that was given ahead, once', async () => {
  const helper = await api.signIn('panitia');
  const { body } = await give(helper, inDays(3), inDays(5));
  expect((await helper.call(DUTIES)).body).toMatchObject({ items: [{ coming: true }], waiting: [] });
  expect(await telling().tellBeginning('00:00')).toBe(0);
  await setBack(body.id, 3);
  expect(await telling().tellBeginning('00:00')).toBe(1);
  expect(await telling().tellBeginning('00:00')).toBe(0);
  const messages = await told(helper);
  expect(messages.map(({ event }) => event)).toEqual(['duty_given', 'duty_begins']);
  expect(messages[1]?.body).toMatch(/^Mulai hari ini Anda memeriksa dan menyetujui atas nama Hadi Dinas\./);
  expect((await helper.call(DUTIES)).body.items).toMatchObject([{ id: body.id, coming: false }]);
});

it('tells who loses a duty before its day, and no more of what was said before', async () => {
  const helper = await api.signIn('pelatih');
  const { body } = await give(helper, today, inDays(2));
  const both = () => dinas.call(REVOKE, { params: { id: body.id } });
  expect((await Promise.all([both(), both()])).map(({ status }) => status)).toEqual([200, 200]);
  const messages = await told(helper);
  expect(messages.map(({ event, stillStands }) => [event, stillStands])).toEqual([
    ['duty_given', false],
    ['duty_taken_back', true],
  ]);
  expect(messages[1]?.body).toContain('ditarik kembali: memeriksa dan menyetujui.');
  expect((await helper.call(DUTIES)).body.items).toEqual([]);
});

it('says nothing of a duty that was over, nor at the start of one that was taken back', async () => {
  const helper = await api.signIn('pelatih');
  const over = (await give(helper, today, inDays(1))).body;
  await setBack(over.id, 9);
  await dinas.call(REVOKE, { params: { id: over.id } });
  const ahead = (await give(helper, inDays(2), inDays(3))).body;
  await dinas.call(REVOKE, { params: { id: ahead.id } });
  await setBack(ahead.id, 2);
  expect(await telling().tellBeginning('00:00')).toBe(0);
  expect((await told(helper)).map(({ event }) => event)).toEqual([
    'duty_given',
    'duty_given',
    'duty_taken_back',
  ]);
});

it('shows one’s own duties to staff only', async () => {
  expect((await api.anonymous.call(DUTIES)).status).toBe(401);
  expect((await (await api.signIn('peserta')).call(DUTIES)).status).toBe(404);
  expect((await (await api.signIn('pelatih')).call(DUTIES)).body).toEqual({ items: [], waiting: [] });
});

import { Transactions } from '../../database/transactions.js';
import { importSeedCourse, openBatch } from '../../testing/courses.factory.js';
import { seat } from '../../testing/reminders.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { readMessages } from '../sending/message-facts.queries.js';
import { ReminderPlanner } from './reminder-planner.service.js';

describe('reminders of a registration', () => {
  let api: TestApi;
  let course: Awaited<ReturnType<typeof importSeedCourse>>;

  const planner = () => api.app.get(ReminderPlanner, { strict: false });
  const transactions = () => api.app.get(Transactions, { strict: false });
  const plannedFor = (person: SignedIn) =>
    api.query<{ id: string; event: string; channel: string; state: string }>(
      `select id, event, channel, state from reminders
       where account_id = $1 and event like 'registration\\_%' order by event, channel`,
      [person.accountId],
    );
  const stands = async (id: string) => (await readMessages(transactions().reader, [id]))[0]?.stillStands;
  const window = async (opens: string, closes: string) => {
    const batch = await openBatch(api, { course, sessions: 0 });
    await api.query(
      `update batches set admission = 'selection', registration_opens_at = now() + $2::interval, registration_closes_at = now() + $3::interval where id = $1`,
      [batch.id, opens, closes],
    );
    return batch.id;
  };
  const draft = async (batchId: string) => {
    const person = await api.signIn('peserta');
    await api.query(`insert into selections (batch_id, settings) values ($1, '{}') on conflict do nothing`, [
      batchId,
    ]);
    await api.query('insert into applications (batch_id, account_id, business_id) values ($1, $2, $3)', [
      batchId,
      person.accountId,
      person.businessId,
    ]);
    return person;
  };

  beforeAll(async () => {
    api = await startTestApi();
    course = await importSeedCourse(api, 'fotografi-produk', { publish: true });
  });
  afterAll(() => api.close());

  it('that closes go to whoever began to apply, also after it was planned, until they have applied', async () => {
    const batchId = await window('-1 day', '10 days');
    await transactions().run((em) => planner().planForBatch(em, batchId));
    const person = await draft(batchId);
    expect(await transactions().run((em) => planner().planForDrafts(em))).toBe(1);
    expect(await transactions().run((em) => planner().planForDrafts(em))).toBe(0);
    const [reminder] = await plannedFor(person);
    expect(reminder).toMatchObject({ event: 'registration_closes', channel: 'inbox', state: 'planned' });
    expect(await stands(reminder?.id ?? '')).toBe(true);
    await api.query(`update applications set state = 'sent', sent_at = now() where account_id = $1`, [
      person.accountId,
    ]);
    expect(await stands(reminder?.id ?? '')).toBe(false);
  });

  it('that opens go to those who wait for a seat of the same course', async () => {
    const full = await window('-9 days', '-1 day');
    const person = await api.signIn('peserta');
    await seat(api, person, full);
    await api.query(`update enrolments set state = 'waiting', seated_at = null where account_id = $1`, [
      person.accountId,
    ]);
    const next = await window('5 days', '10 days');
    await transactions().run((em) => planner().planForBatch(em, next));
    expect(await plannedFor(person)).toMatchObject([{ event: 'registration_opens', state: 'planned' }]);
  });

  it('reach staff by the e-mail of their account', async () => {
    const officer = await api.signIn('panitia', { name: 'Bu Wati' });
    const batchId = await window('5 days', '10 days');
    await api.query('update batches set created_by = $2 where id = $1', [batchId, officer.accountId]);
    await transactions().run((em) => planner().planForBatch(em, batchId));
    expect((await plannedFor(officer)).map(({ event, channel }) => `${event} ${channel}`)).toEqual([
      'registration_closes email',
      'registration_closes inbox',
      'registration_opens email',
      'registration_opens inbox',
    ]);
  });
});

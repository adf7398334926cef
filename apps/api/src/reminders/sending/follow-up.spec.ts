import { DataSource } from 'typeorm';
import { answerOf, completedIn, endedClass } from '../../testing/outcomes.factory.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { readMessage } from './message-facts.queries.js';
import { writeMessage } from './messages.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api?.close());

it('leads to the questions, and is not sent to who has answered them', async () => {
  const ended = await endedClass(api, 100);
  const { learner, enrolmentId } = await completedIn(api, ended);
  const [reminder] = await api.query<{ id: string }>(
    `insert into reminders (account_id, event, occurrence, channel, batch_id, enrolment_id, facts, due_at)
     values ($1, 'follow_up_3_months', $2, 'inbox', $3, $4, '{}', now()) returning id`,
    [learner.accountId, enrolmentId, ended.batchId, enrolmentId],
  );
  const read = async () => readMessage(api.app.get(DataSource).manager, reminder?.id ?? '');
  const facts = await read();
  if (!facts) throw new Error('no such message');
  const template = { title: facts.templateTitle, body: facts.templateBody };
  const message = writeMessage('follow_up_3_months', facts, template);
  expect(message.link).toBe(`/usaha/perkembangan/${enrolmentId}`);
  expect(message.body).toContain('lima pertanyaan, dua menit');
  expect(facts.stillStands).toBe(true);
  await learner.call('POST /me/outcomes', { body: answerOf(enrolmentId, 3) });
  expect((await read())?.stillStands).toBe(false);
});

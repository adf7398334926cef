import { runningClass, seat } from '../../testing/reminders.factory.js';
import { newSession } from '../../testing/rights.factory.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

test('a trainer of one unit grades and answers in it, also where they train elsewhere', async () => {
  const admin = await api.signIn('admin');
  const { items: units } = (await admin.call('GET /manage/units')).body;
  const unitOf = (wanted: string) => units.find(({ code }) => code === wanted)?.id ?? '';
  const { accountId } = await api.signIn('pelatih');
  const ids: { submission: string; question: string }[] = [];
  for (const unitId of [unitOf('SPP'), unitOf('TU')]) {
    const { batchId } = await runningClass(api);
    await api.query('update batches set unit_id = $2 where id = $1', [batchId, unitId]);
    const person = await api.signIn('peserta');
    await seat(api, person, batchId);
    await api.query('insert into batch_trainers (batch_id, account_id) values ($1, $2)', [
      batchId,
      accountId,
    ]);
    const [made] = await api.query<{ submission: string; question: string }>(
      `with e as (select id, batch_id from enrolments where batch_id = $1 and account_id = $2),
         s as (insert into submissions (enrolment_id, assignment_id, revision, state, sent_at)
           select e.id, f.id, 1, 'sent', now() from e join batches b on b.id = e.batch_id
             join assignments f on f.version_id = b.version_id and f.lesson_id is null returning id),
         q as (insert into discussion_questions (id, course_id, lesson_code, batch_id, enrolment_id, account_id, text)
           select uuidv7(), b.course_id, 'L1', b.id, e.id, $2, 'Berapa lama memotret?' from e join batches b on b.id = e.batch_id
           returning id)
       select s.id as submission, q.id as question from s, q`,
      [batchId, person.accountId],
    );
    if (made) ids.push(made);
  }
  const [own, outside] = ids;
  const grants = [{ role: 'pelatih' as const, unitId: unitOf('SPP') }];
  await admin.call('PUT /manage/accounts/:id/grants', { params: { id: accountId }, body: { grants } });
  const trainer = await newSession(api, accountId);
  const queue = (await trainer.call('GET /manage/grading', { query: { state: 'sent' } })).body;
  expect(queue.items.map(({ submissionId }) => submissionId)).toEqual([own?.submission]);
  const params = { id: own?.submission ?? '' };
  const read = (await trainer.call('GET /manage/grading/:id', { params })).body;
  expect([read.previousId, read.nextId]).toEqual([null, null]);
  const asked = (await trainer.call('GET /manage/questions')).body;
  expect([asked.items.map(({ id }) => id), asked.counts.unanswered]).toEqual([[own?.question], 1]);
  const answer = { id: '0198c0de-0000-7000-8000-00000000000a', text: 'Satu jam.' };
  for (const [id, status] of [
    [outside?.question, 404],
    [own?.question, 201],
  ] as const) {
    const request = { params: { id: id ?? '' }, body: answer };
    expect((await trainer.send('POST /manage/questions/:id/answers', request)).status).toBe(status);
  }
});

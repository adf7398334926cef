import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { ReminderJobsModule } from '../reminders/reminder-jobs.module.js';
import { ReminderSending } from '../reminders/sending/reminder-sending.service.js';
import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let classroom: Classroom;
let lesson: string;

beforeEach(async () => {
  classroom = await openClassroom(api);
});
beforeAll(async () => {
  api = await startTestApi();
  classroom = await openClassroom(api);
  lesson = classroom.firstLesson;
});
afterAll(() => api.close());

const LIST = 'GET /manage/questions';
const ANSWER = 'POST /manage/questions/:id/answers';
const HIDE = 'POST /manage/questions/:id/hide';
const SHOW = 'POST /manage/questions/:id/show';

async function asked(text: string) {
  const { learner, enrolmentId } = await classroom.seat();
  const { body } = await learner.call('POST /enrolments/:id/questions', {
    params: { id: enrolmentId },
    body: { id: randomUUID(), lessonCode: lesson, text },
  });
  return { id: body.id, learner, enrolmentId };
}
const answer = (who: SignedIn, id: string, text: string, answerId: string = randomUUID()) =>
  who.call(ANSWER, { params: { id }, body: { id: answerId, text } });
const told = (accountId: string) =>
  api.query<{ event: string }>('select event, facts from reminders where account_id = $1 order by due_at', [
    accountId,
  ]);

describe('the questions of my classes', () => {
  it('come with counts, unanswered first, and only of my own classes', async () => {
    const old = await asked('Ukuran label botol');
    await answer(classroom.trainer, old.id, 'Ini jawabannya.');
    await asked('Belum dijawab');
    const { body } = await classroom.trainer.call(LIST);
    expect(body.items.map(({ text }) => text)).toEqual(['Belum dijawab', 'Ukuran label botol']);
    expect(body.counts).toEqual({ unanswered: 1, reported: 0 });
    const unanswered = await classroom.trainer.call(LIST, { query: { state: 'unanswered' } });
    expect(unanswered.body.total).toBe(1);
    const found = await classroom.trainer.call(LIST, { query: { search: 'label botol' } });
    expect(found.body.items.map(({ id }) => id)).toEqual([old.id]);
    expect((await (await api.signIn('pelatih')).call(LIST)).body.items).toEqual([]);
    expect((await (await api.signIn('admin')).call(LIST)).body.total).toBeGreaterThan(1);
  });

  it('are closed to visitors, learners and trainers of other classes', async () => {
    const { id, learner } = await asked('Milik kelas ini');
    const stranger = await api.signIn('pelatih');
    const body = { id: randomUUID(), text: 'Halo' };
    expect((await api.anonymous.call(LIST)).status).toBe(401);
    expect((await learner.call(LIST)).status).toBe(404);
    expect((await api.anonymous.call(ANSWER, { params: { id }, body })).status).toBe(401);
    expect((await stranger.call(ANSWER, { params: { id }, body })).status).toBe(404);
    for (const key of [HIDE, SHOW] as const) {
      expect((await api.anonymous.call(key, { params: { id }, body: { reason: 'x' } })).status).toBe(401);
      expect((await stranger.call(key, { params: { id }, body: { reason: 'x' } })).status).toBe(404);
    }
  });
});

describe('answering', () => {
  it('marks the first answer, and another one when the trainer says so', async () => {
    const { id } = await asked('Mana yang benar?');
    const [first, second] = [randomUUID(), randomUUID()];
    await answer(classroom.trainer, id, 'Jawaban satu', first);
    await answer(classroom.trainer, id, 'Jawaban dua', second);
    const chosen = await classroom.trainer.call('POST /manage/questions/:id/answers/:answer/choose', {
      params: { id, answer: second },
    });
    expect(chosen.body.answers.map(({ text, chosen: is }) => [text, is])).toEqual([
      ['Jawaban dua', true],
      ['Jawaban satu', false],
    ]);
    const left = await classroom.trainer.call('DELETE /manage/questions/:id/answers/:answer', {
      params: { id, answer: second },
    });
    expect(left.body.answers.map(({ text, chosen: is }) => [text, is])).toEqual([['Jawaban satu', true]]);
    const none = await classroom.trainer.call('DELETE /manage/questions/:id/answers/:answer', {
      params: { id, answer: first },
    });
    expect(none.body.answers).toEqual([]);
    expect((await classroom.trainer.call(LIST)).body.counts.unanswered).toBe(1);
  });

  it('takes nobody elses answer back and chooses none of another question', async () => {
    const [one, two] = [await asked('Satu'), await asked('Dua')];
    const answerId = randomUUID();
    await answer(await api.signIn('admin'), one.id, 'Dari admin', answerId);
    const mine = { id: one.id, answer: answerId };
    const { trainer } = classroom;
    expect(
      (await trainer.call('DELETE /manage/questions/:id/answers/:answer', { params: mine })).status,
    ).toBe(404);
    const other = { id: two.id, answer: answerId };
    expect(
      (await trainer.call('POST /manage/questions/:id/answers/:answer/choose', { params: other })).status,
    ).toBe(404);
    expect(
      (await api.anonymous.call('POST /manage/questions/:id/answers/:answer/choose', { params: mine }))
        .status,
    ).toBe(401);
    expect(
      (await api.anonymous.call('DELETE /manage/questions/:id/answers/:answer', { params: mine })).status,
    ).toBe(401);
  });

  it('tells the asker once, with ids only', async () => {
    const { id, learner } = await asked('Kapan sesi berikutnya?');
    const answerId = randomUUID();
    await Promise.all([1, 2, 3].map(() => answer(classroom.trainer, id, 'Besok.', answerId)));
    expect(await told(learner.accountId)).toEqual([
      { event: 'question_answered', facts: { questionId: id } },
    ]);
    const { body } = await classroom.trainer.call(LIST);
    expect(body.items.find((one) => one.id === id)?.answers).toHaveLength(1);
  });

  it('sends a message that leads to the lesson', async () => {
    const { id, learner, enrolmentId } = await asked('Di mana beli botol?');
    await answer(classroom.trainer, id, 'Di pasar besar.');
    const worker = await NestFactory.createApplicationContext(ReminderJobsModule, { logger: false });
    const [reminder] = await api.query<{ id: string }>('select id from reminders where account_id = $1', [
      learner.accountId,
    ]);
    await worker.get(ReminderSending).send(reminder?.id ?? '');
    await worker.close();
    const { body } = await learner.call('GET /me/inbox');
    expect(body.items).toMatchObject([
      { title: 'Pertanyaan Anda dijawab', link: `/kelas/${enrolmentId}/pelajaran/${lesson}?tanya=1` },
    ]);
  });

  it('wants words', async () => {
    const { id } = await asked('Ada jawaban?');
    const wrong = await classroom.trainer.send(ANSWER, {
      params: { id },
      body: { id: randomUUID(), text: ' ' },
    });
    expect([wrong.status, wrong.body.errors]).toEqual([
      422,
      [{ path: 'text', message: 'Jawaban belum diisi.' }],
    ]);
  });
});

describe('hiding and showing', () => {
  it('tells the author why, and leaves a trace', async () => {
    const { id, learner, enrolmentId } = await asked('Nomor HP saya 0812');
    const hidden = await classroom.trainer.call(HIDE, {
      params: { id },
      body: { reason: 'Ada nomor HP di dalamnya.' },
    });
    expect(hidden.body).toMatchObject({ hidden: true, hiddenReason: 'Ada nomor HP di dalamnya.' });
    const own = await learner.call('GET /enrolments/:id/questions', { params: { id: enrolmentId } });
    expect(own.body.items.find((one) => one.id === id)).toMatchObject({
      hidden: true,
      hiddenReason: 'Ada nomor HP di dalamnya.',
    });
    const shown = await classroom.trainer.call(SHOW, { params: { id }, body: { reason: 'Sudah aman.' } });
    expect(shown.body).toMatchObject({ hidden: false, hiddenReason: null });
    expect((await told(learner.accountId)).map(({ event }) => event)).toEqual([
      'question_hidden',
      'question_shown',
    ]);
    const log = await api.query('select action from audit_log where subject_id = $1 order by 1', [id]);
    expect(log).toEqual([{ action: 'question.hidden' }, { action: 'question.shown' }]);
    const wrong = await classroom.trainer.send(HIDE, { params: { id }, body: { reason: '' } });
    expect(wrong.body.errors).toEqual([{ path: 'reason', message: 'Alasan belum diisi.' }]);
  });

  it('settles reports: what a trainer keeps needs two new ones', async () => {
    const { id } = await asked('Boleh tetap ada');
    const report = async () => {
      const { learner, enrolmentId } = await classroom.seat();
      const given = { params: { id: enrolmentId, question: id }, body: { reason: 'other' as const } };
      return (await learner.call('POST /enrolments/:id/questions/:question/report', given)).body.hidden;
    };
    expect([await report(), await report()]).toEqual([false, true]);
    const reported = await classroom.trainer.call(LIST, { query: { state: 'reported' } });
    expect(reported.body.items[0]?.reports).toHaveLength(2);
    expect(reported.body.counts.reported).toBe(1);
    const kept = await classroom.trainer.call(SHOW, { params: { id }, body: { reason: 'Sopan.' } });
    expect(kept.body).toMatchObject({ hidden: false, reports: [] });
    expect([await report(), await report()]).toEqual([false, true]);
  });
});

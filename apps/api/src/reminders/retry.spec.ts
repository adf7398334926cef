import { startTestApi, type TestApi } from '../testing/test-api.js';

describe('a reminder that staff send again', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it.each([
    ['failed', 'whatsapp', 200],
    ['failed', 'email', 200],
    ['unknown', 'email', 200],
    ['unknown', 'whatsapp', 409],
    ['unknown', 'sms', 409],
    ['sent', 'email', 409],
  ])('%s over %s answers %i', async (state, channel, status) => {
    const officer = await api.signIn('panitia');
    const person = await api.signIn('peserta', { name: `${state} ${channel}` });
    const [reminder] = await api.query<{ id: string }>(
      `insert into reminders (account_id, event, occurrence, channel, due_at, state, sent_at)
       values ($1, 'survey_due', 'x', $2, now(), $3, now()) returning id`,
      [person.accountId, channel, state],
    );
    const list = await officer.call('GET /manage/reminders', { query: { q: `${state} ${channel}` } });
    expect(list.body.items).toMatchObject([{ retryable: status === 200, byHand: false, inDigest: false }]);
    const answer = await officer.call('POST /manage/reminders/:id/retry', {
      params: { id: reminder?.id ?? '' },
    });
    expect(answer.status).toBe(status);
    if (state === 'unknown' && status === 409)
      expect(answer.body).toMatchObject({
        detail: 'Pesan ini mungkin sudah sampai. Tanyakan penerimanya agar tidak menerima dua kali.',
      });
  });
});

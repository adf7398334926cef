import { startTestApi, type TestApi } from '../../testing/test-api.js';

describe('a provider that is out', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it('is asked again when an admin says so, and what it held back comes at once', async () => {
    const admin = await api.signIn('admin');
    const person = await api.signIn('peserta');
    const params = { channel: 'sms' as const };
    const tryNow = () => admin.call('POST /manage/channels/:channel/try', { params });
    const well = await tryNow();
    expect(well.body).toMatchObject({ detail: 'Saluran ini sudah lancar atau sedang dicoba lagi.' });
    await api.query(
      `update channel_health set failures = 7, opened_at = now() - interval '3 minutes', open_until = now() + interval '2 minutes',
         last_failure = 'Penyedia menunda (503).' where channel = 'sms'`,
    );
    for (const [occurrence, minutes, failure] of [
      ['held', 2, 'Penyedia sedang terganggu, dicoba lagi nanti.'],
      ['planned', 5, null],
    ])
      await api.query(
        `insert into reminders (account_id, event, occurrence, channel, due_at, failure)
         values ($1, 'survey_due', $2, 'sms', now() + make_interval(mins => $3), $4)`,
        [person.accountId, occurrence, minutes, failure],
      );
    const health = async () =>
      (await admin.call('GET /manage/channels')).body.items.find(({ channel }) => channel === 'sms');
    expect(await health()).toMatchObject({ breaker: 'open', openedAt: expect.any(String), rate: 5, due: 0 });
    const organiser = await api.signIn('panitia');
    expect((await organiser.call('POST /manage/channels/:channel/try', { params })).status).toBe(404);
    expect((await tryNow()).status).toBe(200);
    expect(await health()).toMatchObject({ breaker: 'probing', due: 1, sentLastHour: 0 });
    expect((await tryNow()).status).toBe(409);
    const audited = await api.query(`select 1 from audit_log where action = 'channel.tried'`);
    expect(audited).toHaveLength(1);
  });
});

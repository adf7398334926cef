import { runningClass, seat, type ReminderClass } from '../../testing/reminders.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

describe('messages that officers send by hand', () => {
  let api: TestApi;
  let officer: SignedIn;
  let colleague: SignedIn;
  let course: ReminderClass;

  /** A learner with a message in the inbox that nothing outside has brought. */
  const waiting = async (of = course, event = 'low_attendance') => {
    const person = await api.signIn('peserta', { name: 'Bu Rina & Co' });
    await seat(api, person, of.batchId);
    const [reminder] = await api.query<{ id: string }>(
      `insert into reminders (account_id, event, occurrence, channel, batch_id, enrolment_id, due_at, state, sent_at)
       select account_id, $2, 'once', 'inbox', batch_id, id, now(), 'sent', now() from enrolments where account_id = $1 returning id`,
      [person.accountId, event],
    );
    return { person, id: reminder?.id ?? '' };
  };
  const list = async (by: SignedIn) => (await by.call('GET /manage/by-hand')).body;
  const take = (by: SignedIn, batchId?: string) =>
    by.call('POST /manage/by-hand/take', { body: batchId ? { batchId } : {} });
  const sent = (by: SignedIn, id: string) => by.call('POST /manage/by-hand/:id/sent', { params: { id } });
  const undo = (by: SignedIn, id: string) => by.call('DELETE /manage/by-hand/:id/sent', { params: { id } });
  const byWhatsApp = (person: SignedIn) =>
    api.query(`select state, channel from reminders where account_id = $1 and channel = 'whatsapp'`, [
      person.accountId,
    ]);

  beforeAll(async () => {
    api = await startTestApi();
    officer = await api.signIn('panitia');
    colleague = await api.signIn('admin');
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    await api.query('delete from hand_deliveries');
    await api.query('delete from reminders');
    course = await runningClass(api);
  });

  it('are for panitia and admin', async () => {
    expect((await api.anonymous.call('GET /manage/by-hand')).status).toBe(401);
    for (const role of ['peserta', 'pelatih', 'dinas'] as const)
      expect((await (await api.signIn(role)).call('GET /manage/by-hand')).status).toBe(404);
  });

  it('are counted per angkatan, and show a number only to whoever took them', async () => {
    const { person } = await waiting();
    await waiting();
    const before = await list(officer);
    expect(before).toMatchObject({ gateway: false, mine: [], heldByOthers: 0, sentToday: 0 });
    expect(before.waiting).toEqual([
      {
        batchId: course.batchId,
        batchLabel: expect.stringContaining('Angkatan'),
        courseTitle: expect.any(String),
        count: 2,
      },
    ]);
    expect((await take(officer, course.batchId)).body).toEqual({ taken: 2 });
    const { mine, waiting: left } = await list(officer);
    expect(left).toEqual([]);
    const [phone] = await api.query<{ phone: string }>('select phone from accounts where id = $1', [
      person.accountId,
    ]);
    const message = mine.find(({ url }) => url.includes(phone?.phone.slice(1) ?? '-'));
    const url = new URL(message?.url ?? '');
    expect(url.origin + url.pathname).toBe(`https://wa.me/${phone?.phone.slice(1)}`);
    expect(url.searchParams.get('text')).toBe(message?.text);
    expect(message?.text).toContain('Halo Bu Rina & Co,');
    expect(await list(colleague)).toMatchObject({ mine: [], waiting: [], heldByOthers: 2 });
    const audited = await api.query<{ text: string }>(
      `select action || details::text as text from audit_log where action like 'by\\_hand%'`,
    );
    expect(audited.length).toBeGreaterThanOrEqual(4);
    expect(JSON.stringify(audited)).not.toContain(phone?.phone.slice(3));
  });

  it('never come to two officers who take at once', async () => {
    for (let i = 0; i < 13; i += 1) await waiting();
    const all = await Promise.all([take(officer), take(colleague), take(officer), take(colleague)]);
    expect(all.reduce((sum, { body }) => sum + body.taken, 0)).toBe(13);
    const [mine, theirs] = [(await list(officer)).mine, (await list(colleague)).mine];
    expect(new Set([...mine, ...theirs].map(({ id }) => id)).size).toBe(13);
  });

  it('fill two hands and no more, however often somebody takes', async () => {
    for (let i = 0; i < 12; i += 1) await waiting();
    await Promise.all([take(officer), take(officer), take(officer)]);
    expect((await list(officer)).mine).toHaveLength(10);
    expect((await take(officer)).body).toEqual({ taken: 0 });
    expect((await take(colleague)).body).toEqual({ taken: 2 });
  });

  it('are recorded once as sent over WhatsApp, and can be taken back', async () => {
    const { person, id } = await waiting();
    expect((await sent(officer, id)).status).toBe(409);
    await take(officer);
    expect((await sent(colleague, id)).status).toBe(409);
    expect((await sent(officer, id)).status).toBe(200);
    expect((await sent(officer, id)).status).toBe(409);
    expect(await byWhatsApp(person)).toEqual([{ state: 'sent', channel: 'whatsapp' }]);
    expect(await list(officer)).toMatchObject({ sentToday: 1, mine: [{ id, sentAt: expect.any(String) }] });
    expect((await undo(colleague, id)).status).toBe(409);
    expect((await undo(officer, id)).status).toBe(200);
    expect(await byWhatsApp(person)).toEqual([]);
    expect(await list(officer)).toMatchObject({ sentToday: 0, mine: [{ id, sentAt: null }] });
    await officer.call('POST /manage/by-hand/release');
    expect((await take(colleague)).body).toEqual({ taken: 1 });
  });

  it('go to the next officer when the first one forgot them', async () => {
    const { id } = await waiting();
    await take(officer);
    await api.query(`update hand_deliveries set held_until = now() - interval '1 second'`);
    expect((await list(officer)).mine).toEqual([]);
    expect((await take(colleague)).body).toEqual({ taken: 1 });
    expect((await sent(officer, id)).status).toBe(409);
    expect((await sent(colleague, id)).status).toBe(200);
  });

  it('are only those that WhatsApp would have brought and that still hold', async () => {
    const mailed = await waiting();
    await api.query(
      `insert into reminders (account_id, event, occurrence, channel, due_at, state, sent_at)
       values ($1, 'low_attendance', 'once', 'email', now(), 'sent', now())`,
      [mailed.person.accountId],
    );
    const off = await waiting();
    await api.query(`insert into channel_preferences (account_id, turned_off) values ($1, '{whatsapp}')`, [
      off.person.accountId,
    ]);
    const other = await waiting();
    await api.query(
      `insert into channel_preferences (account_id, fallback_order) values ($1, '{email,push,whatsapp,sms}')`,
      [other.person.accountId],
    );
    const old = await waiting();
    await api.query(`update reminders set sent_at = now() - interval '4 days' where id = $1`, [old.id]);
    const over = await waiting(course, 'quiet_three_days');
    expect((await list(officer)).waiting).toEqual([]);
    expect(over.id).toBeTruthy();
    // Everybody must get this one.
    await api.query(`update reminders set event = 'batch_confirmed' where id = $1`, [off.id]);
    expect((await take(officer)).body).toEqual({ taken: 1 });
  });

  it('are none when a gateway sends them', async () => {
    const { WhatsAppChannel } = await import('../channels/whatsapp.channel.js');
    const channel = api.app.get(WhatsAppChannel, { strict: false });
    const configured = jest.spyOn(channel, 'configured', 'get').mockReturnValue(true);
    await waiting();
    expect(await list(officer)).toMatchObject({ gateway: true, waiting: [] });
    expect((await take(officer)).body).toMatchObject({
      detail: 'WhatsApp sudah dikirim otomatis oleh server.',
    });
    configured.mockRestore();
  });
});

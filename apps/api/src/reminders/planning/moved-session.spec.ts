import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { enrol, importSeedCourse, openBatch } from '../../testing/courses.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import { DigestFolding } from '../digest/digest-folding.service.js';
import { ReminderJobsModule } from '../reminder-jobs.module.js';

const DAY = 86_400_000;
const RULES = ['session_tomorrow', 'session_two_hours', 'session_week'];
const at = (days: number, hours = 0) => new Date(Date.now() + days * DAY + hours * 3_600_000).toISOString();

describe('a session that moves', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  let panitia: SignedIn;

  const planned = (person: SignedIn, state = 'planned') =>
    api.query<{ id: string; event: string; dueAt: string }>(
      `select id, event, due_at as "dueAt" from reminders
       where account_id = $1 and channel = 'inbox' and event = any ($2) and state = $3 order by event`,
      [person.accountId, RULES, state],
    );
  const withSession = async (days: number) => {
    const course = await importSeedCourse(api, 'fotografi-produk', { publish: true });
    const batch = await openBatch(api, { course, sessions: 0 });
    const person = await api.signIn('peserta', { email: `ani${Math.random()}@example.test` });
    await enrol(api, person, batch.id);
    const meeting = { title: 'Praktik', startsAt: at(days), endsAt: at(days, 2), place: 'Lantai 2' };
    const added = await panitia.call('POST /manage/batches/:id/sessions', {
      params: { id: batch.id },
      body: meeting,
    });
    return { person, meeting, params: { id: added.body.id } };
  };

  beforeAll(async () => {
    // Nobody listens there: it only makes e-mail a channel of this server.
    api = await startTestApi({ SMTP_URL: 'smtp://127.0.0.1:9' });
    worker = await NestFactory.createApplicationContext(ReminderJobsModule, { logger: false });
    panitia = await api.signIn('panitia');
  });
  afterAll(async () => {
    await worker.close();
    await api.close();
  });

  it('takes all its reminders along in the same transaction, down to two hours before', async () => {
    const { person, meeting, params } = await withSession(20);
    const before = await planned(person);
    expect(before.map(({ event }) => event)).toEqual(RULES);
    const later = { ...meeting, startsAt: at(23), endsAt: at(23, 2) };
    expect((await panitia.call('PUT /manage/class-sessions/:id', { params, body: later })).status).toBe(200);
    const after = await planned(person);
    expect(after.map(({ event }) => event)).toEqual(RULES);
    after.forEach(({ dueAt }, i) => {
      const moved = Date.parse(dueAt) - Date.parse(before[i]?.dueAt ?? '');
      expect(Math.round(moved / DAY)).toBe(3);
    });
    expect((await planned(person, 'cancelled')).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  it('leaves them as they were when the move is refused', async () => {
    const { person, meeting, params } = await withSession(20);
    const before = await planned(person);
    const stranger = { ...meeting, startsAt: at(23), endsAt: at(23, 2), trainerIds: [person.accountId] };
    const refused = await panitia.call('PUT /manage/class-sessions/:id', { params, body: stranger });
    expect(refused.status).toBe(422);
    expect(await planned(person)).toEqual(before);
  });

  it('leaves no old date in a digest that waits', async () => {
    const { person, meeting, params } = await withSession(20);
    await person.call('PUT /me/digest', { body: { on: true, at: '07:00' } });
    const [mail] = await api.query<{ id: string }>(
      `update reminders set due_at = now() where account_id = $1 and event = 'session_week' and channel = 'email' returning id`,
      [person.accountId],
    );
    expect(await worker.get(DigestFolding).take(mail?.id ?? '')).toBe(true);
    const inDigest = () =>
      api.query(
        `select state, digest_id is not null as "inDigest" from reminders
         where account_id = $1 and event = 'session_week' and channel = 'email' order by id`,
        [person.accountId],
      );
    expect(await inDigest()).toEqual([{ state: 'planned', inDigest: true }]);
    // Planning again, for whatever reason, does not pull it out.
    const renamed = { ...meeting, title: 'Praktik cahaya' };
    await panitia.call('PUT /manage/class-sessions/:id', { params, body: renamed });
    expect(await inDigest()).toEqual([{ state: 'planned', inDigest: true }]);
    const later = { ...renamed, startsAt: at(23), endsAt: at(23, 2) };
    await panitia.call('PUT /manage/class-sessions/:id', { params, body: later });
    expect(await inDigest()).toEqual([
      { state: 'cancelled', inDigest: true },
      { state: 'planned', inDigest: false },
    ]);
    await api.query(
      `with d as (update reminder_digests set due_at = now() where account_id = $1 returning id)
       update reminders set due_at = now() where digest_id in (select id from d) and state = 'planned'`,
      [person.accountId],
    );
    expect(await worker.get(DigestFolding).take(mail?.id ?? '')).toBe(false);
  });
});

import { AuditCheckService } from './audit-check.service.js';
import { AuditLogModule } from './audit-log.module.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let admin: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  admin = await api.signIn('admin', { name: '=HYPERLINK("x")' });
});
afterAll(() => api.close());

const record = (action: string, details: object = {}) =>
  api.query(
    `insert into audit_log (actor_id, action, subject_type, subject_id, details) values ($1, $2, $3, 'k1', $4)`,
    [admin.accountId, action, action.split('.')[0], JSON.stringify(details)],
  );
const checks = () => api.app.select(AuditLogModule).get(AuditCheckService);
const check = async () => (await admin.call('POST /manage/audit/checks')).body;
/** As somebody with the database's own password could. */
const tamper = async (...statements: string[]) => {
  for (const table of ['audit_log', 'audit_chain'])
    await api.query(`alter table ${table} disable trigger user`);
  for (const statement of statements) await api.query(statement);
  for (const table of ['audit_log', 'audit_chain'])
    await api.query(`alter table ${table} enable trigger user`);
};

describe('reading the log', () => {
  beforeAll(async () => {
    for (let n = 0; n < 7; n += 1)
      await record('batch.opened', { before: { state: 'draft' }, after: { state: 'open' }, n });
    await record('room.changed');
  });

  it('is for dinas and admin', async () => {
    expect((await api.anonymous.call('GET /manage/audit')).status).toBe(401);
    for (const role of ['peserta', 'pelatih', 'panitia'] as const) {
      const client = await api.signIn(role);
      for (const key of [
        'GET /manage/audit',
        'GET /manage/audit/choices',
        'GET /manage/audit/checks',
        'POST /manage/audit/checks',
      ])
        expect((await client.send(key)).status).toBe(404);
    }
    expect((await (await api.signIn('dinas')).call('GET /manage/audit')).status).toBe(200);
  });

  it('says who, what, before and after, and goes on below an entry', async () => {
    const query = { action: 'batch.opened', size: 3 };
    const first = (await admin.call('GET /manage/audit', { query })).body;
    expect(first.items[0]).toMatchObject({
      actor: { id: admin.accountId },
      words: 'Angkatan dibuka',
      subjectWords: 'Angkatan',
      before: { state: 'draft' },
      after: { state: 'open' },
      details: { n: 6 },
    });
    const seen = [...first.items];
    let next = first.next;
    // Whoever writes meanwhile moves no page.
    await record('batch.opened', { n: 99 });
    while (next !== null) {
      const { body } = await admin.call('GET /manage/audit', { query: { ...query, before: next } });
      seen.push(...body.items);
      ({ next } = body);
    }
    expect(seen.map(({ details }) => details.n)).toEqual([6, 5, 4, 3, 2, 1, 0]);
  });

  it('is filtered by person, subject and day in WIB', async () => {
    const count = async (query: object) =>
      (await admin.call('GET /manage/audit', { query: { size: 100, ...query } })).body.items.length;
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date());
    expect(await count({ subjectType: 'room', subjectId: 'k1' })).toBe(1);
    expect(await count({ actor: (await api.signIn('dinas')).accountId })).toBe(0);
    expect(await count({ actor: admin.accountId, from: today, until: today })).toBeGreaterThan(7);
    expect(await count({ until: '2020-01-01' })).toBe(0);
    const wrong = await admin.send('GET /manage/audit', { query: { from: 'kemarin' } });
    expect(wrong.body.errors).toEqual([{ path: 'from', message: 'Tulis tanggal seperti 2026-11-21.' }]);
  });

  it('names what can be chosen', async () => {
    const { actions, subjects, actors } = (await admin.call('GET /manage/audit/choices')).body;
    expect(actions).toContainEqual({ value: 'batch.opened', label: 'Angkatan dibuka' });
    expect(subjects).toContainEqual({ value: 'room', label: 'Ruang' });
    expect(actors.map(({ value }) => value)).toContain(admin.accountId);
  });
});

describe('checking the chain', () => {
  it('finds a whole one whole', async () => {
    expect(await check()).toMatchObject({ state: 'whole', badEntry: null });
  });

  it('goes on where it was interrupted, one at a time', async () => {
    await api.query(`insert into audit_checks (upto) select max(sequence) from audit_chain`);
    expect(await checks().turn(0, 4)).toBe(4);
    const [running] = (await admin.call('GET /manage/audit/checks')).body.items;
    expect(running).toMatchObject({ state: 'running', checked: 4 });
    expect(await check()).toMatchObject({ id: running?.id, state: 'whole' });
  });

  it('names the first entry that was changed', async () => {
    await record('room.changed', { marked: true });
    await record('room.changed');
    const [entry] = await api.query<{ id: number }>(`select id from audit_log where details ? 'marked'`);
    const set = (value: string) =>
      tamper(`update audit_log set details = '{"marked": ${value}}' where id = ${entry?.id}`);
    await set('false');
    expect(await check()).toMatchObject({
      state: 'broken',
      badEntry: entry?.id,
      reason: 'Catatan atau mata rantainya diubah.',
    });
    await set('true');
    expect(await check()).toMatchObject({ state: 'whole' });
  });

  it('notices a link that was taken out, and an entry outside the chain', async () => {
    await tamper(
      'create table kept as select * from audit_chain where sequence = 5',
      'delete from audit_chain where sequence = 5',
    );
    expect(await check()).toMatchObject({
      state: 'broken',
      badSequence: 6,
      reason: 'Mata rantai sebelumnya hilang.',
    });
    await tamper('insert into audit_chain select * from kept');
    await tamper(
      `insert into audit_log (at, action, subject_type, subject_id) values (now() - interval '1 hour', 'room.changed', 'room', 'outside')`,
    );
    await record('room.changed');
    expect(await check()).toMatchObject({
      state: 'broken',
      reason: 'Catatan ini tidak ada di dalam rantai.',
    });
    await tamper(`delete from audit_log where subject_id = 'outside'`);
  });

  it('notices that the end is missing, by the head of the day and by the one kept outside', async () => {
    expect(await checks().noteHead()).toBe(1);
    expect(await checks().noteHead()).toBe(0);
    const { anchors } = (await admin.call('GET /manage/audit/checks')).body;
    expect(anchors[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    await tamper(
      `delete from audit_chain where sequence >= ${anchors[0]?.sequence}`,
      `delete from audit_log l where not exists (select from audit_chain c where c.audit_id = l.id)`,
    );
    expect(await check()).toMatchObject({ state: 'broken', badSequence: anchors[0]?.sequence });
    // Also with the table of heads emptied: another copy lies in the file store.
    await api.query('alter table audit_anchors disable trigger user');
    await api.query('delete from audit_anchors');
    expect((await check()).reason).toContain('di luar basis data');
  });
});

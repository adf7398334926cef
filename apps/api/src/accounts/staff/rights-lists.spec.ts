import { randomUUID } from 'node:crypto';
import { startBulkWorker } from '../../testing/bulk.factory.js';
import { openClinic } from '../../testing/consultations.factory.js';
import { runningClass, seat } from '../../testing/reminders.factory.js';
import { newSession } from '../../testing/rights.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';

type Right = { role: 'pelatih' | 'panitia' | 'dinas'; unitId?: string; regionCode?: string };

let api: TestApi;
let admin: SignedIn;
let units: Record<string, string>;
/** Two classes of two units, each with one person who lives in a regency of their own. */
let mine: { batchId: string; person: SignedIn };
let other: { batchId: string; person: SignedIn };
let regionOfOther: string;
let officer: TestClient;

beforeAll(async () => {
  api = await startTestApi();
  admin = await api.signIn('admin');
  const { items } = (await admin.call('GET /manage/units')).body;
  units = Object.fromEntries(items.map(({ code, id }) => [code, id]));
  [mine, other] = [await classOf(units.SPP), await classOf(units.TU)];
  const [village] = await api.query<{ code: string }>(
    `select code from regions where level = 4
       and left(code, 5) <> (select left(village_code, 5) from people where account_id = $1) limit 1`,
    [mine.person.accountId],
  );
  regionOfOther = (village?.code ?? '').slice(0, 5);
  await api.query('update people set village_code = $2 where account_id = $1', [
    other.person.accountId,
    village?.code,
  ]);
  officer = await withRights({ role: 'panitia', unitId: units.SPP ?? '' });
});
afterAll(() => api.close());

async function classOf(unitId: string | undefined) {
  const { batchId } = await runningClass(api);
  await api.query('update batches set unit_id = $2 where id = $1', [batchId, unitId]);
  const person = await api.signIn('peserta');
  await seat(api, person, batchId);
  return { batchId, person };
}

async function withRights(...grants: Right[]): Promise<TestClient> {
  const { accountId } = await api.signIn(grants[0]?.role ?? 'panitia');
  return limit(accountId, grants);
}

async function limit(accountId: string, grants: Right[]): Promise<TestClient> {
  const set = await admin.call('PUT /manage/accounts/:id/grants', {
    params: { id: accountId },
    body: { grants },
  });
  expect(set.status).toBe(200);
  return newSession(api, accountId);
}

test('the schedule shows sessions of the unit, and what is no class to everybody', async () => {
  for (const { batchId } of [mine, other])
    await api.query(
      `insert into class_sessions (batch_id, title, starts_at, ends_at, place)
       values ($1, 'Sesi', '2031-03-03T02:00:00Z', '2031-03-03T03:00:00Z', 'Aula')`,
      [batchId],
    );
  const { items: rooms } = (await officer.call('GET /manage/rooms')).body;
  const occupation = {
    kind: 'booking' as const,
    roomId: rooms.find(({ bookable }) => bookable)?.id ?? '',
    title: 'Rapat',
    startsAt: '2031-03-03T05:00:00Z',
    endsAt: '2031-03-03T06:00:00Z',
  };
  await admin.call('POST /manage/room-occupations', { body: occupation });
  const seen = async (by: TestClient) =>
    (
      await by.call('GET /manage/schedule', { query: { from: '2031-03-03', to: '2031-03-03' } })
    ).body.items.map(({ kind, batch }) => batch?.id ?? kind);
  expect(await seen(officer)).toEqual([mine.batchId, 'booking']);
  expect((await seen(admin)).sort()).toEqual([mine.batchId, other.batchId, 'booking'].sort());
  expect((await officer.send('POST /manage/room-occupations', { body: occupation })).status).toBe(404);
});

test('the ledger counts sessions of the unit; a trainer’s own are theirs wherever they were', async () => {
  const trainer = await api.signIn('pelatih', { name: 'Rina' });
  for (const [{ batchId, person }, jp, day] of [
    [mine, 3, '2022-03-01'],
    [other, 5, '2022-03-02'],
  ] as const)
    await api.query(
      `with s as (insert into class_sessions (batch_id, title, starts_at, ends_at, place, jp)
           values ($1, 'Praktik', $5::date + time '01:00', $5::date + time '02:00', 'Aula', $2) returning id),
         t as (insert into session_trainers (session_id, account_id) select id, $3 from s)
       insert into attendance (class_session_id, enrolment_id, status, recorded_by, method)
       select s.id, e.id, 'present', $3, 'list' from s, enrolments e where e.batch_id = $1 and e.account_id = $4`,
      [batchId, jp, trainer.accountId, person.accountId, day],
    );
  const query = { year: 2022 };
  const jpOf = async (by: TestClient) =>
    (await by.call('GET /manage/trainer-ledger', { query })).body.items.map(({ jp }) => jp);
  expect(await jpOf(officer)).toEqual([3]);
  expect(await jpOf(admin)).toEqual([8]);
  const sessions = await officer.call('GET /manage/trainer-ledger/sessions', { query });
  expect(sessions.body.items.map(({ batchId }) => batchId)).toEqual([mine.batchId]);
  expect(await jpOf(await limit(trainer.accountId, [{ role: 'pelatih', unitId: units.SPP ?? '' }]))).toEqual([
    8,
  ]);
  const ofRegion = await withRights({ role: 'dinas', regionCode: regionOfOther });
  expect((await ofRegion.send('GET /manage/trainer-ledger', { query })).status).toBe(404);
});

test('reminders, their counts, their file and their sending keep to the unit or the region', async () => {
  const reminders = await api.query<{ id: string; batch: string }>(
    `insert into reminders (account_id, event, occurrence, channel, batch_id, enrolment_id, due_at, state, failure)
     select account_id, 'low_attendance', 'rights', 'email', batch_id, id, now(), 'failed', 'x' from enrolments
     where batch_id = any($1::uuid[]) returning id, batch_id as batch`,
    [[mine.batchId, other.batchId]],
  );
  const idOf = (of: { batchId: string }) => reminders.find(({ batch }) => batch === of.batchId)?.id ?? '';
  const list = async (by: TestClient) =>
    (await by.call('GET /manage/reminders', { query: { event: 'low_attendance' } })).body;
  expect(await list(officer)).toMatchObject({
    total: 1,
    counts: { failed: 1 },
    items: [{ id: idOf(mine) }],
  });
  const ofRegion = await withRights({ role: 'dinas', regionCode: regionOfOther });
  expect((await list(ofRegion)).items.map(({ id }) => id)).toEqual([idOf(other)]);
  for (const [of, status] of [
    [other, 404],
    [mine, 200],
  ] as const)
    expect(
      (await officer.send('POST /manage/reminders/:id/retry', { params: { id: idOf(of) } })).status,
    ).toBe(status);
  const worker = await startBulkWorker();
  const body = { key: randomUUID(), table: 'reminders', format: 'csv', query: {} } as const;
  const { body: job } = await ofRegion.call('POST /manage/exports', { body });
  await worker.run(job.id);
  await worker.close();
  const params = { id: job.id };
  expect((await ofRegion.call('GET /manage/bulk-jobs/:id', { params })).body.rowsWritten).toBe(
    (await ofRegion.call('GET /manage/reminders')).body.total,
  );
});

test('messages that are sent by hand are taken from the own unit', async () => {
  await api.query('delete from reminders');
  await api.query(
    `insert into reminders (account_id, event, occurrence, channel, batch_id, enrolment_id, due_at, state, sent_at)
     select account_id, 'low_attendance', 'hand', 'inbox', batch_id, id, now(), 'sent', now() from enrolments
     where batch_id = any($1::uuid[])`,
    [[mine.batchId, other.batchId]],
  );
  const { waiting } = (await officer.call('GET /manage/by-hand')).body;
  expect(waiting.map(({ batchId }) => batchId)).toEqual([mine.batchId]);
  const take = (batchId?: string) =>
    officer.call('POST /manage/by-hand/take', { body: batchId ? { batchId } : {} });
  expect((await take(other.batchId)).body).toEqual({ taken: 0 });
  expect((await take()).body).toEqual({ taken: 1 });
  expect((await officer.call('GET /manage/by-hand')).body.mine).toHaveLength(1);
  await api.query('update batches set unit_id = $2 where id = $1', [mine.batchId, units.TU]);
  expect((await officer.call('GET /manage/by-hand')).body.mine).toEqual([]);
  await api.query('update batches set unit_id = $2 where id = $1', [mine.batchId, units.SPP]);
});

describe('consultations', () => {
  let clinic: Awaited<ReturnType<typeof openClinic>>;
  const visits: Record<'mine' | 'other', { id: string; caseId: string }> = {
    mine: { id: '', caseId: '' },
    other: { id: '', caseId: '' },
  };
  beforeAll(async () => {
    clinic = await openClinic(api);
    const slots = await clinic.slots();
    for (const [at, [key, { person }]] of Object.entries({ mine, other }).entries()) {
      const { consultantId = '', startsAt = '' } = slots[at * 2] ?? {};
      const { serviceId } = clinic;
      const booked = await person.call('POST /consultations', {
        body: { serviceId, consultantId, startsAt, mode: 'on_site', problem: 'Foto produk gelap.' },
      });
      if (booked.status !== 201) throw new Error(JSON.stringify(booked.body));
      visits[key as 'mine'] = booked.body;
    }
  });
  const agenda = async (by: TestClient) =>
    (await by.call('GET /manage/consultations', { query: { days: 7 } })).body.items.map(({ id }) => id);
  const files = async (by: TestClient) =>
    (await by.call('GET /manage/consultation-cases')).body.items.map(({ id }) => id);

  it('are those of people of the unit’s classes, or of the region, and a consultant’s own', async () => {
    const ofRegion = await withRights({ role: 'panitia', regionCode: regionOfOther });
    const consultant = await limit(clinic.consultant.accountId, [
      { role: 'pelatih', unitId: units.SPP ?? '' },
    ]);
    for (const [by, seen] of [
      [officer, [visits.mine]],
      [ofRegion, [visits.other]],
      [consultant, [visits.mine, visits.other]],
      [admin, [visits.mine, visits.other]],
    ] as const) {
      expect((await agenda(by)).sort()).toEqual(seen.map(({ id }) => id).sort());
      expect((await files(by)).sort()).toEqual(seen.map(({ caseId }) => caseId).sort());
    }
  });

  it('and neither read nor changed by an id from outside', async () => {
    const { id, caseId } = visits.other;
    const note = { sharedText: 'Pakai cahaya jendela.', privateText: '' };
    const outside = [
      ['POST /manage/consultations/:id/finish', id, { state: 'done' }],
      ['POST /manage/consultations/:id/cancel', id, { reason: 'Ruang dipakai.' }],
      ['GET /consultations/:id/photo', id, undefined],
      ['GET /manage/consultation-cases/:id', caseId, undefined],
      ['POST /manage/consultation-cases/:id/notes', caseId, note],
    ] as const;
    for (const [key, of, body] of outside) {
      const request = { params: { id: of }, ...(body && { body }) };
      expect([key, (await officer.send(key, request)).status]).toEqual([key, 404]);
    }
    const own = { params: { id: visits.mine.caseId } };
    expect((await officer.send('GET /manage/consultation-cases/:id', own)).status).toBe(200);
    const noted = await officer.send('POST /manage/consultation-cases/:id/notes', { ...own, body: note });
    expect(noted.status).toBe(200);
  });
});

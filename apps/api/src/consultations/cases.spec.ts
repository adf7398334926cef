import { routes } from '@sinau/contracts/routes.js';
import { z } from 'zod';
import { openClinic, type Clinic } from '../testing/consultations.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { ConsultationTelling } from './consultation-telling.service.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import { Transactions } from '../database/transactions.js';

const SECRET = 'Hutang di koperasi belum lunas';

describe('case files', () => {
  let api: TestApi;
  let clinic: Clinic;
  let siti: SignedIn;
  let caseId: string;
  beforeAll(async () => {
    api = await startTestApi();
    clinic = await openClinic(api, 'Legalitas usaha');
    siti = await api.signIn('peserta', { name: 'Siti Aminah' });
    const [slot] = await clinic.slots();
    const booked = await siti.call('POST /consultations', {
      body: {
        serviceId: clinic.serviceId,
        consultantId: slot?.consultantId ?? '',
        startsAt: slot?.startsAt ?? '',
        mode: 'online',
        problem: 'Saya belum punya NIB.',
      },
    });
    caseId = booked.body.caseId;
  });
  afterAll(() => api.close());

  const note = (who: SignedIn, sharedText: string, privateText: string) =>
    who.call('POST /manage/consultation-cases/:id/notes', {
      params: { id: caseId },
      body: { sharedText, privateText },
    });
  const tomorrow = () => new Date(Date.now() + 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);

  it('is open to the consultant of the case and to organisers, and to nobody else', async () => {
    const params = { id: caseId };
    expect((await api.anonymous.send('GET /manage/consultation-cases/:id', { params })).status).toBe(401);
    expect((await siti.send('GET /manage/consultation-cases/:id', { params })).status).toBe(404);
    const stranger = await api.signIn('pelatih');
    expect((await stranger.send('GET /manage/consultation-cases/:id', { params })).status).toBe(404);
    const panitia = await api.signIn('panitia');
    const file = await panitia.call('GET /manage/consultation-cases/:id', { params });
    expect(file.body).toMatchObject({ personName: 'Siti Aminah', serviceName: 'Legalitas usaha' });
    const seen = await api.query(
      `select 1 from audit_log where action = 'consultation_case.viewed' and actor_id = $1`,
      [panitia.accountId],
    );
    expect(seen).toHaveLength(1);
  });

  it('never shows a private note to the learner', async () => {
    expect((await note(clinic.consultant, 'Siapkan KTP dan e-mail.', SECRET)).status).toBe(200);
    await note(clinic.consultant, '', SECRET);
    const mine = await siti.call('GET /me/consultations');
    expect(mine.body.items[0]?.place).toBe('https://meet.example.test/ratna');
    expect(mine.raw.toString()).not.toContain(SECRET);
    expect(mine.body.cases[0]?.notes.map(({ text }) => text)).toEqual(['Siapkan KTP dan e-mail.']);
    const file = await clinic.consultant.call('GET /manage/consultation-cases/:id', {
      params: { id: caseId },
    });
    expect(file.body.notes.map(({ privateText }) => privateText)).toEqual([SECRET, SECRET]);
  });

  it('has no word for private notes in any answer that a learner can get', () => {
    const forLearners = Object.entries(routes).filter(
      ([key]) => key.includes('onsult') && !key.includes('/manage/'),
    );
    expect(forLearners).toHaveLength(11);
    for (const [, { response }] of forLearners)
      expect(JSON.stringify(z.toJSONSchema(response, { unrepresentable: 'any' }))).not.toContain(
        'privateText',
      );
  });

  it('wants something in a note, and keeps notes as they were written', async () => {
    const empty = await note(clinic.consultant, ' ', '');
    expect(empty.status).toBe(422);
    expect(empty.body.errors?.[0]?.message).toBe('Tulis salah satu catatan dulu.');
    await expect(api.query(`update consultation_notes set private_text = ''`)).rejects.toThrow('only grows');
  });

  it('agrees on action items that only their person ticks off', async () => {
    const add = (dueOn: string) =>
      clinic.consultant.call('POST /manage/consultation-cases/:id/actions', {
        params: { id: caseId },
        body: { text: 'Daftar di oss.go.id', dueOn },
      });
    expect((await add('2026-01-01')).body.errors?.[0]?.path).toBe('dueOn');
    const id = (await add(tomorrow())).body.actions[0]?.id ?? '';
    const tick = (who: SignedIn, done: boolean) =>
      who.call('POST /me/consultation-actions/:id', { params: { id }, body: { done } });
    expect((await tick(await api.signIn('peserta'), true)).status).toBe(404);
    expect((await tick(siti, true)).body.doneAt).not.toBeNull();
    expect((await tick(siti, false)).body.doneAt).toBeNull();
  });

  it('tells of an action item and of an appointment tomorrow, once each', async () => {
    const telling = new ConsultationTelling(
      api.app.get(Transactions),
      api.app.get(ReminderPlanner, { strict: false }),
    );
    await api.query(`update consultation_actions set due_on = (now() at time zone 'Asia/Jakarta')::date`);
    expect([await telling.tellActions(), await telling.tellActions()]).toEqual([1, 0]);
    // Starts in a moment, and was booked long ago.
    await api.query(
      `update consultations set starts_at = now() + interval '1 minute', ends_at = now() + interval '30 minutes',
         busy_until = now() + interval '40 minutes', changed_at = now() - interval '9 days' where case_id = $1`,
      [caseId],
    );
    expect([await telling.tellTomorrow(), await telling.tellTomorrow()]).toEqual([1, 0]);
  });

  it('closes with an outcome once no appointment stands, and then takes no more notes', async () => {
    const close = () =>
      clinic.consultant.call('POST /manage/consultation-cases/:id/outcome', {
        params: { id: caseId },
        body: { outcome: 'nib', note: 'NIB terbit hari ini.' },
      });
    expect((await close()).body.code).toBe('state_conflict');
    await api.query(`update consultations set state = 'done' where case_id = $1`, [caseId]);
    expect((await close()).body.outcome).toBe('nib');
    expect((await note(clinic.consultant, 'Lagi', '')).body.code).toBe('case_closed');
  });
});

import { DataSource } from 'typeorm';
import { openClinic, type Clinic } from '../testing/consultations.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

describe('appointments', () => {
  let api: TestApi;
  let clinic: Clinic;
  beforeAll(async () => {
    api = await startTestApi();
    clinic = await openClinic(api);
  });
  afterAll(() => api.close());

  const problem = 'Foto produk saya selalu gelap.';
  const asked = async (index = 0) => {
    const slot = (await clinic.slots())[index];
    if (!slot) throw new Error('no slot');
    const { consultantId, startsAt } = slot;
    return { consultantId, startsAt, mode: 'on_site' as const };
  };
  const book = async (who: SignedIn, slot: Awaited<ReturnType<typeof asked>>) =>
    who.call('POST /consultations', { body: { serviceId: clinic.serviceId, ...slot, problem } });

  it('asks visitors to sign in, and hides what is for others', async () => {
    const none = '0193b7c4-0000-7000-8000-00000000dead';
    expect((await api.anonymous.send('GET /me/consultations')).status).toBe(401);
    expect((await api.anonymous.send('GET /consultations/services')).status).toBe(401);
    expect((await clinic.consultant.send('POST /consultations', { body: {} })).status).toBe(404);
    const siti = await api.signIn('peserta');
    expect((await siti.send('GET /manage/consultations')).status).toBe(404);
    expect((await siti.send('GET /consultations/services/:id/slots', { params: { id: none } })).status).toBe(
      404,
    );
  });

  it('gives one slot to one of twenty, and tells the others to choose another', async () => {
    const slot = await asked();
    const people = await Promise.all(Array.from({ length: 20 }, () => api.signIn('peserta')));
    const answers = await Promise.all(people.map((who) => book(who, slot)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'slot_taken')).toHaveLength(19);
    expect((await clinic.slots()).some(({ startsAt }) => startsAt === slot.startsAt)).toBe(false);
  });

  it('keeps the guard time free, whatever is asked for', async () => {
    const siti = await api.signIn('peserta');
    const slot = await asked(2);
    await book(siti, slot);
    // The database says it too: an appointment right at the end of another one lies in its guard time.
    const inGuard = api.query(
      `insert into consultations (case_id, service_id, consultant_id, account_id, starts_at, ends_at, busy_until, mode, place, problem)
       select c.case_id, c.service_id, c.consultant_id, $1, c.ends_at, c.ends_at + interval '5 minutes', c.ends_at + interval '5 minutes',
         'on_site', 'Ruang', 'x' from consultations c where c.account_id = $2`,
      [(await api.signIn('peserta')).accountId, siti.accountId],
    );
    await expect(inGuard).rejects.toThrow('consultations_no_overlap');
  });

  it('makes one appointment of the same tap twice, and refuses a second one for the service', async () => {
    const siti = await api.signIn('peserta');
    const slot = await asked();
    const [first, second] = await Promise.all([book(siti, slot), book(siti, slot)]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(first.body.id).toBe(second.body.id);
    expect((await book(siti, await asked(3))).body.code).toBe('consultation_exists');
  });

  it('refuses what the hours do not offer, a person nobody knows, and an empty story', async () => {
    const siti = await api.signIn('peserta');
    const slot = await asked();
    const past = await book(siti, { ...slot, startsAt: '2026-01-05T02:00:00Z' });
    expect([past.status, past.body.code]).toEqual([409, 'slot_closed']);
    const bare = await api.signIn('peserta', { bare: true });
    expect((await book(bare, slot)).body.code).toBe('profile_incomplete');
    const short = await siti.send('POST /consultations', {
      body: { serviceId: clinic.serviceId, ...slot, problem: '' },
    });
    expect(short.status).toBe(422);
    expect(short.body.errors).toEqual([
      { path: 'problem', message: 'Ceritakan masalah Anda, paling sedikit 5 huruf.' },
    ]);
  });

  it('moves without giving up the old slot first: of two who want one slot, the other stays where they were', async () => {
    const [siti, budi] = [await api.signIn('peserta'), await api.signIn('peserta')];
    const [a, b] = [await asked(0), await asked(1)];
    const mine = (await book(siti, a)).body;
    const his = (await book(budi, b)).body;
    const target = await asked(0);
    const [one, two] = await Promise.all([
      siti.call('POST /me/consultations/:id/move', { params: { id: mine.id }, body: target }),
      budi.call('POST /me/consultations/:id/move', { params: { id: his.id }, body: target }),
    ]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);
    const [loser, kept] = one.status === 409 ? [siti, a] : [budi, b];
    const list = (await loser.call('GET /me/consultations')).body.items;
    expect(list.map(({ startsAt, state }) => [Date.parse(startsAt), state])).toEqual([
      [Date.parse(kept.startsAt), 'booked'],
    ]);
    // What the winner left is free again.
    const left = one.status === 200 ? a : b;
    expect((await clinic.slots()).some(({ startsAt }) => startsAt === left.startsAt)).toBe(true);
  });

  it('lets nobody touch somebody else’s appointment', async () => {
    const [siti, budi] = [await api.signIn('peserta'), await api.signIn('peserta')];
    const { id } = (await book(siti, await asked())).body;
    const params = { id };
    const body = { reason: 'Tidak jadi' };
    expect((await budi.send('POST /me/consultations/:id/cancel', { params, body })).status).toBe(404);
    expect((await budi.send('POST /me/consultations/:id/move', { params, body: await asked() })).status).toBe(
      404,
    );
    const other = await api.signIn('pelatih');
    expect((await other.send('POST /manage/consultations/:id/cancel', { params, body })).status).toBe(404);
    expect((await siti.call('GET /me/consultations')).body.items[0]?.state).toBe('booked');
  });

  it('cancels with a reason, once, frees the slot and tells', async () => {
    const siti = await api.signIn('peserta');
    const slot = await asked();
    const { id } = (await book(siti, slot)).body;
    const cancel = () =>
      siti.call('POST /me/consultations/:id/cancel', { params: { id }, body: { reason: 'Anak sakit' } });
    expect((await cancel()).body).toMatchObject({ state: 'cancelled', cancelReason: 'Anak sakit' });
    expect((await cancel()).body.code).toBe('consultation_ended');
    expect((await clinic.slots()).some(({ startsAt }) => startsAt === slot.startsAt)).toBe(true);
    const told = await api.query<{ event: string }>(
      `select event from reminders where account_id = $1 and channel = 'inbox' order by created_at, event`,
      [siti.accountId],
    );
    expect(told.map(({ event }) => event)).toEqual(['consultation_booked', 'consultation_cancelled']);
  });

  it('shows a consultant their own day, and organisers everybody’s', async () => {
    const siti = await api.signIn('peserta');
    const booked = (await book(siti, await asked())).body;
    const query = { from: booked.startsAt.slice(0, 10), days: 2 };
    const ids = async (who: SignedIn) =>
      (await who.call('GET /manage/consultations', { query })).body.items.map(({ id }) => id);
    expect(await ids(clinic.consultant)).toContain(booked.id);
    expect(await ids(await api.signIn('panitia'))).toContain(booked.id);
    expect(await ids(await api.signIn('pelatih'))).toEqual([]);
  });

  it('is finished only once it has begun', async () => {
    const siti = await api.signIn('peserta');
    const { id } = (await book(siti, await asked())).body;
    const finish = () =>
      clinic.consultant.call('POST /manage/consultations/:id/finish', {
        params: { id },
        body: { state: 'done' },
      });
    expect((await finish()).body.code).toBe('state_conflict');
    await api.query(
      `update consultations set starts_at = now() - interval '30 days', ends_at = now() - interval '30 days' + interval '45 minutes',
         busy_until = now() - interval '29 days' where id = $1`,
      [id],
    );
    expect((await finish()).body.state).toBe('done');
    expect((await finish()).body.code).toBe('consultation_ended');
  });

  it('made while its case is being closed stands in a case of its own', async () => {
    const siti = await api.signIn('peserta');
    const { id, caseId } = (await book(siti, await asked())).body;
    await siti.call('POST /me/consultations/:id/cancel', { params: { id }, body: { reason: 'Anak sakit' } });
    const waiting = () =>
      api.query(`select from pg_locks where not granted and pid in (select pid from pg_stat_activity
        where datname = current_database())`);
    let going: ReturnType<typeof book> | undefined;
    await api.app.get(DataSource).transaction(async (em) => {
      await em.query('select id from consultation_cases where id = $1 for update', [caseId]);
      going = book(siti, await asked(1));
      while ((await waiting()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      await em.query(`update consultation_cases set closed_at = now(), outcome = 'nib' where id = $1`, [
        caseId,
      ]);
    });
    const booked = await going;
    expect(booked?.status).toBe(201);
    expect(booked?.body.caseId).not.toBe(caseId);
  });
});

import { openClinic, type Clinic } from '../testing/consultations.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

describe('hours, leave and the walk-in queue', () => {
  let api: TestApi;
  let clinic: Clinic;
  beforeAll(async () => {
    api = await startTestApi();
    clinic = await openClinic(api, 'Ekspor');
  });
  afterAll(() => api.close());

  it('lets consultants set their own hours, organisers anybody’s, and refuses hours that overlap', async () => {
    const id = clinic.consultant.accountId;
    const body = (hours: { weekday: number; opens: string; closes: string }[]) => ({
      active: true,
      place: 'Ruang 2',
      onlineLink: null,
      serviceIds: [clinic.serviceId],
      hours,
    });
    const set = (who: SignedIn, hours: { weekday: number; opens: string; closes: string }[]) =>
      who.call('PUT /manage/consultants/:id', { params: { id }, body: body(hours) });
    const nine = { weekday: 1, opens: '09:00', closes: '12:00' };
    expect((await set(await api.signIn('pelatih'), [nine])).status).toBe(404);
    expect(
      (await set(clinic.consultant, [nine, { ...nine, opens: '11:00' }])).body.errors?.[0]?.message,
    ).toBe('Ada jam yang bertumpuk pada hari yang sama. Perbaiki jamnya.');
    expect((await set(clinic.consultant, [{ ...nine, closes: '08:00' }])).status).toBe(422);
    const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ ...nine, weekday }));
    expect((await set(await api.signIn('panitia'), week)).body.hours).toEqual(week);
  });

  it('refuses leave while people have appointments, and offers nothing during leave', async () => {
    const [slot] = (await clinic.slots()).slice(-1);
    const siti = await api.signIn('peserta');
    const { consultantId = '', startsAt = '' } = slot ?? {};
    const booked = await siti.call('POST /consultations', {
      body: { serviceId: clinic.serviceId, consultantId, startsAt, mode: 'on_site', problem: 'Mau ekspor.' },
    });
    const day = startsAt.slice(0, 10);
    const leave = (startsOn: string, endsOn: string) =>
      clinic.consultant.call('POST /manage/consultants/:id/leaves', {
        params: { id: clinic.consultant.accountId },
        body: { startsOn, endsOn, reason: 'Cuti' },
      });
    expect((await leave(day, '2026-01-01')).status).toBe(422);
    expect((await leave('2026-01-01', day)).body.code).toBe('consultant_booked');
    const params = { id: booked.body.id };
    await siti.call('POST /me/consultations/:id/cancel', { params, body: { reason: 'Tidak jadi' } });
    const left = await leave('2026-01-01', day);
    expect(left.status).toBe(201);
    expect(await clinic.slots()).toEqual([]);
    const id = left.body.leaves[0]?.id ?? '';
    const stranger = await api.signIn('pelatih');
    expect((await stranger.send('DELETE /manage/consultant-leaves/:id', { params: { id } })).status).toBe(
      404,
    );
    await clinic.consultant.call('DELETE /manage/consultant-leaves/:id', { params: { id } });
    expect((await clinic.slots()).length).toBeGreaterThan(0);
  });

  it('gives numbers without gaps to people who come at once, and calls each once', async () => {
    const { serviceId } = clinic;
    const panitia = await api.signIn('panitia');
    const taken = await Promise.all(
      Array.from({ length: 12 }, () =>
        panitia.call('POST /manage/consultation-queue', { body: { serviceId } }),
      ),
    );
    const labels = Array.from({ length: 12 }, (_, index) => `E-${String(index + 1).padStart(3, '0')}`);
    expect(taken.map(({ body }) => body.label).sort()).toEqual(labels);
    const called = await Promise.all(
      Array.from({ length: 3 }, () =>
        panitia.call('POST /manage/consultation-queue/next', { body: { serviceId } }),
      ),
    );
    expect(called.map(({ body }) => body.called?.label).sort()).toEqual(labels.slice(0, 3));
    const finish = (state: 'served' | 'no_show') =>
      panitia.call('POST /manage/consultation-queue/:id/finish', {
        params: { id: called[0]?.body.called?.id ?? '' },
        body: { state },
      });
    expect((await finish('served')).body.state).toBe('served');
    expect((await finish('no_show')).body.code).toBe('state_conflict');
    const queue = (await panitia.call('GET /manage/consultation-queue')).body;
    const mine = queue.services.find((one) => one.serviceId === serviceId);
    expect(mine).toMatchObject({ waiting: 9 });
    expect(mine?.tickets.map(({ state }) => state).slice(0, 3)).toEqual(['called', 'called', 'waiting']);
  });

  it('calls one number for a tap that is sent twice, and two for two desks that see the same screen', async () => {
    const { serviceId } = clinic;
    const [one, two] = [await api.signIn('panitia'), await api.signIn('panitia')];
    const queue = (await one.call('GET /manage/consultation-queue')).body;
    const tickets = queue.services.find((each) => each.serviceId === serviceId)?.tickets ?? [];
    const ticketId = tickets.find(({ state }) => state === 'waiting')?.id ?? '';
    const call = (who: SignedIn) =>
      who.call('POST /manage/consultation-queue/next', { body: { serviceId, ticketId } });
    const twice = await Promise.all([call(one), call(one)]);
    expect(twice.map(({ body }) => body.called?.id)).toEqual([ticketId, ticketId]);
    const other = await call(two);
    expect(other.body.called?.state).toBe('called');
    expect(other.body.called?.id).not.toBe(ticketId);
  });

  it('follows a number on a phone: people before it, the call, the end, and nothing on another day', async () => {
    const services = (await clinic.consultant.call('GET /consultations/services')).body.items;
    const serviceId = services.find(({ name }) => name === 'Foto produk')?.id ?? '';
    const panitia = await api.signIn('panitia');
    const take = async () =>
      (await panitia.call('POST /manage/consultation-queue', { body: { serviceId } })).body;
    const [first, second] = [await take(), await take()];
    expect(first).toMatchObject({ label: 'B-001', ahead: 0, expectedWaitMinutes: 0 });
    expect(second).toMatchObject({ label: 'B-002', ahead: 1, serviceName: 'Foto produk' });
    expect(second.svg).toContain('<svg');
    const look = async (url: string) => api.anonymous.inject({ url: new URL(url).pathname });
    const waiting = await look(second.followUrl);
    expect(waiting.raw.toString()).toContain('1 orang sebelum Anda.');
    expect(waiting.headers['refresh']).toBe('15');
    expect(waiting.headers['cache-control']).toBe('no-store');
    const next = () => panitia.call('POST /manage/consultation-queue/next', { body: { serviceId } });
    await next();
    expect((await look(first.followUrl)).raw.toString()).toContain('Giliran Anda.');
    await panitia.call('POST /manage/consultation-queue/:id/finish', {
      params: { id: first.id },
      body: { state: 'no_show' },
    });
    const over = await look(first.followUrl);
    expect(over.raw.toString()).toContain('Lapor ke meja depan');
    expect(over.headers['refresh']).toBeUndefined();
    await api.query(`update consultation_tickets set day = day - 1 where service_id = $1`, [serviceId]);
    await api.query(`update consultation_queue_counters set day = day - 1 where service_id = $1`, [
      serviceId,
    ]);
    expect((await look(second.followUrl)).status).toBe(404);
    expect((await api.anonymous.inject({ url: '/antrean/nomor/x' })).status).toBe(404);
    // A new day begins at one, and who was left over from yesterday is not called.
    expect((await take()).label).toBe('B-001');
    expect((await next()).body.called?.label).toBe('B-001');
    expect((await next()).body.called).toBeNull();
  });

  it('gives no number for a service that nobody walks in to', async () => {
    const [guidance] = (await clinic.consultant.call('GET /consultations/services')).body.items.filter(
      ({ kind }) => kind === 'bimbingan',
    );
    const panitia = await api.signIn('panitia');
    const take = await panitia.send('POST /manage/consultation-queue', {
      body: { serviceId: guidance?.id ?? '' },
    });
    expect(take.status).toBe(404);
  });

  it('has nobody to call where nobody waits, and no number for a service that is none', async () => {
    const services = (await clinic.consultant.call('GET /consultations/services')).body.items;
    const serviceId = services[0]?.id ?? '';
    const next = await clinic.consultant.call('POST /manage/consultation-queue/next', {
      body: { serviceId },
    });
    expect(next.body.called).toBeNull();
    const none = '0193b7c4-0000-7000-8000-00000000dead';
    const take = await clinic.consultant.send('POST /manage/consultation-queue', {
      body: { serviceId: none },
    });
    expect(take.status).toBe(404);
    const siti = await api.signIn('peserta');
    expect((await siti.send('POST /manage/consultation-queue', { body: { serviceId } })).status).toBe(404);
  });

  it('shows numbers in the lobby without a session, a name or a script', async () => {
    const page = await api.anonymous.inject({ url: '/antrean/hari-ini' });
    const html = page.raw.toString();
    expect(page.status).toBe(200);
    // One of the three that were called is served by now.
    expect(html.match(/E-00[1-3]</g)).toHaveLength(2);
    expect(page.headers['refresh']).toBe('10');
    expect(html).not.toContain('<script');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  });
});

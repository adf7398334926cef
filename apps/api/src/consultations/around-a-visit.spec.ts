import sharp from 'sharp';
import { Transactions } from '../database/transactions.js';
import { readMessage } from '../reminders/sending/message-facts.queries.js';
import { ReminderPlanner } from '../reminders/planning/reminder-planner.service.js';
import { openClinic, type Clinic } from '../testing/consultations.factory.js';
import { fileUpload } from '../testing/file-upload.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { ConsultationTelling } from './consultation-telling.service.js';

let api: TestApi;
let clinic: Clinic;
let panitia: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  clinic = await openClinic(api);
  panitia = await api.signIn('panitia');
});
afterAll(() => api.close());

const problem = 'Foto produk saya selalu gelap.';

const told = async (who: SignedIn) =>
  (
    await api.query<{ event: string }>(
      `select event from reminders where account_id = $1 and channel = 'inbox' order by created_at, event`,
      [who.accountId],
    )
  ).map(({ event }) => event);

describe('news for consultants', () => {
  it('is one message for each deed of others, and goes to both when an appointment changes hands', async () => {
    const other = await openClinic(api);
    const siti = await api.signIn('peserta');
    const before = (await told(clinic.consultant)).length;
    const params = { id: '' };
    const free = await clinic.slots(clinic.serviceId, { without: other.consultant.accountId });
    const [first, second] = free.slice(-2);
    const at = (slot: typeof first) => ({
      consultantId: slot?.consultantId ?? '',
      startsAt: slot?.startsAt ?? '',
      mode: 'on_site' as const,
    });
    params.id = (
      await siti.call('POST /consultations', { body: { serviceId: clinic.serviceId, ...at(first), problem } })
    ).body.id;
    await siti.call('POST /me/consultations/:id/move', { params, body: at(second) });
    expect((await told(clinic.consultant)).slice(before)).toEqual(['consultant_booked', 'consultant_moved']);
    const [theirs] = (await clinic.slots(clinic.serviceId, { without: clinic.consultant.accountId })).slice(
      -1,
    );
    await panitia.call('POST /manage/consultations/:id/move', { params, body: at(theirs) });
    expect((await told(clinic.consultant)).slice(before + 2)).toEqual(['consultant_cancelled']);
    expect(await told(other.consultant)).toEqual(['consultant_booked']);
    // Their own deed is no news to them.
    await other.consultant.call('POST /manage/consultations/:id/cancel', {
      params,
      body: { reason: 'Sakit' },
    });
    expect(await told(other.consultant)).toEqual(['consultant_booked']);
    expect(await told(siti)).toEqual([
      'consultation_booked',
      'consultation_moved',
      'consultation_moved',
      'consultation_cancelled',
    ]);
    const [lost] = await api.query<{ startsAt: string }>(
      `select facts->>'startsAt' as "startsAt" from reminders where account_id = $1 and event = 'consultant_cancelled' and channel = 'inbox' order by created_at desc limit 1`,
      [clinic.consultant.accountId],
    );
    expect(Date.parse(lost?.startsAt ?? '')).toBe(Date.parse(second?.startsAt ?? ''));
  });
});

describe('an appointment in a calendar', () => {
  it('keeps its UID when it moves, says that it is off, and is given to learner and consultant only', async () => {
    const desk = await openClinic(api, 'Keuangan usaha');
    const siti = await api.signIn('peserta', { name: 'Siti Rahasia' });
    const [first, second] = await desk.slots();
    const at = (slot: typeof first) => ({
      consultantId: slot?.consultantId ?? '',
      startsAt: slot?.startsAt ?? '',
      mode: 'on_site' as const,
    });
    const booked = await siti.call('POST /consultations', {
      body: { serviceId: desk.serviceId, ...at(first), problem },
    });
    const { id } = booked.body;
    const params = { id };
    const entry = async (who: Pick<SignedIn, 'inject'>) => {
      const answer = await who.inject({ url: `/api/me/consultations/${id}/calendar` });
      return answer.status === 200 ? answer.raw.toString().replaceAll('\r\n ', '') : answer.status;
    };
    expect(await entry(siti)).toContain('SEQUENCE:0\r\n');
    const uid = /UID:(.+)\r\n/.exec(String(await entry(siti)))?.[1] ?? 'none';
    expect(uid).toContain(id);
    await siti.call('POST /me/consultations/:id/move', { params, body: at(second) });
    const moved = String(await entry(desk.consultant));
    expect(moved).toContain(`UID:${uid}\r\n`);
    expect(moved).toContain('SEQUENCE:1\r\n');
    expect(moved).not.toContain('Siti');
    await siti.call('POST /me/consultations/:id/cancel', { params, body: { reason: 'Anak sakit' } });
    expect(await entry(siti)).toContain('STATUS:CANCELLED');
    expect(await entry(await api.signIn('peserta'))).toBe(404);
    expect(await entry(api.anonymous)).toBe(401);
    const { url } = (await desk.consultant.call('POST /me/calendar')).body;
    const feed = await api.anonymous.inject({ url: new URL(url).pathname });
    expect(feed.raw.toString().replaceAll('\r\n ', '')).toContain(`UID:${uid}\r\n`);
  });
});

describe('the list of tomorrow', () => {
  it('is told to each consultant once, with hours and services and without names', async () => {
    const desk = await openClinic(api, 'Legalitas usaha');
    const tomorrow = new Date(Date.now() + 31 * 3_600_000).toISOString().slice(0, 10);
    const slots = (await clinic.slots(desk.serviceId, { from: tomorrow })).slice(0, 2);
    for (const { consultantId, startsAt } of slots) {
      const siti = await api.signIn('peserta', { name: 'Siti Rahasia' });
      const body = { serviceId: desk.serviceId, consultantId, startsAt, mode: 'on_site' as const, problem };
      expect((await siti.call('POST /consultations', { body })).status).toBe(201);
    }
    const transactions = api.app.get(Transactions);
    const telling = new ConsultationTelling(transactions, api.app.get(ReminderPlanner, { strict: false }));
    expect(await telling.tellConsultants('00:00')).toBeGreaterThan(0);
    expect(await telling.tellConsultants('00:00')).toBe(0);
    const [list] = await api.query<{ id: string }>(
      `select id from reminders where account_id = $1 and event = 'consultant_tomorrow' and channel = 'inbox'`,
      [desk.consultant.accountId],
    );
    const message = await readMessage(transactions.reader, list?.id ?? '');
    expect(message).toMatchObject({
      stillStands: true,
      dayPlan: '08.00 Legalitas usaha, 08.40 Legalitas usaha',
    });
    await api.query(
      `update consultations set state = 'cancelled', cancel_reason = 'x' where consultant_id = $1`,
      [desk.consultant.accountId],
    );
    expect((await readMessage(transactions.reader, list?.id ?? ''))?.stillStands).toBe(false);
  });
});

describe('a photo of the problem', () => {
  it('is seen by its person, the consultant and organisers, and each look by staff is written down', async () => {
    const siti = await api.signIn('peserta');
    const desk = await openClinic(api, 'Ekspor');
    const [slot] = await desk.slots();
    const { consultantId = '', startsAt = '' } = slot ?? {};
    const booked = await siti.call('POST /consultations', {
      body: { serviceId: desk.serviceId, consultantId, startsAt, mode: 'on_site', problem },
    });
    const { id } = booked.body;
    const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
      .withExif({ IFD0: { Copyright: 'secret' } })
      .jpeg()
      .toBuffer();
    const url = `/api/me/consultations/${id}/photo`;
    const send = (who: SignedIn, bytes: Buffer) => who.inject(fileUpload(url, bytes, { type: 'image/jpeg' }));
    expect((await send(siti, Buffer.from('<svg onload=alert(1)>'))).body).toMatchObject({
      code: 'photo_unreadable',
    });
    expect((await send(await api.signIn('peserta'), jpeg)).status).toBe(404);
    expect((await send(siti, jpeg)).body).toMatchObject({ hasPhoto: true });
    expect((await send(siti, jpeg)).status).toBe(201);
    const look = (who: Pick<SignedIn, 'inject'>) => who.inject({ url: `/api/consultations/${id}/photo` });
    const seen = await look(siti);
    expect(seen.headers['cache-control']).toBe('private, no-store');
    expect((await sharp(seen.raw).metadata()).exif).toBeUndefined();
    expect((await look(desk.consultant)).status).toBe(200);
    expect((await look(panitia)).status).toBe(200);
    expect((await look(await api.signIn('pelatih'))).status).toBe(404);
    expect((await look(await api.signIn('peserta'))).status).toBe(404);
    expect((await look(api.anonymous)).status).toBe(401);
    const looks = await api.query(
      `select actor_id from audit_log where action = 'consultation_photo.viewed' and subject_id = $1`,
      [id],
    );
    expect(looks).toHaveLength(2);
    const gone = await siti.call('DELETE /me/consultations/:id/photo', { params: { id } });
    expect(gone.body.hasPhoto).toBe(false);
    expect((await look(siti)).status).toBe(404);
    await siti.call('POST /me/consultations/:id/cancel', { params: { id }, body: { reason: 'Tidak jadi' } });
    expect((await send(siti, jpeg)).body).toMatchObject({ code: 'consultation_ended' });
  });
});

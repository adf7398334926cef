import { enrol, importSeedCourse, openBatch } from '../testing/courses.factory.js';
import { meetingOn, roomOf } from '../testing/rooms.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let panitia: SignedIn;
let trainer: SignedIn;
let course: { courseId: string };
let batchId: string;
beforeAll(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia');
  trainer = await api.signIn('pelatih', { name: 'Rina' });
  course = await importSeedCourse(api, 'fotografi-produk', { publish: true });
  batchId = (await openBatch(api, { course })).id;
});
afterAll(() => api?.close());

type Meeting = ReturnType<typeof meetingOn>;
const add = (body: Meeting, id = batchId) =>
  panitia.call('POST /manage/batches/:id/sessions', { params: { id }, body });
const move = (id: string, body: Meeting) =>
  panitia.call('PUT /manage/class-sessions/:id', { params: { id }, body });
const shifted = (meeting: Meeting, minutes: number): Meeting => {
  const later = (iso: string) => new Date(Date.parse(iso) + minutes * 60_000).toISOString();
  return { ...meeting, startsAt: later(meeting.startsAt), endsAt: later(meeting.endsAt) };
};
const inRoom = async (code: string, changes: Partial<Meeting> = {}) =>
  meetingOn({ roomId: await roomOf(api, code), ...changes });

describe('a room and a trainer', () => {
  it('fifty at once want one slot: exactly one gets it', async () => {
    const meeting = await inRoom('kelas-a');
    const answers = await Promise.all(Array.from({ length: 50 }, () => add(meeting)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => (body as { code?: string }).code === 'room_taken')).toHaveLength(49);
    const stands = await api.query<{ n: number }>(
      `select count(*)::int as n from class_sessions where starts_at = $1`,
      [meeting.startsAt],
    );
    expect(stands).toEqual([{ n: 1 }]);
  });

  it('twenty at once want one trainer, in rooms of their own: exactly one gets him', async () => {
    const meeting = meetingOn({ place: 'Balai desa', trainerIds: [trainer.accountId] });
    const answers = await Promise.all(Array.from({ length: 20 }, () => add(meeting)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(19);
    expect(refused[0]?.body).toMatchObject({
      code: 'trainer_busy',
      detail: expect.stringMatching(/^Rina: Praktik \(.*Angkatan .*\), .*09\.00–12\.00 WIB\.$/),
    });
  });

  it('counts the time to set up, before and not after', async () => {
    const first = await inRoom('aula-mini');
    expect((await add(first)).status).toBe(201);
    // Three hours of class, and half an hour of chairs before the next.
    expect((await add(shifted(first, 180))).body).toMatchObject({ code: 'room_taken' });
    expect((await add(shifted(first, 209))).status).toBe(409);
    expect((await add(shifted(first, 210))).status).toBe(201);
  });

  it('a session is not in its own way, and changes its sequence', async () => {
    const meeting = await inRoom('kelas-b', { trainerIds: [trainer.accountId] });
    const { body: added } = await add(meeting);
    const moved = await move(added.id, shifted(meeting, 60));
    expect(moved).toMatchObject({ status: 200, body: { sequence: 1, place: 'Kelas B' } });
    expect((await move(added.id, shifted(meeting, 60))).body).toMatchObject({ sequence: 1 });
    const free = await inRoom('kelas-b');
    expect((await move(added.id, { ...free, trainerIds: [] })).body).toMatchObject({
      trainers: [],
      sequence: 2,
    });
    expect((await add(meeting)).status).toBe(201);
  });

  it('are free again once a session or its whole class is called off', async () => {
    const meeting = await inRoom('kelas-c', { trainerIds: [trainer.accountId] });
    const { body: added } = await add(meeting);
    const cancel = (reason = 'Pelatih sakit') =>
      panitia.call('POST /manage/class-sessions/:id/cancel', { params: { id: added.id }, body: { reason } });
    expect((await cancel(' ')).status).toBe(422);
    expect((await cancel()).body).toMatchObject({ cancelledReason: 'Pelatih sakit', sequence: 1 });
    expect((await cancel()).body).toMatchObject({
      code: 'state_conflict',
      detail: 'Sesi ini sudah dibatalkan.',
    });
    expect((await move(added.id, meeting)).status).toBe(409);
    const other = await openBatch(api, { course });
    expect((await add(meeting, other.id)).status).toBe(201);
    await api.query(`update batches set state = 'cancelled' where id = $1`, [other.id]);
    expect((await add(meeting)).status).toBe(201);
  });

  it('of another kind are refused by name', async () => {
    const at = (path: string) => ({ status: 422, body: { errors: [{ path }] } });
    expect(await add(meetingOn())).toMatchObject(at('place'));
    expect(await add(await inRoom('kantor'))).toMatchObject(at('roomId'));
    expect(await add(meetingOn({ place: 'Balai desa', trainerIds: [panitia.accountId] }))).toMatchObject(
      at('trainerIds[0]'),
    );
  });

  it('smaller than the class is a warning', async () => {
    const added = await add(await inRoom('podcast'));
    expect(added).toMatchObject({
      status: 201,
      body: { warning: 'Ruang Podcast muat 4 orang, kelas ini 30 kursi.' },
    });
  });
});

describe('people of a class', () => {
  it('are told once of each change', async () => {
    const batch = await openBatch(api, { course });
    const ani = await api.signIn('peserta');
    await enrol(api, ani, batch.id);
    const meeting = await inRoom('gor', { trainerIds: [trainer.accountId] });
    const { body: session } = await add(meeting, batch.id);
    await move(session.id, shifted(meeting, 24 * 60));
    await move(session.id, { ...shifted(meeting, 24 * 60), title: 'Praktik lagi' });
    await move(session.id, { ...shifted(meeting, 24 * 60), roomId: await roomOf(api, 'rooftop') });
    const remove = await panitia.call('DELETE /manage/class-sessions/:id', { params: { id: session.id } });
    expect(remove.body).toMatchObject({
      detail: 'Peserta sudah tahu sesi ini. Batalkan dengan alasannya, jangan dihapus.',
    });
    const params = { id: session.id };
    await panitia.call('POST /manage/class-sessions/:id/cancel', {
      params,
      body: { reason: 'Banjir di jalan' },
    });
    const told = async (by: SignedIn) => {
      const found = await api.query<{ event: string }>(
        `select event from reminders where account_id = $1 and channel = 'inbox' and facts->>'sessionId' = $2
           and event in ('session_moved', 'room_changed', 'session_cancelled') order by created_at, id`,
        [by.accountId, session.id],
      );
      return found.map(({ event }) => event);
    };
    expect(await told(ani)).toEqual(['session_moved', 'room_changed', 'session_cancelled']);
    expect(await told(trainer)).toEqual(['session_moved', 'room_changed', 'session_cancelled']);
    const planned = await api.query(
      `select id from reminders where account_id = $1 and event = 'session_tomorrow' and state = 'planned'`,
      [ani.accountId],
    );
    expect(planned).toEqual([]);
  });
});

describe('the timetable', () => {
  it('has days of WIB: seven in the morning is still that day', async () => {
    const meeting = await inRoom('perpustakaan', { trainerIds: [trainer.accountId] });
    const day = meeting.startsAt.slice(0, 10);
    // 23.30 the evening before in UTC is 06.30 of the day in WIB.
    const early = {
      startsAt: new Date(Date.parse(`${day}T00:00:00Z`) - 1_800_000).toISOString(),
      endsAt: meeting.startsAt,
    };
    await add({ ...meeting, ...early });
    const week = (by: SignedIn, query: { from: string; to: string }) =>
      by.call('GET /manage/schedule', { query });
    const { body } = await week(trainer, { from: day, to: day });
    expect(body.items).toMatchObject([
      {
        kind: 'session',
        room: { name: 'Perpustakaan' },
        trainers: [{ name: 'Rina' }],
        batch: { id: batchId, changeable: true },
      },
    ]);
    const before = new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    expect((await week(trainer, { from: before, to: before })).body.items).toEqual([]);
    expect(await week(trainer, { from: day, to: before })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'to' }] },
    });
    expect((await week(await api.signIn('peserta'), { from: day, to: day })).status).toBe(404);
    expect((await api.anonymous.call('GET /manage/schedule', { query: { from: day, to: day } })).status).toBe(
      401,
    );
  });

  it('proposes what is free: the same day, another room, the next days', async () => {
    const meeting = await inRoom('kelas-a', { trainerIds: [trainer.accountId] });
    expect((await add(meeting)).status).toBe(201);
    const ask = (more: object = {}) =>
      panitia.call('GET /manage/schedule/free-slots', {
        query: { startsAt: meeting.startsAt, endsAt: meeting.endsAt, roomId: meeting.roomId ?? '', ...more },
      });
    const { items } = (await ask()).body;
    expect(items).toHaveLength(5);
    expect(items[0]).toMatchObject({
      room: { name: 'Kelas A' },
      startsAt: meeting.startsAt.replace('02:00', '05:30'),
    });
    expect(items.slice(2, 4).map(({ startsAt }) => startsAt)).toEqual([meeting.startsAt, meeting.startsAt]);
    expect(items.slice(2, 4).every(({ room }) => room && room.id !== meeting.roomId)).toBe(true);
    expect(items[4]).toMatchObject({
      room: { name: 'Kelas A' },
      startsAt: shifted(meeting, 1440).startsAt.replace('.000', ''),
    });
    // A meeting that is no class is in the way as well.
    const noon = { startsAt: items[0]?.startsAt ?? '', endsAt: items[0]?.endsAt ?? '' };
    await panitia.call('POST /manage/room-occupations', {
      body: { kind: 'booking', title: 'Rapat', roomId: meeting.roomId ?? '', ...noon },
    });
    expect((await ask()).body.items[0]?.startsAt).not.toBe(noon.startsAt);
    // With the trainer no other room helps at that hour.
    const withTrainer = (await ask({ trainerIds: trainer.accountId })).body.items;
    expect(withTrainer.every(({ startsAt }) => startsAt !== meeting.startsAt)).toBe(true);
    for (const slot of withTrainer)
      expect((await add({ ...meeting, startsAt: slot.startsAt, endsAt: slot.endsAt })).status).not.toBe(422);
    expect((await ask({ trainerIds: 'rina' })).status).toBe(422);
    expect((await ask({ endsAt: meeting.startsAt })).status).toBe(422);
  });
});

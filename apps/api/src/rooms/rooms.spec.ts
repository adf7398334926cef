import { importSeedCourse, openBatch } from '../testing/courses.factory.js';
import { meetingOn, roomOf } from '../testing/rooms.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const NOBODY = '0190f6c4-6f0a-7cc3-98c4-dc0c0c07398f';

let api: TestApi;
let panitia: SignedIn;
let batchId: string;
beforeAll(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia');
  const course = await importSeedCourse(api, 'fotografi-produk', { publish: true });
  batchId = (await openBatch(api, { course })).id;
});
afterAll(() => api?.close());

const figures = {
  name: 'Kelas Kaca',
  capacity: 24,
  equipment: ['Proyektor'],
  setupMinutes: 20,
  bookable: true,
};
const change = (by: SignedIn, id: string, body: object = {}) =>
  by.call('PUT /manage/rooms/:id', { params: { id }, body: { ...figures, ...body } });
const occupy = async (code: string, body: object = {}, by: SignedIn = panitia) => {
  const { startsAt, endsAt } = meetingOn();
  const input = {
    kind: 'booking' as const,
    roomId: await roomOf(api, code),
    title: 'Rapat',
    startsAt,
    endsAt,
  };
  return by.call('POST /manage/room-occupations', { body: { ...input, ...body } });
};

describe('rooms', () => {
  it('are those of the building, floor by floor, to be checked', async () => {
    const { body } = await (await api.signIn('pelatih')).call('GET /manage/rooms');
    expect(body.items.map(({ floor }) => floor)).toEqual(body.items.map(({ floor }) => floor).toSorted());
    const aula = body.items.find(({ name }) => name === 'Aula Mini');
    expect(aula).toMatchObject({ floor: 3, bookable: true, checkedAt: null, outages: [] });
    expect(body.items.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Kelas A', 'Kelas B', 'Kelas C', 'GOR', 'Rooftop', 'Perpustakaan']),
    );
  });

  it('are put right by panitia, and sessions to come take the new name', async () => {
    const id = await roomOf(api, 'kelas-a');
    const body = meetingOn({ roomId: id });
    const added = await panitia.call('POST /manage/batches/:id/sessions', { params: { id: batchId }, body });
    expect(added.body).toMatchObject({ place: 'Kelas A', setupMinutes: 15, sequence: 0 });
    const changed = await change(panitia, id);
    expect(changed).toMatchObject({ status: 200, body: figures });
    expect(changed.body.checkedAt).not.toBeNull();
    const { body: batch } = await panitia.call('GET /manage/batches/:id', { params: { id: batchId } });
    expect(batch.sessions).toMatchObject([{ place: 'Kelas Kaca', sequence: 1 }]);
  });

  it('are nobody else’s to change, and keep their names apart', async () => {
    const id = await roomOf(api, 'kelas-b');
    expect((await change(await api.signIn('pelatih'), id)).status).toBe(404);
    expect((await change(panitia, NOBODY, { name: 'Tidak Ada' })).status).toBe(404);
    expect((await api.anonymous.call('GET /manage/rooms')).status).toBe(401);
    expect((await (await api.signIn('peserta')).call('GET /manage/rooms')).status).toBe(404);
    const fields = async (body: object) => (await change(panitia, id, body)).body;
    expect(await fields({ name: 'GOR' })).toMatchObject({
      errors: [{ path: 'name', message: 'Nama ini sudah dipakai ruang lain.' }],
    });
    expect(await fields({ name: 'Kelas B', capacity: 0 })).toMatchObject({
      errors: [{ path: 'capacity', message: 'Daya tampung paling sedikit 1 orang.' }],
    });
  });
});

describe('what is no class', () => {
  it('takes the room, and gives it back', async () => {
    const slot = meetingOn();
    const times = { startsAt: slot.startsAt, endsAt: slot.endsAt };
    const booked = await occupy('podcast', { ...times, title: 'Rekaman' });
    expect(booked.status).toBe(201);
    const again = await occupy('podcast', times);
    expect(again).toMatchObject({ status: 409, body: { code: 'room_taken' } });
    expect(again.body).toMatchObject({
      detail: expect.stringMatching(/^Ruang Podcast: Rekaman, .*09\.00–12\.00 WIB\.$/),
    });
    const params = { id: booked.body.id };
    expect((await panitia.call('DELETE /manage/room-occupations/:id', { params })).body).toEqual({
      ok: true,
    });
    expect((await panitia.call('DELETE /manage/room-occupations/:id', { params })).status).toBe(404);
    expect((await occupy('podcast', times)).status).toBe(201);
  });

  it('may follow at once: noon belongs to the next', async () => {
    const slot = meetingOn();
    expect((await occupy('gor', { startsAt: slot.startsAt, endsAt: slot.endsAt })).status).toBe(201);
    const later = new Date(Date.parse(slot.endsAt) + 3_600_000).toISOString();
    expect((await occupy('gor', { startsAt: slot.endsAt, endsAt: later })).status).toBe(201);
  });

  it('out of service keeps classes out, and shows at the room', async () => {
    const slot = meetingOn({ roomId: await roomOf(api, 'kelas-c') });
    const out = { kind: 'outage', title: 'Atap diperbaiki', startsAt: slot.startsAt, endsAt: slot.endsAt };
    expect((await occupy('kelas-c', out)).status).toBe(201);
    const { body } = await panitia.call('GET /manage/rooms');
    expect(body.items.find(({ name }) => name === 'Kelas C')?.outages).toMatchObject([
      { title: 'Atap diperbaiki' },
    ]);
    const params = { id: batchId };
    const refused = await panitia.call('POST /manage/batches/:id/sessions', { params, body: slot });
    expect(refused.body).toMatchObject({
      code: 'room_taken',
      detail: expect.stringContaining('Atap diperbaiki'),
    });
  });

  it('needs a room that can be booked, a purpose and an order of hours', async () => {
    const at = (path: string, message: string) => ({ status: 422, body: { errors: [{ path, message }] } });
    expect(await occupy('kantor')).toMatchObject(
      at('roomId', 'Ruang ini tidak dapat dipesan. Pilih ruang lain.'),
    );
    expect(await occupy('gor', { roomId: NOBODY })).toMatchObject(
      at('roomId', 'Ruang ini tidak dikenal. Pilih dari daftar.'),
    );
    expect(await occupy('gor', { title: ' ' })).toMatchObject(
      at('title', 'Keperluan paling sedikit 3 huruf.'),
    );
    expect(
      await occupy('gor', { endsAt: '2030-01-01T00:00:00Z', startsAt: '2030-01-01T07:00:00+07:00' }),
    ).toMatchObject(at('endsAt', 'Jam selesai harus setelah jam mulai.'));
    expect((await occupy('gor', {}, await api.signIn('pelatih'))).status).toBe(404);
  });
});

import { randomUUID } from 'node:crypto';
import type { ClassAlbum } from '@sinau/contracts/class-photos.contract.js';
import { NestFactory } from '@nestjs/core';
import sharp from 'sharp';
import { ReportJobsModule } from '../reports/report-jobs.module.js';
import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { photo } from '../testing/learning.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import type { TestClient } from '../testing/test-client.js';
import { ClassPhotoTidying } from './class-photo-tidying.service.js';

const ALBUM = 'GET /manage/batches/:id/photos';
const CAPTION = 'PUT /manage/batches/:id/photos/:photo';
const ORDER = 'PUT /manage/batches/:id/photo-order';
const REMOVE = 'DELETE /manage/batches/:id/photos/:photo';
const RESTORE = 'POST /manage/batches/:id/photos/:photo/restore';

let api: TestApi;
let held: Classroom;
let panitia: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  held = await openClassroom(api);
  panitia = await api.signIn('panitia', { name: 'Panitia Uji' });
});
afterAll(() => api?.close());

function send(who: TestClient, batchId: string, bytes: Buffer, query = '?consent=true') {
  const edge = 'sinau-test-boundary';
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="x.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`;
  return who.inject<ClassAlbum & { errors?: { path: string; message: string }[]; detail?: string }>({
    method: 'POST',
    url: `/api/manage/batches/${batchId}/photos${query}`,
    headers: { 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
  });
}

const picture = (who: TestClient, batchId: string, id: string, size = 'small') =>
  who.inject({ url: `/api/manage/batches/${batchId}/photos/${id}?size=${size}` });

/** A class with so many photos. @returns their ids, in order */
async function album(count: number): Promise<{ classroom: Classroom; ids: string[] }> {
  const classroom = await openClassroom(api);
  for (let index = 0; index < count; index += 1) await send(panitia, classroom.batchId, await photo());
  const { body } = await panitia.call(ALBUM, { params: { id: classroom.batchId } });
  return { classroom, ids: body.items.map(({ id }) => id) };
}

describe('photos of a class', () => {
  it('are added by organisers and the class’s trainer, without where they were taken', async () => {
    const { batchId, trainer } = held;
    const big = await sharp(await photo(3000, 2000))
      .withExif({ IFD0: { Artist: 'Siti' }, IFD3: { GPSLatitudeRef: 'S' } })
      .jpeg()
      .toBuffer();
    const sent = await send(trainer, batchId, big);
    expect(sent.status).toBe(201);
    expect(sent.body).toMatchObject({ mayChange: true, items: [{ caption: '', width: 1600, height: 1067 }] });
    const id = sent.body.items[0]?.id ?? '';
    const full = await picture(panitia, batchId, id, 'full');
    expect([full.headers['content-type'], full.headers['cache-control']]).toEqual([
      'image/jpeg',
      'private, no-store',
    ]);
    expect((await sharp(full.raw).metadata()).exif).toBeUndefined();
    expect((await sharp((await picture(panitia, batchId, id)).raw).metadata()).width).toBe(320);
    const log = await api.query('select details from audit_log where subject_id = $1', [id]);
    expect(log).toEqual([{ details: { batchId, consent: true } }]);
  });

  it('need the consent of those in them', async () => {
    for (const query of ['', '?consent=false']) {
      const answer = await send(panitia, held.batchId, await photo(), query);
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toEqual([
        { path: 'consent', message: 'Centang dulu bahwa peserta yang tampak setuju.' },
      ]);
    }
  });

  it.each([
    ['a script that calls itself a photo', Buffer.from('<svg onload="alert(1)"/>'), 422],
    ['half a JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 422],
    ['nothing', Buffer.alloc(0), 422],
    ['more than a phone sends', Buffer.alloc(8 * 1024 * 1024 + 1, 0xff), 413],
  ])('refuse %s', async (_, bytes, status) => {
    const { classroom } = await album(0);
    expect((await send(panitia, classroom.batchId, bytes)).status).toBe(status);
    const { body } = await panitia.call(ALBUM, { params: { id: classroom.batchId } });
    expect(body.items).toEqual([]);
  });

  it('refuse a picture that would not fit into memory', async () => {
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect((await send(panitia, held.batchId, bomb)).status).toBe(422);
  });

  it('are at most twelve, whatever is sent at once', async () => {
    const { classroom } = await album(10);
    const bytes = await photo();
    const all = await Promise.all(Array.from({ length: 4 }, () => send(panitia, classroom.batchId, bytes)));
    expect(all.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
    expect((await send(panitia, classroom.batchId, bytes)).body.detail).toBe(
      'Paling banyak 12 foto untuk satu angkatan. Hapus satu dulu.',
    );
  });

  it('have a caption and an order', async () => {
    const { classroom, ids } = await album(3);
    const params = { id: classroom.batchId };
    const [first = '', second = '', third = ''] = ids;
    const body = { caption: '  Praktik   memotret ' };
    const { items } = (await classroom.trainer.call(CAPTION, { params: { ...params, photo: second }, body }))
      .body;
    expect(items.map(({ caption }) => caption)).toEqual(['', 'Praktik memotret', '']);
    const turned = await panitia.call(ORDER, { params, body: { ids: [third, first, second] } });
    expect(turned.body.items.map(({ id }) => id)).toEqual([third, first, second]);
    for (const wrong of [
      [third, first],
      [third, first, first],
      [third, first, randomUUID()],
    ])
      expect((await panitia.send(ORDER, { params, body: { ids: wrong } })).status).toBe(409);
    const long = { params: { ...params, photo: first }, body: { caption: 'a'.repeat(161) } };
    const refused = await panitia.send(CAPTION, long);
    expect(refused.body.errors).toEqual([
      { path: 'caption', message: 'Keterangan paling banyak 160 huruf.' },
    ]);
  });

  it('can be removed, and put back to their place while there is room', async () => {
    const { classroom, ids } = await album(12);
    const params = { id: classroom.batchId, photo: ids[4] ?? '' };
    const without = (await panitia.call(REMOVE, { params })).body;
    expect(without.items).toHaveLength(11);
    expect(without.removed).toMatchObject([{ id: params.photo, caption: '', width: 640 }]);
    const dinas = await api.signIn('dinas');
    expect((await dinas.call(ALBUM, { params })).body.removed).toEqual([]);
    expect((await picture(dinas, params.id, params.photo)).status).toBe(404);
    expect((await picture(panitia, params.id, params.photo, 'full')).status).toBe(404);
    expect((await picture(panitia, params.id, params.photo)).status).toBe(200);
    expect((await panitia.send(REMOVE, { params })).status).toBe(404);
    expect((await panitia.call(RESTORE, { params })).body.items.map(({ id }) => id)).toEqual(ids);
    expect((await panitia.send(RESTORE, { params })).status).toBe(404);
    await panitia.call(REMOVE, { params });
    await send(panitia, params.id, await photo());
    expect((await panitia.send(RESTORE, { params })).status).toBe(409);
    await api.query(`update class_photos set removed_at = now() - interval '25 hours' where id = $1`, [
      params.photo,
    ]);
    expect((await panitia.send(RESTORE, { params })).status).toBe(404);
    expect((await picture(panitia, params.id, params.photo)).status).toBe(404);
    expect((await panitia.call(ALBUM, { params })).body.removed).toEqual([]);
  });
});

describe('who reaches the photos of a class', () => {
  it('officers look; strangers, learners, other trainers and other units do not', async () => {
    const { classroom, ids } = await album(1);
    const { learner } = await classroom.seat();
    const params = { id: classroom.batchId };
    const ofPhoto = { ...params, photo: ids[0] ?? '' };
    const dinas = await api.signIn('dinas');
    expect((await dinas.call(ALBUM, { params })).body.mayChange).toBe(false);
    expect((await picture(dinas, params.id, ofPhoto.photo)).status).toBe(200);
    const far = await api.signIn('panitia');
    const [unit] = await api.query<{ id: string }>(
      `insert into units (code, name) values ('LAIN', 'UPT lain') returning id`,
    );
    await api.query('update staff_grants set unit_id = $2 where account_id = $1', [far.accountId, unit?.id]);
    for (const who of [learner, await api.signIn('pelatih'), far]) {
      expect((await who.send(ALBUM, { params })).status).toBe(404);
      expect((await picture(who, params.id, ofPhoto.photo)).status).toBe(404);
    }
    expect((await api.anonymous.send(ALBUM, { params })).status).toBe(401);
    expect((await picture(api.anonymous, params.id, ofPhoto.photo)).status).toBe(401);
    for (const who of [learner, await api.signIn('pelatih'), far, dinas]) {
      expect((await send(who, params.id, await photo())).status).toBe(404);
      const body = { caption: 'x', ids: [] };
      for (const key of [CAPTION, REMOVE, RESTORE] as const)
        expect((await who.send(key, { params: ofPhoto, body: { caption: 'x' } })).status).toBe(404);
      expect((await who.send(ORDER, { params, body: { ids: body.ids } })).status).toBe(404);
    }
    expect((await send(api.anonymous, params.id, await photo())).status).toBe(401);
    expect((await api.anonymous.send(REMOVE, { params: ofPhoto })).status).toBe(401);
    // A photo is found through its own class only.
    expect((await picture(panitia, held.batchId, ofPhoto.photo)).status).toBe(404);
    expect((await panitia.send(REMOVE, { params: { id: held.batchId, photo: ofPhoto.photo } })).status).toBe(
      404,
    );
  });
});

it('are gone with their bytes a day after they were removed, and when nothing needs them any longer', async () => {
  const { classroom, ids } = await album(3);
  const old = await album(2);
  const keys = await api.query<{ key: string }>(
    `update class_photos set removed_at = now() - interval '25 hours' where id = $1 returning storage_key as key`,
    [ids[0]],
  );
  await api.query(`update batches set ends_on = '2019-12-01', starts_on = '2019-11-01' where id = $1`, [
    old.classroom.batchId,
  ]);
  await api.query(`update class_photos set created_at = '2019-12-01' where batch_id = $1`, [
    old.classroom.batchId,
  ]);
  const worker = await NestFactory.createApplicationContext(ReportJobsModule, { logger: false });
  try {
    const tidying = worker.get(ClassPhotoTidying);
    await tidying.tidy();
    expect(await tidying.tidy()).toBe(0);
  } finally {
    await worker.close();
  }
  const left = (batchId: string) => api.query('select id from class_photos where batch_id = $1', [batchId]);
  expect(await left(classroom.batchId)).toHaveLength(2);
  expect(await left(old.classroom.batchId)).toEqual([]);
  expect(
    await api.query('select 1 from forgotten_files where storage_key = $1', [keys[0]?.key]),
  ).toHaveLength(1);
  const log = await api.query(
    `select details from audit_log where action = 'class_photo.erased' and subject_id = $1`,
    [old.classroom.batchId],
  );
  expect(log).toEqual([{ details: { photos: 2, rule: 'foto_kelas' } }]);
});

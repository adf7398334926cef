import { ImportTidying } from './import-tidying.service.js';
import { FileStore } from '../files/file-store.js';
import {
  confirm,
  CONSENT,
  importFile,
  preview,
  sendFile,
  startDesk,
  type Desk,
} from '../testing/participant-imports.factory.js';
import { fileKey } from './import-settings.js';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.close());

const FILE = 'nama,nik,no hp,jk,kota\nSiti Contoh,3573034505859901,081200000501,P,Kota Malang\n';
const ROUTES = [
  'GET /manage/participant-imports/:id',
  'GET /manage/participant-imports/:id/rows',
  'GET /manage/participant-imports/:id/errors',
  'POST /manage/participant-imports/:id/undo',
] as const;

it.each(ROUTES)('%s needs a session, a role, and that it is one’s own', async (key) => {
  const { id } = (await sendFile(desk.officer, FILE)).body;
  const params = { id };
  expect((await desk.api.anonymous.send(key, { params })).status).toBe(401);
  for (const role of ['peserta', 'pelatih', 'panitia', 'dinas'] as const)
    expect((await (await desk.api.signIn(role)).send(key, { params })).status).toBe(404);
  expect(
    (await (await desk.api.signIn('admin')).send('GET /manage/participant-imports/:id', { params })).status,
  ).toBe(200);
});

it('only the office sends files', async () => {
  expect((await sendFile(desk.api.anonymous, FILE)).status).toBe(401);
  expect((await sendFile(await desk.api.signIn('pelatih'), FILE)).status).toBe(404);
  for (const role of ['panitia', 'dinas', 'admin'] as const)
    expect((await sendFile(await desk.api.signIn(role), FILE)).status).toBe(201);
});

it('refuses a mapping that cannot work, with its sentence', async () => {
  const { id } = (await sendFile(desk.officer, FILE)).body;
  const check = (mapping: Record<string, number>) =>
    desk.officer.call('POST /manage/participant-imports/:id/check', {
      params: { id },
      body: { mapping, defaults: { kbliCode: null, size: 'micro' } },
    });
  const refusals = [
    [{ nik: 1 }, 'mapping.name', 'Pilih kolom nama.'],
    [{ name: 0 }, 'mapping.phone', 'Pilih kolom nomor HP atau NIK.'],
    [{ name: 0, phone: 0 }, 'mapping', 'Satu kolom dipakai untuk dua isian. Pilih kolom lain.'],
    [{ name: 0, phone: 77 }, 'mapping', 'Kolom ini tidak ada di berkas.'],
  ] as const;
  for (const [mapping, path, message] of refusals) {
    const answer = await check(mapping);
    expect([answer.status, answer.body.errors?.[0]]).toEqual([422, { path, message }]);
  }
});

it('a yes stands for what was seen: not for other numbers, not twice, not for consent of tomorrow', async () => {
  const seen = await preview(desk, FILE);
  const params = { id: seen.id };
  const yes = (over: object) =>
    desk.officer.send('POST /manage/participant-imports/:id/confirm', {
      params,
      body: { overwrite: false, batchId: null, consent: CONSENT, expected: { add: 1, update: 0 }, ...over },
    });
  expect((await yes({ expected: { add: 2, update: 0 } })).body.code).toBe('state_conflict');
  const tomorrow = await yes({ consent: { ...CONSENT, givenAt: '2200-01-01T00:00:00Z' } });
  expect(tomorrow.body.errors?.[0]).toEqual({
    path: 'consent.givenAt',
    message: 'Waktu persetujuan belum terjadi. Periksa tanggalnya.',
  });
  expect((await yes({ consent: { ...CONSENT, collectedBy: '' } })).body.errors?.[0]?.path).toBe(
    'consent.collectedBy',
  );
  const answers = await Promise.all(Array.from({ length: 5 }, () => confirm(desk, seen)));
  expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409, 409, 409]);
});

it('forgets rows and file when the time for an undo is over, and keeps the counts', async () => {
  const done = await importFile(desk, FILE);
  await desk.api.query(`update participant_imports set done_at = now() - interval '25 hours' where id = $1`, [
    done.id,
  ]);
  const late = await desk.officer.call('POST /manage/participant-imports/:id/undo', {
    params: { id: done.id },
  });
  expect(late.body.detail).toBe('Impor ini tidak dapat dibatalkan lagi. Batasnya 24 jam.');
  expect(await desk.worker.get(ImportTidying).forgetOld()).toBe(1);
  expect(
    await desk.api.query('select 1 from participant_import_rows where import_id = $1', [done.id]),
  ).toEqual([]);
  await expect(desk.worker.get(FileStore, { strict: false }).get(fileKey(done.id))).rejects.toThrow(
    'no file',
  );
  const read = await desk.officer.call('GET /manage/participant-imports/:id', { params: { id: done.id } });
  expect(read.body).toMatchObject({ kept: false, columns: [], undoUntil: null, result: done.result });
});

it('a worker that is killed on its way is followed by one that goes on', async () => {
  const lines = Array.from(
    { length: 30 },
    (_, n) => `Warga ${'abcdefghijklmnopqrstuvwxyzabcd'[n]} Contoh,,08120000${6000 + n},L,Kota Malang`,
  );
  const seen = await preview(desk, ['nama,nik,no hp,jk,kota', ...lines].join('\n'));
  await confirm(desk, seen);
  // The first worker held the lease, wrote nothing of its last chunk, and died.
  await desk.api.query(
    `update participant_imports set lease = gen_random_uuid(), leased_until = now() + interval '1 minute', updated_at = now() - interval '1 minute' where id = $1`,
    [seen.id],
  );
  await desk.work(seen.id);
  expect(
    (await desk.officer.call('GET /manage/participant-imports/:id', { params: { id: seen.id } })).body.state,
  ).toBe('importing');
  await desk.api.query(
    `update participant_imports set leased_until = now() - interval '1 second' where id = $1`,
    [seen.id],
  );
  expect(await desk.worker.get(ImportTidying).ringWaiting()).toBe(1);
  await Promise.all([desk.work(seen.id), desk.work(seen.id)]);
  const done = await desk.officer.call('GET /manage/participant-imports/:id', { params: { id: seen.id } });
  expect(done.body).toMatchObject({ state: 'done', result: { added: 30 } });
});

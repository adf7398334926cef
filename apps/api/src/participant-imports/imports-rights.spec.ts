import { openBatch } from '../testing/courses.factory.js';
import {
  confirm,
  importFile,
  preview,
  sendFile,
  startDesk,
  undo,
  type Desk,
} from '../testing/participant-imports.factory.js';
import { newSession } from '../testing/rights.factory.js';
import type { SignedIn } from '../testing/test-api.js';

const ONE = 'GET /manage/participant-imports/:id';
const BATCHES = 'GET /manage/participant-imports/batches';

const WHOLE_CLASS = [
  'GET /manage/batches/:id/photos',
  'GET /manage/batches/:id/attendance-warnings',
  'GET /manage/batches/:id/report',
] as const;

let desk: Desk;
let admin: SignedIn;
let units: Record<string, string>;
let mine: string;
let other: string;
beforeAll(async () => {
  desk = await startDesk();
  admin = await desk.api.signIn('admin');
  const { items } = (await admin.call('GET /manage/units')).body;
  units = Object.fromEntries(items.map(({ code, id }) => [code, id]));
  [mine, other] = [await batchOf(units.SPP), await batchOf(units.TU)];
});
afterAll(() => desk.close());

const batchOf = async (unitId: string | undefined) => {
  const { id } = await openBatch(desk.api);
  await desk.api.query('update batches set unit_id = $2 where id = $1', [id, unitId]);
  return id;
};
/** A desk of somebody who works for one unit, or for one region. */
async function limitedDesk(limit: { unitId?: string; regionCode?: string }): Promise<Desk> {
  const person = await desk.api.signIn('panitia');
  const params = { id: person.accountId };
  const grants = [{ role: 'panitia' as const, ...limit }];
  expect((await admin.call('PUT /manage/accounts/:id/grants', { params, body: { grants } })).status).toBe(
    200,
  );
  const session = await newSession(desk.api, person.accountId);
  return { ...desk, officer: Object.assign(session, { accountId: person.accountId, businessId: '' }) };
}

let serial = 0;
const HEAD = 'Nama,NIK,No HP,JK,Kab/Kota,Kecamatan,Desa,Nama Usaha,KBLI';
function file(name: string): string {
  serial += 1;
  const nik = `35730${3 + serial}0103909${700 + serial}`;
  return `${HEAD}\n${name},${nik},081200077${100 + serial},P,Kota Malang,Kedungkandang,Kotalama,Keripik,10794`;
}
const enrolledIn = (batchId: string) =>
  desk.api.query('select account_id from enrolments where batch_id = $1', [batchId]);

it('brings people into a class of the unit, and into no other', async () => {
  const officer = await limitedDesk({ unitId: units.SPP ?? '' });
  const offered = (await officer.officer.call(BATCHES)).body.items.map(({ id }) => id);
  expect(offered).toEqual([mine]);
  expect((await admin.call(BATCHES)).body.items).toHaveLength(2);
  const seen = await preview(officer, file('Wulan Contoh'));
  for (const [choice, path, message] of [
    [{ batchId: null }, 'batchId', 'Pilih angkatan dari unit Anda.'],
    [{ batchId: other }, 'batchId', 'Angkatan ini tidak menerima peserta langsung. Pilih angkatan lain.'],
    [{ batchId: mine, overwrite: true }, 'overwrite', 'Data tersimpan hanya ditimpa petugas seluruh kantor.'],
  ] as const) {
    const refused = await confirm(officer, seen, choice);
    expect([refused.status, (refused.body as { errors?: unknown }).errors]).toEqual([
      422,
      [{ path, message }],
    ]);
  }
  const foreseen = await officer.officer.send('GET /manage/participant-imports/:id/seating', {
    params: { id: seen.id },
    query: { batchId: other },
  });
  expect(foreseen.status).toBe(422);
  expect((await confirm(officer, seen, { batchId: mine })).status).toBe(202);
  await desk.work(seen.id);
  expect([await enrolledIn(mine), await enrolledIn(other)]).toEqual([[expect.anything()], []]);
  expect((await undo(officer, seen.id)).state).toBe('undone');
});

it('is closed when the class goes to another unit, and so are imports of before', async () => {
  const officer = await limitedDesk({ unitId: units.SPP ?? '' });
  const done = await importFile(officer, file('Yanti Contoh'), { batchId: mine });
  const params = { id: done.id };
  const statusOf = async () => (await officer.officer.send(ONE, { params })).status;
  expect(await statusOf()).toBe(200);
  await desk.api.query('update batches set unit_id = $2 where id = $1', [mine, units.TU]);
  expect(await statusOf()).toBe(404);
  expect((await officer.officer.call('GET /manage/participant-imports')).body.total).toBe(0);
  const undone = await officer.officer.send('POST /manage/participant-imports/:id/undo', { params });
  expect(undone.status).toBe(404);
  await desk.api.query('update batches set unit_id = $2 where id = $1', [mine, units.SPP]);
  // Everybody of the office, from the time when the role was for all of it.
  const { officer: wide } = desk;
  const whole = await importFile(desk, file('Zahra Contoh'));
  const grants = [{ role: 'panitia' as const, unitId: units.SPP ?? '' }];
  await admin.call('PUT /manage/accounts/:id/grants', { params: { id: wide.accountId }, body: { grants } });
  const now = await newSession(desk.api, wide.accountId);
  expect((await now.send(ONE, { params: { id: whole.id } })).status).toBe(404);
});

it('is nothing for a region: a class is more than its people', async () => {
  const { officer } = await limitedDesk({ regionCode: '35.73' });
  expect((await sendFile(officer, file('Nia Contoh'))).status).toBe(404);
  expect((await officer.send('GET /manage/participant-imports')).status).toBe(404);
  const { account } = (await officer.call('GET /me')).body;
  expect(account?.limits?.routes).toContain('GET /manage/certificates');
  expect(account?.limits?.routes).not.toContain('GET /manage/participant-imports');
  // Of a class its page and its people of the region; nothing that tells of all its people.
  expect(account?.limits?.routes).toEqual(
    expect.arrayContaining(['GET /manage/batches/:id', 'GET /manage/batches/:id/participants']),
  );
  for (const key of WHOLE_CLASS) {
    expect(account?.limits?.routes).not.toContain(key);
    expect([key, (await officer.send(key, { params: { id: mine } })).status]).toEqual([key, 404]);
  }
});

it('and who they are says what there is for them', async () => {
  const { officer } = await limitedDesk({ unitId: units.SPP ?? '' });
  const { account } = (await officer.call('GET /me')).body;
  expect(account?.limits?.roles).toEqual(['panitia']);
  expect(account?.limits?.routes).toContain('GET /manage/participant-imports');
  expect(account?.limits?.routes).not.toContain('GET /manage/audit');
  expect(account?.limits?.routes).toEqual(expect.arrayContaining([...WHOLE_CLASS]));
  for (const key of WHOLE_CLASS)
    expect([key, (await officer.send(key, { params: { id: mine } })).status]).toEqual([key, 200]);
  expect((await admin.call('GET /me')).body.account?.limits).toBeUndefined();
});

import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { makeCertificates, startBulkWorker, type MadeCertificate } from '../../testing/bulk.factory.js';
import { newSession } from '../../testing/rights.factory.js';
import type { TestClient } from '../../testing/test-client.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

const LIST = 'GET /manage/certificates';
const PREVIEW = 'POST /manage/bulk-preview';
const START = 'POST /manage/bulk-jobs';
const FILE = 'GET /manage/bulk-jobs/:id/file';
const parameters = { revocationClass: 'wrong_data', reason: 'Nama pelatihan salah.' } as const;

type Right = { role: 'pelatih' | 'panitia' | 'dinas'; unitId?: string; regionCode?: string };
type Made = { batchId: string; certificates: MadeCertificate[] };

let api: TestApi;
let worker: Awaited<ReturnType<typeof startBulkWorker>>;
let admin: SignedIn;
let units: Record<string, string>;
let mine: Made;
let others: Made;
let officer: TestClient & { accountId: string };

beforeAll(async () => {
  api = await startTestApi();
  worker = await startBulkWorker();
  admin = await api.signIn('admin');
  const { items } = (await admin.call('GET /manage/units')).body;
  units = Object.fromEntries(items.map(({ code, id }) => [code, id]));
  mine = await makeCertificates(api, ['Siti Aminah', 'Budi Santoso', 'Rina Wati']);
  others = await makeCertificates(api, ['Joko Susilo', 'Sri Rahayu']);
  await give(mine, units.SPP);
  await give(others, units.TU);
  officer = await withRights({ role: 'dinas', unitId: units.SPP ?? '' });
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const give = (made: Made, unitId: string | undefined) =>
  api.query('update batches set unit_id = $2 where id = $1', [made.batchId, unitId]);
const setRights = async (accountId: string, grants: Right[]) => {
  const set = await admin.call('PUT /manage/accounts/:id/grants', {
    params: { id: accountId },
    body: { grants },
  });
  expect(set.status).toBe(200);
  return Object.assign(await newSession(api, accountId), { accountId });
};
const withRights = async (...grants: Right[]) =>
  setRights((await api.signIn(grants[0]?.role ?? 'dinas')).accountId, grants);
const ids = ({ certificates }: Made) => certificates.map(({ id }) => id);
const numbers = ({ certificates }: Made) => certificates.map(({ number }) => number).sort();
const both = () => [...ids(mine), ...ids(others)];
const order = (kind: string, selection: object, expected: number) =>
  ({ kind, selection, expected, key: randomUUID(), ...(kind.endsWith('revoke') && { parameters }) }) as never;

test('the register lists and counts what the unit certified, and nothing of another by its id', async () => {
  const { body } = await officer.call(LIST);
  expect(body.items.map(({ number }) => number).sort()).toEqual(numbers(mine));
  expect(body.total).toBe(3);
  expect((await officer.call(LIST, { query: { batch: others.batchId } })).body.total).toBe(0);
  expect((await officer.call(LIST, { query: { q: 'joko' } })).body).toMatchObject({ items: [], total: 0 });
  const [inside, outside] = [ids(mine)[0] ?? '', ids(others)[0] ?? ''];
  for (const [id, status] of [
    [inside, 200],
    [outside, 404],
  ] as const)
    for (const key of ['GET /manage/certificates/:id', 'GET /certificates/:id/requests'] as const)
      expect([key, (await officer.send(key, { params: { id } })).status]).toEqual([key, status]);
  const above = await withRights({ role: 'panitia', unitId: units.UPT ?? '' });
  expect((await above.call(LIST)).body.total).toBe(5);
});

test('a selection never holds what lies outside, neither by id nor by filter', async () => {
  for (const selection of [{ ids: both() }, { filter: {}, except: [] }]) {
    const preview = await officer.call(PREVIEW, {
      body: { kind: 'certificates.revoke', selection } as never,
    });
    expect(preview.body).toMatchObject({ selected: 3, included: 3 });
  }
  const only = await officer.send(START, { body: order('certificates.revoke', { ids: ids(others) }, 2) });
  expect([only.status, only.body.code]).toEqual([422, 'bulk_nothing']);
  const { body: job } = await officer.call(START, { body: order('certificates.zip', { ids: both() }, 3) });
  await worker.run(job.id);
  const params = { id: job.id };
  const { body: listed } = await officer.call('GET /manage/bulk-jobs/:id/items', { params, query: {} });
  expect(listed.items.map(({ label }) => label).sort()).toEqual(numbers(mine));
  expect((await officer.call('GET /manage/bulk-jobs')).body.total).toBe(1);
  const zip = await fromBufferPromise((await officer.send(FILE, { params })).raw);
  const names: string[] = [];
  for await (const entry of zip.eachEntry()) {
    names.push(entry.fileName);
    await buffer(await zip.openReadStreamPromise(entry));
  }
  expect(names).toHaveLength(4);
});

test('an export holds the rows of the list', async () => {
  const body = { key: randomUUID(), table: 'certificates', format: 'csv', query: {} } as const;
  const { body: job } = await officer.call('POST /manage/exports', { body });
  await worker.run(job.id);
  const text = (await officer.send(FILE, { params: { id: job.id } })).raw.toString();
  for (const { name } of mine.certificates) expect(text).toContain(name);
  for (const { name } of others.certificates) expect(text).not.toContain(name);
});

test('a class that was given to another unit meanwhile stays as it is, and its files go to nobody', async () => {
  const moved = await makeCertificates(api, ['Dewi Lestari']);
  await give(moved, units.SPP);
  const { body: zip } = await officer.call(START, {
    body: order('certificates.zip', { ids: ids(moved) }, 1),
  });
  await worker.run(zip.id);
  const { body: job } = await officer.call(START, {
    body: order('certificates.revoke', { ids: ids(moved) }, 1),
  });
  await give(moved, units.TU);
  await worker.run(job.id);
  const { body } = await officer.call('GET /manage/bulk-jobs/:id/items', {
    params: { id: job.id },
    query: {},
  });
  expect(body.items[0]).toMatchObject({
    state: 'skipped',
    reason: 'Di luar unit atau wilayah tugas pemilik pekerjaan.',
  });
  const archive = await officer.send(FILE, { params: { id: zip.id } });
  expect(archive.raw.includes('Dewi')).toBe(false);
});

test('a deed counts the role that may do it: panitia of one unit and dinas of another', async () => {
  const person = await withRights(
    { role: 'panitia', unitId: units.SPP ?? '' },
    { role: 'dinas', unitId: units.TU ?? '' },
  );
  expect((await person.call(LIST)).body.total).toBe(6);
  const preview = (kind: string) =>
    person.call(PREVIEW, { body: { kind, selection: { ids: both() } } as never });
  expect((await preview('certificates.zip')).body.selected).toBe(5);
  expect((await preview('certificates.revoke')).body.selected).toBe(2);
  const trainer = await withRights({ role: 'pelatih' }, { role: 'dinas', unitId: units.TU ?? '' });
  const selection = { ids: both() };
  const revoke = await trainer.call(PREVIEW, { body: { kind: 'certificates.revoke', selection } });
  expect([revoke.status, revoke.body.selected]).toEqual([200, 2]);
  const panitia = await withRights({ role: 'panitia', unitId: units.SPP ?? '' });
  const refused = await panitia.send(PREVIEW, { body: { kind: 'certificates.revoke', selection } });
  expect(refused.status).toBe(404);
});

test('a region reaches its people in every class', async () => {
  const [holder] = others.certificates;
  const [village] = await api.query<{ code: string }>(
    `select code from regions where level = 4 and left(code, 5) <> (select left(min(code), 5) from regions where level = 4) limit 1`,
  );
  await api.query(
    `update people set village_code = $2 where account_id = (select account_id from certificates where id = $1)`,
    [holder?.id, village?.code],
  );
  const dinas = await withRights({ role: 'dinas', regionCode: (village?.code ?? '').slice(0, 5) });
  expect((await dinas.call(LIST)).body.items.map(({ number }) => number)).toEqual([holder?.number]);
  const selection = { ids: both() };
  const preview = await dinas.call(PREVIEW, { body: { kind: 'certificates.revoke', selection } });
  expect(preview.body.selected).toBe(1);
  // A class is more than the people of one region.
  const classes = { ids: [mine.batchId, others.batchId] };
  const publish = await dinas.call(PREVIEW, { body: { kind: 'classes.publish', selection: classes } });
  expect(publish.body.selected).toBe(0);
  const unit = await officer.call(PREVIEW, { body: { kind: 'classes.publish', selection: classes } });
  expect(unit.body.selected).toBe(1);
});

test('requests are seen and answered within the unit', async () => {
  const asked = await api.query<{ id: string; certificate: string }>(
    `insert into certificate_requests (certificate_id, kind, requested_by, form, note)
     select id, 'duplicate', account_id, 'file', 'Hilang' from certificates where id = any($1::uuid[])
     returning id, certificate_id as certificate`,
    [[ids(mine)[0], ids(others)[0]]],
  );
  const { body } = await officer.call('GET /manage/certificate-requests', { query: {} });
  expect(body.items.map(({ certificateId }) => certificateId)).toEqual([ids(mine)[0]]);
  for (const { id, certificate } of asked) {
    const answer = await officer.send('POST /manage/certificate-requests/:id/decide', {
      params: { id },
      body: { decision: 'refused', answer: 'Sudah ada di beranda.' },
    });
    expect(answer.status).toBe(certificate === ids(mine)[0] ? 200 : 404);
  }
});

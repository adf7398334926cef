import { randomUUID } from 'node:crypto';
import readXlsxFile from 'read-excel-file/node';
import { AuditService } from '../audit/audit.service.js';
import { AuditLogService } from '../audit/audit-log.service.js';
import { Transactions } from '../database/transactions.js';
import { startBulkWorker } from '../testing/bulk.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const EXPORT = 'POST /manage/exports';

let api: TestApi;
let worker: Awaited<ReturnType<typeof startBulkWorker>>;
let dinas: SignedIn;
const HOW_MANY = 1_203;
beforeAll(async () => {
  api = await startTestApi();
  worker = await startBulkWorker();
  dinas = await api.signIn('dinas');
  await api.query(
    `insert into audit_log (actor_id, action, subject_type, subject_id, details)
     select $1, 'room.changed', 'room', '=1+' || n, jsonb_build_object('n', n, 'before', jsonb_build_object('state', 'a'))
     from generate_series(1, ${HOW_MANY - 1}) n`,
    [dinas.accountId],
  );
  await api.app.get(Transactions, { strict: false }).run((em) =>
    api.app.get(AuditService, { strict: false }).record(em, null, {
      action: 'room.changed',
      subjectType: 'room',
      subjectId: 'terakhir',
    }),
  );
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const order = (over: object = {}) => ({
  body: {
    key: randomUUID(),
    table: 'audit' as const,
    format: 'csv' as const,
    query: { action: 'room.changed' },
    ...over,
  },
});
async function file(format: 'csv' | 'xlsx') {
  const { body: job } = await dinas.call(EXPORT, order({ format }));
  await worker.run(job.id);
  const params = { id: job.id };
  expect((await dinas.call('GET /manage/bulk-jobs/:id', { params })).body).toMatchObject({
    state: 'finished',
    failure: null,
    rowsWritten: HOW_MANY,
  });
  return { id: job.id, bytes: (await dinas.call('GET /manage/bulk-jobs/:id/file', { params })).raw };
}

it('is for dinas and admin, with the filters of the list', async () => {
  expect((await api.anonymous.call(EXPORT, order())).status).toBe(401);
  for (const role of ['peserta', 'pelatih', 'panitia'] as const)
    expect((await (await api.signIn(role)).call(EXPORT, order())).status).toBe(404);
  const wrong = await dinas.send(EXPORT, order({ query: { from: 'kemarin' } }));
  expect([wrong.status, wrong.body.errors?.[0]?.message]).toEqual([422, 'Tulis tanggal seperti 2026-11-21.']);
  expect((await dinas.send(EXPORT, order({ query: { size: '5' } }))).status).toBe(422);
});

it('leaves whole as CSV, without a formula, and the log says with which filter', async () => {
  const { id, bytes } = await file('csv');
  const lines = bytes.toString('utf8').trim().split('\r\n');
  expect(lines).toHaveLength(HOW_MANY + 1);
  expect(lines[1]).toMatch(/;"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d";"Sistem";"Ruang diubah";"Ruang";"terakhir"/);
  expect(lines[2]).toContain(`"'=1+${HOW_MANY - 1}"`);
  const entries = await api.query(`select action, details from audit_log where subject_id = $1 order by id`, [
    id,
  ]);
  expect(entries).toEqual([
    { action: 'table.exported', details: { table: 'audit', format: 'csv', action: 'room.changed' } },
    { action: 'table.export_written', details: { table: 'audit', format: 'csv', rows: HOW_MANY } },
    { action: 'bulk.file_fetched', details: { kind: 'export', rows: HOW_MANY } },
  ]);
});

it('leaves whole as XLSX, each entry once', async () => {
  const [sheet] = await readXlsxFile((await file('xlsx')).bytes);
  const numbers = sheet?.data.slice(1).map(([number]) => Number(number)) ?? [];
  expect(numbers).toHaveLength(HOW_MANY);
  expect(numbers).toEqual([...new Set(numbers)].toSorted((one, other) => other - one));
  expect(sheet?.data[2]?.slice(5, 8)).toEqual([`=1+${HOW_MANY - 1}`, '{"state":"a"}', null]);
});

it('is read in parts of any size, without a gap', async () => {
  const log = api.app.get(AuditLogService, { strict: false });
  for (const size of [1_202, 1_203, 500]) {
    let rows = 0;
    for await (const part of log.all({ action: 'room.changed' }, size)) rows += part.length;
    expect(rows).toBe(HOW_MANY);
  }
});

import { DataSource } from 'typeorm';
import { examine } from '../../doctor/examine.js';
import {
  approveClass,
  runningClass,
  startIssuing,
  type TestClass,
} from '../../testing/certificates.factory.js';
import { askErasure, startPrivacyWorker } from '../../testing/privacy.factory.js';
import { openSelection } from '../../testing/selection.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

const PLAN = 'GET /me/erasure';
const DECIDE = 'POST /manage/erasures/:id/decide';
const approve = { decision: 'approve' as const };

let api: TestApi;
let worker: Awaited<ReturnType<typeof startPrivacyWorker>>;
let dinas: SignedIn;
let past: TestClass;
beforeAll(async () => {
  api = await startTestApi();
  worker = await startPrivacyWorker();
  dinas = await api.signIn('dinas');
  past = await runningClass(api, ['Ani Lestari', 'Budi Santoso', 'Citra Dewi']);
}, 60_000);
afterAll(async () => {
  await worker.close();
  await api.close();
});

const isDue = (id: string) => api.query(`update erasure_requests set due_at = now() where id = $1`, [id]);
const stateOf = async (id: string) =>
  (await api.query<{ state: string }>('select state from erasure_requests where id = $1', [id]))[0]?.state;

it('is one’s own, with a code, and decided by Dinas or admin', async () => {
  expect((await api.anonymous.call(PLAN)).status).toBe(401);
  const learner = await api.signIn('peserta');
  const wrong = await learner.call('POST /me/erasure', { body: { code: '000000', understood: true } });
  expect(wrong.status).toBe(422);
  const unread = await learner.send('POST /me/erasure', { body: { code: '000000', understood: false } });
  expect(unread.body.errors?.[0]?.message).toContain('Centang dulu');
  const id = await askErasure(api, learner);
  for (const who of [learner, await api.signIn('panitia')])
    expect((await who.call(DECIDE, { params: { id }, body: approve })).status).toBe(404);
  const short = await dinas.call(DECIDE, { params: { id }, body: { decision: 'refuse', answer: 'Tidak' } });
  expect(short.status).toBe(422);
  const params = { id };
  await dinas.call(DECIDE, {
    params,
    body: { decision: 'refuse', answer: 'Akun ini sedang diperiksa pengadilan.' },
  });
  expect((await learner.call(PLAN)).body.request).toMatchObject({
    state: 'refused',
    answer: 'Akun ini sedang diperiksa pengadilan.',
  });
  expect((await dinas.call(DECIDE, { params, body: approve })).status).toBe(409);
});

it('staff are not erased here, whoever asks', async () => {
  expect((await dinas.call(PLAN)).body.refusal).toContain('Akun petugas');
  expect((await dinas.call('POST /me/erasure/code')).status).toBe(404);
  const both = await api.signIn('peserta');
  await api.query(`update accounts set roles = '{peserta,pelatih}' where id = $1`, [both.accountId]);
  const refused = await both.call('POST /me/erasure/code');
  expect(refused.status).toBe(409);
  expect(refused.body.detail).toContain('admin');
});

it('asked twice it is one; it can be taken back until its time has come', async () => {
  const learner = await api.signIn('peserta');
  const id = await askErasure(api, learner);
  await expect(askErasure(api, learner)).rejects.toThrow('sudah kami terima');
  const both = await Promise.all([1, 2].map(() => dinas.call(DECIDE, { params: { id }, body: approve })));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  await worker.erase(id);
  expect(await stateOf(id)).toBe('cooling');
  expect((await learner.call('DELETE /me/erasure')).body.request?.state).toBe('taken_back');
  expect((await learner.call('DELETE /me/erasure')).status).toBe(409);
  await isDue(id);
  await worker.erase(id);
  expect(await stateOf(id)).toBe('taken_back');
});

it('waits for what is open, also when it was opened after the approval', async () => {
  const learner = past.learners[0];
  if (!learner) throw new Error('no learner');
  await api.query(`update enrolments set state = 'active' where id = $1`, [past.learners[2]?.enrolmentId]);
  const other = past.learners[2] as SignedIn;
  const id = await askErasure(api, other);
  const refused = await dinas.call(DECIDE, { params: { id }, body: approve });
  expect(refused.status).toBe(409);
  expect(refused.body.detail).toContain('Anda masih terdaftar di kelas');
  await api.query(`update enrolments set state = 'completed' where id = $1`, [past.learners[2]?.enrolmentId]);
  await dinas.call(DECIDE, { params: { id }, body: approve });
  await api.query(`update enrolments set state = 'active' where id = $1`, [past.learners[2]?.enrolmentId]);
  await isDue(id);
  await worker.erase(id);
  expect(await stateOf(id)).toBe('waiting');
  await api.query(`update enrolments set state = 'completed' where id = $1`, [past.learners[2]?.enrolmentId]);
});

it('ends everything that tells of a person, leaves the certificate, and the doctor finds nothing', async () => {
  const made = await approveClass(api, past.batchId);
  const issuing = await startIssuing();
  await issuing.issueAll(made);
  await issuing.close();
  const learner = past.learners[1] as SignedIn;
  const mine = made.find(({ holderName }) => holderName === 'Budi Santoso');
  const [before] = await api.query<{ phone: string }>('select phone from accounts where id = $1', [
    learner.accountId,
  ]);
  const { body: copy } = await learner.call('POST /me/personal-data-exports');
  await worker.makeCopy(copy.id);
  const [zip] = await api.query<{ key: string }>(
    'select storage_key as key from personal_data_exports where id = $1',
    [copy.id],
  );
  const id = await askErasure(api, learner);
  await dinas.call(DECIDE, { params: { id }, body: approve });
  const [{ payload }] = (await api.query<{ payload: unknown }>(
    'select payload from certificates where id = $1',
    [mine?.id],
  )) as [{ payload: unknown }];
  await isDue(id);
  await Promise.all([worker.erase(id), worker.erase(id)]);
  expect(await stateOf(id)).toBe('done');
  // Nobody is signed in any more, and nothing can be fetched.
  expect((await learner.call(PLAN)).status).toBe(401);
  expect(
    (await learner.send('GET /me/personal-data-exports/:id/file', { params: { id: copy.id } })).status,
  ).toBe(401);
  expect(await api.query('select 1 from forgotten_files where storage_key = $1', [zip?.key])).toHaveLength(1);
  const [row] = await api.query(
    `select a.phone, a.active, p.name, p.nik_ciphertext, p.nik_last_four, b.name as business, b.nib from accounts a
     join people p on p.account_id = a.id join businesses b on b.account_id = a.id where a.id = $1`,
    [learner.accountId],
  );
  expect(row).toEqual({
    phone: null,
    active: false,
    name: 'Peserta dihapus',
    nik_ciphertext: null,
    nik_last_four: null,
    business: 'Usaha dihapus',
    nib: null,
  });
  expect(
    await api.query(`select 1 from inbox_messages where account_id = $1 and body <> 'Dihapus'`, [
      learner.accountId,
    ]),
  ).toEqual([]);
  // Its phone can begin anew, as somebody else.
  await api.anonymous.call('POST /sign-in/code', { body: { phone: before?.phone ?? '' } });
  expect(await api.query('select 1 from accounts where phone = $1', [before?.phone])).toEqual([]);
  const [after] = await api.query<{ payload: unknown; state: string }>(
    'select payload, state from certificates where id = $1',
    [mine?.id],
  );
  expect(after).toEqual({ payload, state: 'issued' });
  const verified = await api.anonymous.call('GET /verify/:code', { params: { code: mine?.code ?? '' } });
  expect(verified.status).toBe(200);
  expect(JSON.stringify(verified.body)).not.toContain('Budi Santoso');
  const findings = await examine(api.app.get(DataSource).manager);
  expect(findings.filter(({ violations }) => violations.length > 0)).toEqual([]);
  const log = await api.query<{ details: unknown }>(
    `select details from audit_log where action = 'personal_data.erased'`,
  );
  expect(log).toHaveLength(1);
}, 60_000);

it('documents of those who were not taken go after their time, those of others stay', async () => {
  expect(
    (await dinas.call('GET /manage/retention-rules')).body.items.find(
      ({ code }) => code === 'dokumen_ditolak',
    ),
  ).toMatchObject({ days: 90, current: true });
  const admin = await api.signIn('admin');
  const rule = { code: 'dokumen_ditolak', validFrom: '2020-01-01', days: 1, basis: 'Uji coba' };
  expect((await admin.call('POST /manage/retention-rules', { body: rule })).status).toBe(422);
  expect((await dinas.call('POST /manage/retention-rules', { body: rule })).status).toBe(404);
  const chosen = await openSelection(api, 30);
  const [refused, enrolled] = [await chosen.applicant(), await chosen.applicant()];
  await api.query(
    `update applications set state = 'refused', sent_at = '2025-01-01', created_at = '2025-01-01' where id = $1`,
    [refused.applicationId],
  );
  await api.query(
    `update applications set state = 'enrolled', ranking_order = 1, sent_at = '2025-01-01' where id = $1`,
    [enrolled.applicationId],
  );
  const keys = await api.query<{ key: string }>(
    'select storage_key as key from application_documents where application_id = $1',
    [refused.applicationId],
  );
  await worker.sweep();
  expect(
    await api.query('select 1 from application_documents where application_id = $1', [refused.applicationId]),
  ).toHaveLength(3);
  await api.query(`update batches set starts_on = '2025-01-02', ends_on = '2025-01-05' where id = $1`, [
    chosen.batchId,
  ]);
  await worker.sweep();
  const left = await api.query<{ id: string }>(
    'select distinct application_id as id from application_documents',
  );
  expect(left).toEqual([{ id: enrolled.applicationId }]);
  expect(
    await api.query('select 1 from forgotten_files where storage_key = any($1)', [
      keys.map(({ key }) => key),
    ]),
  ).toHaveLength(3);
});

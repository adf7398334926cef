import { runningClass } from '../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

const PREVIEW = 'GET /manage/batches/:id/certification';
const SUBMIT = 'POST /manage/batches/:id/certification/submit';
const VERIFY = 'POST /manage/batches/:id/certification/verify';
const APPROVE = 'POST /manage/batches/:id/certification/approve';

let api: TestApi;
let panitia: SignedIn;
let dinas: SignedIn;

beforeAll(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia', { name: 'Ratna Panitia' });
  dinas = await api.signIn('dinas', { name: 'Hadi Dinas' });
});
afterAll(() => api.close());

async function stateOf(batchId: string) {
  const [found] = await api.query<{ state: string; certification: string }>(
    'select state, certification from batches where id = $1',
    [batchId],
  );
  return found;
}

async function enrolmentStates(batchId: string) {
  const found = await api.query<{ state: string; count: number }>(
    'select state, count(*) as count from enrolments where batch_id = $1 group by state',
    [batchId],
  );
  return Object.fromEntries(found.map(({ state, count }) => [state, count]));
}

describe('handing in', () => {
  it('waits for final assignments that are not graded, but not for practice', async () => {
    const { batchId, learners } = await runningClass(api, ['Gita'], ['Hasan']);
    const insert = (final: boolean) =>
      api.query(
        `insert into submissions (enrolment_id, assignment_id, revision, state, sent_at)
         select $1, a.id, 1, 'sent', now() from assignments a join batches b on b.version_id = a.version_id and b.id = $2
         where (a.lesson_id is null) = $3 limit 1`,
        [learners[1]?.enrolmentId, batchId, final],
      );
    await insert(false);
    expect((await panitia.call(PREVIEW, { params: { id: batchId } })).body.ungraded).toBe(0);
    await insert(true);
    const refused = await panitia.call(SUBMIT, { params: { id: batchId } });
    expect([refused.status, refused.body.code]).toEqual([409, 'class_not_ready']);
    expect(refused.body.detail).toBe('Masih ada 1 tugas akhir yang belum dinilai.');
    expect(await stateOf(batchId)).toEqual({ state: 'running', certification: 'none' });
    expect(await enrolmentStates(batchId)).toEqual({ completed: 1, active: 1 });
  });

  it('needs somebody who passed, and a class that was held', async () => {
    const nobody = await runningClass(api, [], ['Indah']);
    const refused = await panitia.call(SUBMIT, { params: { id: nobody.batchId } });
    expect([refused.status, refused.body.code]).toEqual([409, 'nobody_passed']);
    await api.query(`update batches set state = 'open' where id = $1`, [nobody.batchId]);
    const early = await panitia.call(SUBMIT, { params: { id: nobody.batchId } });
    expect([early.status, early.body.code]).toEqual([409, 'class_not_ready']);
    expect(early.body.detail).toBe('Angkatan harus sedang berjalan atau sudah ditutup.');
  });

  it('cannot be approved without somebody to sign', async () => {
    const { batchId } = await runningClass(api, ['Joko']);
    const early = await dinas.call(VERIFY, { params: { id: batchId } });
    expect([early.status, early.body.code]).toEqual([409, 'state_conflict']);
    await panitia.call(SUBMIT, { params: { id: batchId } });
    await dinas.call(VERIFY, { params: { id: batchId } });
    await api.query(`update signatories set valid_to = '2026-01-02'`);
    const unsigned = await dinas.call(APPROVE, { params: { id: batchId } });
    await api.query('update signatories set valid_to = null');
    expect([unsigned.status, unsigned.body.code]).toEqual([409, 'class_not_ready']);
    expect((await dinas.call(APPROVE, { params: { id: batchId } })).body.certification).toBe('approved');
  });
});

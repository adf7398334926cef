import { DataSource } from 'typeorm';
import { examine } from '../doctor/examine.js';
import { approveClass, runningClass, startIssuing, type TestClass } from '../testing/certificates.factory.js';
import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { askErasure, startPrivacyWorker } from '../testing/privacy.factory.js';
import { openSelection } from '../testing/selection.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

interface Fact {
  readonly day: string;
  readonly before: string | null;
  readonly region: string;
  readonly sex: string;
  readonly sector: string;
  readonly disabled: boolean;
  readonly accepted: boolean;
  readonly present: boolean;
  readonly passed: boolean;
  readonly certified: boolean;
}

let api: TestApi;
let panitia: SignedIn;
let past: TestClass;
let classroom: Classroom;
beforeAll(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia');
  past = await runningClass(api, ['Ani Lestari', 'Budi Santoso', 'Citra Dewi']);
  classroom = await openClassroom(api);
}, 60_000);
afterAll(() => api?.close());
// Whatever a test did: facts are as their sources say.
afterEach(async () => {
  const found = await examine(api.app.get(DataSource).manager);
  const violations = found.find(({ id }) => id === 'I13')?.violations ?? ['not asked'];
  if (violations.length > 0) throw new Error(violations.join('; '));
});

const factsOf = ({ accountId }: SignedIn) =>
  api.query<Fact>('select * from figure_facts where account_id = $1 order by day, batch_id', [accountId]);
const learnerOf = (index: number) => past.learners[index] as TestClass['learners'][number];
const attend = async (enrolmentId: string, status: 'present' | 'absent' = 'present') =>
  api.query(
    `insert into attendance (class_session_id, enrolment_id, status, recorded_by) values ($1, $2, $3, $4)`,
    [await classroom.addSession(), enrolmentId, status, panitia.accountId],
  );

test('from asking to a seat, being there, leaving, and being gone', async () => {
  const { learner, enrolmentId } = await classroom.seat('waiting');
  expect(await factsOf(learner)).toMatchObject([{ accepted: false, present: false, day: '2026-11-02' }]);
  await api.query(`update enrolments set state = 'active', seated_at = now() where id = $1`, [enrolmentId]);
  await attend(enrolmentId, 'absent');
  expect(await factsOf(learner)).toMatchObject([{ accepted: true, present: false }]);
  await attend(enrolmentId);
  expect(await factsOf(learner)).toMatchObject([{ present: true, passed: false }]);
  await api.query(`update attendance set status = 'excused' where enrolment_id = $1`, [enrolmentId]);
  expect(await factsOf(learner)).toMatchObject([{ accepted: true, present: false }]);
  await api.query(`delete from attendance where enrolment_id = $1`, [enrolmentId]);
  await api.query(`delete from enrolments where id = $1`, [enrolmentId]);
  expect(await factsOf(learner)).toEqual([]);
});

test('a lesson begun counts where there is no meeting, and no longer when there is one', async () => {
  const { learner, enrolmentId } = await classroom.seat();
  await api.query(`update batches set mode = 'online' where id = $1`, [classroom.batchId]);
  await api.query(
    `insert into lesson_progress (enrolment_id, lesson_id)
     select $1, id from lessons where version_id = $2 order by ordinal limit 1`,
    [enrolmentId, classroom.versionId],
  );
  expect(await factsOf(learner)).toMatchObject([{ present: true }]);
  await api.query(`update batches set mode = 'blended' where id = $1`, [classroom.batchId]);
  expect(await factsOf(learner)).toMatchObject([{ present: false }]);
});

test('an application counts once it is sent, and is one with the seat that it led to', async () => {
  const { batchId, applicant } = await openSelection(api, 5);
  const drafting = await api.signIn('peserta');
  await drafting.call('PUT /batches/:id/application', {
    params: { id: batchId },
    body: { businessId: drafting.businessId, cooperative: null, motivation: 'Belum selesai.' },
  });
  expect(await factsOf(drafting)).toEqual([]);
  const { learner } = await applicant('sent');
  expect(await factsOf(learner)).toMatchObject([{ accepted: false }]);
  await api.query(
    `insert into enrolments (batch_id, account_id, business_id, state, seated_at) values ($1, $2, $3, 'active', now())`,
    [batchId, learner.accountId, learner.businessId],
  );
  expect(await factsOf(learner)).toMatchObject([{ accepted: true }]);
});

test('a person who moves, is registered otherwise, or has another business', async () => {
  const learner = learnerOf(0);
  const [place] = await api.query<{ code: string }>(
    `select code from regions where level = 4 and code like '35.29.%' order by code limit 1`,
  );
  await api.query(
    `update people set village_code = $2, sex = case sex when 'P' then 'L' else 'P' end, disability = 'fisik' where account_id = $1`,
    [learner.accountId, place?.code],
  );
  const [person] = await api.query<{ sex: string }>('select sex from people where account_id = $1', [
    learner.accountId,
  ]);
  expect(await factsOf(learner)).toMatchObject([{ region: '35.29', sex: person?.sex, disabled: true }]);
  const [field] = await api.query<{ code: string; version: string; sector: string }>(
    `select f.code, f.version, f.sector from business_fields f join figure_facts s on s.sector <> f.sector
     where s.account_id = $1 limit 1`,
    [learner.accountId],
  );
  await api.query(`update businesses set kbli_code = $2, kbli_version = $3 where id = $1`, [
    learner.businessId,
    field?.code,
    field?.version,
  ]);
  expect(await factsOf(learner)).toMatchObject([{ sector: field?.sector }]);
});

test('the first class of a person is the first of those that were held, whatever their dates become', async () => {
  const learner = learnerOf(1);
  await api.query(
    `insert into enrolments (batch_id, account_id, business_id, state, seated_at, ended_at, final_score)
     values ($1, $2, $3, 'completed', now(), now(), 80)`,
    [classroom.batchId, learner.accountId, learner.businessId],
  );
  const days = async () => (await factsOf(learner)).map(({ day, before }) => [day, before]);
  const change = (set: string) => api.query(`update batches set ${set} where id = $1`, [classroom.batchId]);
  await change(`starts_on = '2026-12-01'`);
  expect(await days()).toEqual([
    ['2026-11-02', null],
    ['2026-12-01', '2026-11-02'],
  ]);
  await change(`starts_on = '2026-10-01'`);
  expect(await days()).toEqual([
    ['2026-10-01', null],
    ['2026-11-02', '2026-10-01'],
  ]);
  await change(`state = 'cancelled'`);
  expect(await days()).toEqual([
    ['2026-10-01', null],
    ['2026-11-02', null],
  ]);
  await change(`state = 'running', starts_on = '2026-11-02'`);
});

test('a person with rows in two transactions at once loses none of them', async () => {
  const seats = await Promise.all([1, 2, 3, 4].map(() => classroom.seat()));
  await Promise.all(
    seats.flatMap(({ enrolmentId, learner }) => [
      attend(enrolmentId),
      api.query(`update people set disability = 'fisik' where account_id = $1`, [learner.accountId]),
    ]),
  );
  for (const { learner } of seats)
    expect(await factsOf(learner)).toMatchObject([{ present: true, disabled: true }]);
});

test('a certificate that is published, revoked, and whose holder is erased', async () => {
  const made = await approveClass(api, past.batchId);
  expect(await factsOf(learnerOf(2))).toMatchObject([{ passed: true, certified: false }]);
  const issuing = await startIssuing();
  await issuing.issueAll(made);
  await issuing.close();
  const holder = learnerOf(2);
  expect(await factsOf(holder)).toMatchObject([{ certified: true }]);
  const dinas = await api.signIn('dinas');
  const id = made.find(({ holderName }) => holderName === 'Citra Dewi')?.id ?? '';
  const revoked = await dinas.call('POST /manage/certificates/:id/revoke', {
    params: { id },
    body: { revocationClass: 'not_entitled', reason: 'Tugas akhirnya bukan karya sendiri.' },
  });
  expect(revoked.status).toBe(200);
  expect(await factsOf(holder)).toMatchObject([{ passed: true, certified: false }]);
  await api.query(`update people set disability = 'fisik' where account_id = $1`, [holder.accountId]);
  expect(await factsOf(holder)).toMatchObject([{ disabled: true }]);
  const asked = await askErasure(api, holder);
  const body = { decision: 'approve' as const };
  await dinas.call('POST /manage/erasures/:id/decide', { params: { id: asked }, body });
  await api.query(`update erasure_requests set due_at = now() where id = $1`, [asked]);
  const worker = await startPrivacyWorker();
  await worker.erase(asked);
  await worker.close();
  expect(await factsOf(holder)).toMatchObject([{ passed: true, disabled: false }]);
});

test('what was filled without triggers is counted anew', async () => {
  const before = await api.query('select * from figure_facts order by account_id, batch_id');
  expect(before.length).toBeGreaterThan(5);
  await api.query('delete from figure_facts');
  await api.query('select rebuild_figure_facts()');
  expect(await api.query('select * from figure_facts order by account_id, batch_id')).toEqual(before);
});

test.each([
  ['a unit', `unit_id = (select id from units where code = 'SPP')`, 1],
  ['a unit with a class of another', `unit_id = (select id from units where code = 'SPE')`, 0],
  ['a kecamatan', `region_code = (select left(village_code, 8) from people where name = 'Ani Lestari')`, 1],
])('a role for %s counts and names the same people', async (_what, limit, least) => {
  await api.query(`update batches set unit_id = (select id from units where code = 'SPP') where id = $1`, [
    past.batchId,
  ]);
  const limited = await api.signIn('dinas');
  await api.query(`update staff_grants set ${limit} where account_id = $1`, [limited.accountId]);
  const { total } = (await limited.call('GET /manage/figures')).body;
  const { body } = await limited.call('GET /manage/figures/rows', { query: { figure: 'trained' } });
  expect([body.total, body.items.length]).toEqual([total.trained, total.trained]);
  expect(Math.min(total.trained, 1)).toBe(least);
});

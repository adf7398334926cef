import type { CertificationPreview } from '@sinau/contracts/certification.contract.js';
import { approveClass, runningClass } from '../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

const PREVIEW = 'GET /manage/batches/:id/certification';
const SUBMIT = 'POST /manage/batches/:id/certification/submit';
const RETURN = 'POST /manage/batches/:id/certification/return';
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

const sequenceOf = (number: string) => Number(number.slice(0, 4));

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

async function actionsOn(batchId: string) {
  const found = await api.query<{ action: string }>(
    `select action from audit_log where subject_id = $1 and subject_type = 'batch' order by id`,
    [batchId],
  );
  return found.map(({ action }) => action);
}

describe('a class of 25 where 22 passed', () => {
  // Given in an order that is neither alphabetical nor that of their ids.
  const people = Array.from(
    { length: 22 },
    (_, index) => `Peserta ${String.fromCharCode(65 + ((index * 7) % 22))} Lestari`,
  );
  let batchId: string;
  let short: string[];
  let preview: CertificationPreview;

  beforeAll(async () => {
    const made = await runningClass(api, people, [
      'Zaenal Tidak Lulus',
      'Agus Tidak Lulus',
      'Mira Tidak Lulus',
    ]);
    batchId = made.batchId;
    short = made.learners.slice(22).map(({ enrolmentId }) => enrolmentId);
  });

  it('shows beforehand who passes, who does not and why, and the numbers', async () => {
    const { status, body } = await panitia.call(PREVIEW, { params: { id: batchId } });
    expect(status).toBe(200);
    expect(body.certification).toBe('none');
    expect(body.passes.map(({ name }) => name)).toEqual([...people].sort());
    expect(body.passes[0]).toMatchObject({ finalScore: 85, gradeLabel: expect.any(String), number: null });
    expect(body.fails.map(({ name }) => name)).toEqual([
      'Agus Tidak Lulus',
      'Mira Tidak Lulus',
      'Zaenal Tidak Lulus',
    ]);
    expect(body.fails[0]?.unmet.map(({ key }) => key)).toContain('final_assignment');
    expect(body.kinds).toMatchObject([{ kind: 'STTP', template: null, count: 22 }]);
    expect(body.kinds[0]?.numbers?.first).toMatch(/^0001\/STTP\/LATKOP\/[IVX]+\/\d{4}$/);
    expect(body.kinds[0]?.numbers?.last).toMatch(/^0022\//);
    expect(body.names).toMatchObject({ longest: expect.stringContaining('Peserta'), unprintable: [] });
    expect(body.deeds.map(({ deed }) => deed)).toEqual(['submit', 'choose_kinds']);
    expect(body.batch).toMatchObject({ id: batchId, state: 'running', taken: 25, completed: 22 });
  });

  it('closes the class when it is handed in; a second tap of the same person changes nothing', async () => {
    const [first, second] = await Promise.all([
      panitia.call(SUBMIT, { params: { id: batchId } }),
      panitia.call(SUBMIT, { params: { id: batchId } }),
    ]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(first.body).toMatchObject({ certification: 'submitted', submittedBy: 'Ratna Panitia' });
    expect(await stateOf(batchId)).toEqual({ state: 'closed', certification: 'submitted' });
    expect(await enrolmentStates(batchId)).toEqual({ completed: 22, failed: 3 });
    expect(await actionsOn(batchId)).toEqual(['class.submitted']);
    const other = await (await api.signIn('panitia')).call(SUBMIT, { params: { id: batchId } });
    expect([other.status, other.body.code]).toEqual([409, 'state_conflict']);
  });

  it('can be returned with a reason, and handed in again', async () => {
    const silent = await dinas.send(RETURN, { params: { id: batchId }, body: { reason: '  no ' } });
    expect(silent.status).toBe(422);
    expect(silent.body.errors).toEqual([{ path: 'reason', message: 'Alasan paling sedikit 5 huruf.' }]);
    const returned = await dinas.call(RETURN, {
      params: { id: batchId },
      body: { reason: 'Presensi sesi 3 belum lengkap.' },
    });
    expect(returned.body).toMatchObject({
      certification: 'returned',
      returnedReason: 'Presensi sesi 3 belum lengkap.',
    });
    expect(await stateOf(batchId)).toEqual({ state: 'running', certification: 'returned' });
    expect(await enrolmentStates(batchId)).toEqual({ completed: 22, active: 3 });
    const twice = await dinas.call(RETURN, { params: { id: batchId }, body: { reason: 'Sekali lagi.' } });
    expect([twice.status, twice.body.code]).toEqual([409, 'state_conflict']);
    const again = await panitia.call(SUBMIT, { params: { id: batchId } });
    expect(again.body).toMatchObject({ certification: 'submitted', returnedReason: null });
  });

  it('is verified by somebody else, and can still be returned', async () => {
    const early = await dinas.call(APPROVE, { params: { id: batchId } });
    expect([early.status, early.body.code]).toEqual([409, 'state_conflict']);
    const taps = await Promise.all([1, 2].map(() => dinas.call(VERIFY, { params: { id: batchId } })));
    expect(taps.map(({ status, body }) => [status, body.certification])).toEqual([
      [200, 'verified'],
      [200, 'verified'],
    ]);
    expect(taps[0]?.body.steps).toMatchObject([{ step: 'verify', by: 'Hadi Dinas', onBehalfOf: null }]);
    const back = await dinas.call(RETURN, { params: { id: batchId }, body: { reason: 'Nilai keliru.' } });
    expect(back.body).toMatchObject({
      certification: 'returned',
      steps: [{ step: 'verify' }, { step: 'return' }],
    });
    await panitia.call(SUBMIT, { params: { id: batchId } });
    const again = await dinas.call(VERIFY, { params: { id: batchId } });
    expect(again.body.deeds.map(({ deed }) => deed)).toEqual(['return', 'approve']);
  });

  it('gives 22 gapless numbers in the order of names, once, whatever the number of taps', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => dinas.call(APPROVE, { params: { id: batchId } })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    preview = answers[3]!.body;
    expect(preview).toMatchObject({
      certification: 'approved',
      steps: [{ step: 'verify' }, { step: 'approve', by: 'Hadi Dinas' }],
      kinds: [{ count: 22, numbers: { first: preview.passes[0]?.number, last: preview.passes[21]?.number } }],
    });
    expect(preview.passes.map(({ number }) => sequenceOf(number ?? ''))).toEqual(
      Array.from({ length: 22 }, (_, index) => index + 1),
    );
    expect(preview.passes.map(({ name }) => name)).toEqual([...people].sort());
    expect(preview.progress).toMatchObject({ pending: 22, sealed: 0, issued: 0, voided: 0, stuck: 0 });
    const [counter] = await api.query<{ last: number }>(
      'select sum(last_number) as last from number_counters',
    );
    expect(counter?.last).toBe(22);
    const later = await dinas.call(APPROVE, { params: { id: batchId } });
    expect(later.body).toEqual(preview);
  });

  it('freezes everything the certificate says', async () => {
    const [found] = await api.query<{ payload: Record<string, unknown>; number: string; code: string }>(
      'select payload, number, code from certificates where batch_id = $1 order by sequence limit 1',
      [batchId],
    );
    expect(found?.code).toMatch(/^[2-9A-HJKMNP-Z]{12}$/);
    expect(found?.payload).toMatchObject({
      kind: 'STTP',
      number: found?.number,
      holderName: [...people].sort()[0],
      businessName: 'Bakso Sumenep Makmur',
      startedOn: '2026-11-02',
      endedOn: '2026-11-06',
      modeLabel: 'tatap muka',
      batchLabel: expect.stringMatching(/^Angkatan [IVX]+ Tahun 2026$/),
      finalScore: 85,
      place: 'Malang',
      signatory: { name: 'Dra. Endang Lestari, M.Si.', nip: null },
      verificationCode: found?.code.replace(/(.{4})(.{4})(.{4})/, '$1-$2-$3'),
      verifyUrl: `http://localhost:3000/v/${found?.code}`,
      demo: false,
    });
    const modules = found?.payload.modules as { jp: number }[];
    expect(modules.reduce((sum, { jp }) => sum + jp, 0)).toBe(found?.payload.jp);
  });

  it('tells the audit log who approved what', async () => {
    expect(await actionsOn(batchId)).toEqual([
      'class.submitted',
      'class.returned',
      'class.submitted',
      'class.verified',
      'class.returned',
      'class.submitted',
      'class.verified',
      'class.approved',
    ]);
    const each = await api.query<{ actorId: string }>(
      `select actor_id as "actorId" from audit_log where action = 'certificate.approved' and subject_id in
         (select id::text from certificates where batch_id = $1)`,
      [batchId],
    );
    expect(each.map(({ actorId }) => actorId)).toEqual(Array(22).fill(dinas.accountId));
  });

  it('does not certify who failed, and cannot be returned any more', async () => {
    const found = await api.query('select 1 from certificates where enrolment_id = any($1)', [short]);
    expect(found).toEqual([]);
    const returned = await dinas.call(RETURN, { params: { id: batchId }, body: { reason: 'Terlambat.' } });
    expect([returned.status, returned.body.code]).toEqual([409, 'state_conflict']);
  });

  it('is refused by the database when anything approved is changed or removed', async () => {
    for (const change of [
      `number = 'X'`,
      `payload = payload || '{"holderName":"Lain"}'`,
      `code = 'ABCDEFGHJKMN'`,
      'sequence = 99',
    ]) {
      await expect(
        api.query(`update certificates set ${change} where batch_id = $1 and sequence = 1`, [batchId]),
      ).rejects.toThrow('an approved certificate never changes');
    }
    await expect(api.query('delete from certificates where batch_id = $1', [batchId])).rejects.toThrow(
      'never deleted',
    );
  });
});

describe('the list of a class', () => {
  it('is paged in the order of numbers', async () => {
    const { batchId } = await runningClass(api, ['Lia', 'Maya', 'Nanda']);
    await approveClass(api, batchId);
    const page = await panitia.call('GET /manage/batches/:id/certificates', {
      params: { id: batchId },
      query: { page: 2, pageSize: 2 },
    });
    expect(page.body).toMatchObject({
      total: 3,
      page: 2,
      pageSize: 2,
      items: [{ holderName: 'Nanda', kind: 'STTP', state: 'pending', pdfUrl: null }],
    });
  });
});

import { randomUUID } from 'node:crypto';
import type { CertificationPreview } from '@sinau/contracts/certificates.contract.js';
import { approveClass, runningClass } from '../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

const PREVIEW = 'GET /manage/batches/:id/certification';
const SUBMIT = 'POST /manage/batches/:id/certification/submit';
const RETURN = 'POST /manage/batches/:id/certification/return';
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
    expect(body.numbers?.first).toMatch(/^0001\/STTP\/LATKOP\/[IVX]+\/\d{4}$/);
    expect(body.numbers?.last).toMatch(/^0022\//);
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

  it('gives 22 gapless numbers in the order of names, once, whatever the number of taps', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => dinas.call(APPROVE, { params: { id: batchId } })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    preview = answers[3]!.body;
    expect(preview).toMatchObject({ certification: 'approved', approvedBy: 'Hadi Dinas', numbers: null });
    expect(preview.passes.map(({ number }) => sequenceOf(number ?? ''))).toEqual(
      Array.from({ length: 22 }, (_, index) => index + 1),
    );
    expect(preview.passes.map(({ name }) => name)).toEqual([...people].sort());
    expect(preview.progress).toEqual({ pending: 22, issued: 0, revoked: 0, stuck: 0 });
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

describe('numbers', () => {
  it('stay gapless and single when classes are approved at the same time, also when one of them is refused', async () => {
    const before = await api.query<{ last: number }>('select last_number as last from number_counters');
    const classes = [];
    for (let index = 0; index < 4; index += 1)
      classes.push(await runningClass(api, ['Ani', 'Budi', 'Citra', 'Dewi', 'Eko']));
    for (const { batchId } of classes) await panitia.call(SUBMIT, { params: { id: batchId } });
    const both = await api.signIn('dinas');
    await api.query(`update accounts set roles = '{panitia,dinas}' where id = $1`, [both.accountId]);
    const own = await runningClass(api, ['Fajar']);
    await both.call(SUBMIT, { params: { id: own.batchId } });

    const answers = await Promise.all([
      ...classes.map(({ batchId }) => dinas.call(APPROVE, { params: { id: batchId } })),
      both.call(APPROVE, { params: { id: own.batchId } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 409]);
    expect(answers[4]?.body.code).toBe('same_officer');
    expect(await stateOf(own.batchId)).toEqual({ state: 'closed', certification: 'submitted' });
    const given = await api.query<{ sequence: number }>(
      'select sequence from certificates order by sequence',
    );
    const all = (before[0]?.last ?? 0) + 20;
    expect(given.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: all }, (_, index) => index + 1),
    );
    for (const { body } of answers.slice(0, 4)) {
      const mine = body.passes.map(({ number }) => sequenceOf(number ?? ''));
      expect(mine).toEqual(Array.from({ length: 5 }, (_, index) => mine[0]! + index));
    }
  });
});

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

  it('cannot be approved before, nor without somebody to sign', async () => {
    const { batchId } = await runningClass(api, ['Joko']);
    const early = await dinas.call(APPROVE, { params: { id: batchId } });
    expect([early.status, early.body.code]).toEqual([409, 'state_conflict']);
    await panitia.call(SUBMIT, { params: { id: batchId } });
    await api.query(`update signatories set valid_to = '2026-01-02'`);
    const unsigned = await dinas.call(APPROVE, { params: { id: batchId } });
    await api.query('update signatories set valid_to = null');
    expect([unsigned.status, unsigned.body.code]).toEqual([409, 'class_not_ready']);
    expect((await approveAgain(batchId)).certification).toBe('approved');
  });

  async function approveAgain(batchId: string) {
    return (await dinas.call(APPROVE, { params: { id: batchId } })).body;
  }
});

describe('who may', () => {
  it.each([
    [PREVIEW, ['peserta', 'pelatih'], undefined],
    [SUBMIT, ['peserta', 'pelatih', 'dinas'], undefined],
    [RETURN, ['peserta', 'pelatih', 'panitia', 'admin'], { reason: 'Tidak lengkap.' }],
    [APPROVE, ['peserta', 'pelatih', 'panitia', 'admin'], undefined],
  ] as const)('%s is refused to others, and unknown classes are not found', async (key, others, body) => {
    const { batchId } = await runningClass(api, ['Kartika']);
    const given = { params: { id: batchId }, body };
    expect((await api.anonymous.send(key, given)).status).toBe(401);
    for (const role of others) expect((await (await api.signIn(role)).send(key, given)).status).toBe(404);
    const officer = key === SUBMIT ? panitia : dinas;
    expect((await officer.send(key, { params: { id: randomUUID() }, body })).status).toBe(404);
    expect((await officer.send(key, { params: { id: 'bukan-id' }, body })).status).toBe(404);
    expect(await stateOf(batchId)).toEqual({ state: 'running', certification: 'none' });
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
      items: [{ holderName: 'Nanda', state: 'pending', pdfUrl: null }],
    });
  });
});

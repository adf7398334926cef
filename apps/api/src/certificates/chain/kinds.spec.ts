import { runningClass, type TestClass } from '../../testing/certificates.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../../testing/test-api.js';

const AT = '/manage/batches/:id/certification';
const KINDS = `PUT ${AT}/kinds` as const;

let api: TestApi;
let panitia: SignedIn;
let dinas: SignedIn;
let trainer: SignedIn;
let taught: TestClass;
let params: { id: string };

/** Four sessions that were held: Dina was at three, Eko at one. */
beforeAll(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia');
  dinas = await api.signIn('dinas');
  trainer = await api.signIn('pelatih', { name: 'Wawan Pelatih' });
  taught = await runningClass(api, ['Ani'], ['Dina 王', 'Eko']);
  params = { id: taught.batchId };
  for (const day of [1, 2, 3, 4]) {
    const [session] = await api.query<{ id: string }>(
      `insert into class_sessions (batch_id, title, starts_at, ends_at, place, jp)
       values ($1, $2, now() - make_interval(days => $3), now() - make_interval(days => $3) + interval '2 hours', 'Gedung A', 2.5) returning id`,
      [taught.batchId, `Sesi ${day}`, 10 - day],
    );
    const [ani, dina, eko] = taught.learners;
    const there = [ani, ...(day < 4 ? [dina] : []), ...(day === 1 ? [eko] : [])];
    for (const learner of taught.learners)
      await api.query(
        `insert into attendance (class_session_id, enrolment_id, status, method, recorded_by) values ($1, $2, $3, 'list', $4)`,
        [session?.id, learner.enrolmentId, there.includes(learner) ? 'present' : 'absent', trainer.accountId],
      );
    if (day < 4)
      await api.query('insert into session_trainers (session_id, account_id) values ($1, $2)', [
        session?.id,
        trainer.accountId,
      ]);
  }
});
afterAll(() => api.close());

const ALL = ['STTP', 'SK', 'PELATIH'].map((kind) => ({
  kind: kind as 'STTP' | 'SK' | 'PELATIH',
  templateVersionId: null as string | null,
}));

async function template(kind: string, state: 'draft' | 'published'): Promise<string> {
  const [made] = await api.query<{ id: string }>(
    `with t as (insert into certificate_templates (kind, name) values ($1, 'Resmi') returning id)
     insert into certificate_template_versions (template_id, version, state, source, published_at)
     select id, 1, $2, '= Surat', case when $2 = 'published' then now() end from t returning id`,
    [kind, state],
  );
  return made?.id ?? '';
}

it('gives STTP alone unless panitia chooses more', async () => {
  const { body } = await panitia.call(`GET ${AT}`, { params });
  expect(body.kinds).toMatchObject([{ kind: 'STTP', count: 1 }]);
  expect(body.fails.map(({ attendancePercent, attested }) => [attendancePercent, attested])).toEqual([
    [75, false],
    [25, false],
  ]);
  expect(body.trainers).toEqual([]);
  expect(body.names?.unprintable).toEqual([]);
});

it('takes only published templates of the same kind, and never leaves STTP out', async () => {
  const sk = await template('SK', 'published');
  const draft = await template('STTP', 'draft');
  for (const templateVersionId of [sk, draft, '01980000-0000-7000-8000-000000000000']) {
    const refused = await panitia.send(KINDS, {
      params,
      body: { kinds: [{ kind: 'STTP', templateVersionId }] },
    });
    expect(refused.body.errors).toEqual([{ path: 'kinds', message: 'Pilih templat terbit yang sejenis.' }]);
  }
  const without = await panitia.send(KINDS, { params, body: { kinds: ALL.slice(1) } });
  expect(without.body.errors).toEqual([
    { path: 'kinds', message: 'STTP untuk yang lulus selalu diterbitkan.' },
  ]);
  const kinds = ALL.map((each) => (each.kind === 'SK' ? { ...each, templateVersionId: sk } : each));
  const chosen = await panitia.call(KINDS, { params, body: { kinds } });
  expect(chosen.body.templates).toMatchObject([{ versionId: sk, kind: 'SK', name: 'Resmi', version: 1 }]);
  expect(chosen.body.kinds).toMatchObject([
    { kind: 'STTP', count: 1, template: null, numbers: { first: expect.stringMatching(/^0001\/STTP\//) } },
    {
      kind: 'SK',
      count: 1,
      template: { versionId: sk },
      numbers: { first: expect.stringMatching(/^0001\/SK\//) },
    },
    { kind: 'PELATIH', count: 1, numbers: { last: expect.stringMatching(/^0001\/PELATIH\//) } },
  ]);
  expect(chosen.body.fails.map(({ attested }) => attested)).toEqual([true, false]);
  expect(chosen.body.trainers).toMatchObject([{ name: 'Wawan Pelatih', sessions: 3, jp: 7.5, number: null }]);
  expect(chosen.body.names).toEqual({
    longest: 'Wawan Pelatih',
    shortest: 'Ani',
    unprintable: [{ name: 'Dina 王', characters: ['王'] }],
  });
});

it('refuses a name that cannot be printed where the class is handed in and where it is approved', async () => {
  const rename = (name: string) =>
    api.query('update people set name = $2 where account_id = $1', [taught.learners[1]?.accountId, name]);
  const refused = await panitia.send(`POST ${AT}/submit`, { params });
  expect([refused.status, refused.body.code]).toEqual([409, 'name_unprintable']);
  expect(refused.body.detail).toContain('Tidak dapat dicetak: Dina 王 (王).');
  const before = await panitia.call(`GET ${AT}`, { params });
  expect(before.body.certification).toBe('none');
  await rename('Dina');
  await panitia.call(`POST ${AT}/submit`, { params });
  await dinas.call(`POST ${AT}/verify`, { params });
  await rename('Dina 😀');
  const late = await dinas.send(`POST ${AT}/approve`, { params });
  expect([late.status, late.body.detail]).toEqual([409, expect.stringContaining('Dina 😀 (😀)')]);
  expect(await api.query('select 1 from certificates where batch_id = $1', [taught.batchId])).toEqual([]);
  await rename('Dina');
  await dinas.call(`POST ${AT}/return`, { params, body: { reason: 'Nama Dina diperbaiki.' } });
});

it('enters every kind in its own series, frozen with what it says', async () => {
  await panitia.call(`POST ${AT}/submit`, { params });
  const late = await panitia.send(KINDS, { params, body: { kinds: ALL } });
  expect([late.status, late.body.code]).toEqual([409, 'state_conflict']);
  await dinas.call(`POST ${AT}/verify`, { params });
  const { body } = await dinas.call(`POST ${AT}/approve`, { params });
  expect(body.kinds.map(({ kind, count }) => [kind, count])).toEqual([
    ['STTP', 1],
    ['SK', 1],
    ['PELATIH', 1],
  ]);
  expect(body.trainers[0]?.number).toMatch(/^0001\/PELATIH\//);
  const made = await api.query<{
    kind: string;
    enrolmentId: string | null;
    templated: boolean;
    payload: object;
  }>(
    `select kind, enrolment_id as "enrolmentId", template_version_id is not null as templated, payload
     from certificates where batch_id = $1 order by kind`,
    [taught.batchId],
  );
  expect(made).toMatchObject([
    {
      kind: 'PELATIH',
      enrolmentId: null,
      templated: false,
      payload: {
        holderName: 'Wawan Pelatih',
        jp: 7.5,
        gradeLabel: '',
        finalScore: null,
        modules: { length: 3 },
      },
    },
    {
      kind: 'SK',
      enrolmentId: taught.learners[1]?.enrolmentId,
      templated: true,
      payload: { gradeLabel: '', attendance: { present: 3, held: 4 } },
    },
    { kind: 'STTP', enrolmentId: taught.learners[0]?.enrolmentId, payload: { finalScore: 85 } },
  ]);
});

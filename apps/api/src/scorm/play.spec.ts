import { randomUUID } from 'node:crypto';
import type { ScormCmi, ScormVersion } from '@sinau/contracts/scorm.contract.js';
import { addPackage, classWithPackage, samplePackage, seatIn, zipOf } from '../testing/scorm.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const OPEN = 'GET /enrolments/:id/lessons/:code/scorm';
const COMMIT = 'PUT /enrolments/:id/lessons/:code/scorm';
const PASSED: ScormCmi = { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '80' };

let api: TestApi;
let trainer: SignedIn;

beforeAll(async () => {
  api = await startTestApi({ CONTENT_URL: 'http://isi.test' });
  trainer = await api.signIn('pelatih');
});
afterAll(() => api.close());

async function seat(version: ScormVersion = '1.2', passingScore: number | null = 70) {
  const packageId = await addPackage(api, trainer, await zipOf(await samplePackage(version)));
  const taught = await classWithPackage(api, packageId, passingScore);
  const { learner, enrolmentId } = await seatIn(api, taught.batchId);
  const params = { id: enrolmentId, code: taught.code };
  const minute = (at: number) => new Date(Date.now() - 3_600_000 + at * 60_000).toISOString();
  return {
    ...taught,
    packageId,
    learner,
    enrolmentId,
    params,
    open: () => learner.call(OPEN, { params }),
    commit: (cmi: ScormCmi, at = 1, commitId: string = randomUUID()) =>
      learner.call(COMMIT, { params, body: { commitId, occurredAt: minute(at), cmi } }),
    lesson: () => learner.call('GET /enrolments/:id/lessons/:code', { params }),
    events: () =>
      api.query<{ kind: string; position: number }>(
        'select kind, position from learning_events where enrolment_id = $1 order by occurred_at',
        [enrolmentId],
      ),
  };
}

describe('a package in a class', () => {
  it('opens on its own origin and is told nothing about who learns', async () => {
    const { open, packageId, learner } = await seat();
    const { status, body } = await open();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      title: 'Menghitung HPP & harga jual',
      version: '1.2',
      playerUrl: 'http://isi.test/player.html',
      cmi: null,
      passingScore: 70,
      result: { score: null, bestScore: null, done: false },
    });
    expect(body.launchUrl).toMatch(new RegExp(`^/${packageId}/[\\w.-]+/isi/index\\.html$`));
    expect(body.bytes).toBeGreaterThan(1000);
    expect(body.learnerId).toMatch(/^[0-9a-f]{24}$/);
    expect(JSON.stringify(body)).not.toContain(learner.accountId);
    expect((await open()).body.learnerId).toBe(body.learnerId);
  });

  it('finishes its lesson with its score, and goes on where it stopped', async () => {
    const { open, commit, lesson, events } = await seat();
    const begun = await commit(
      { 'cmi.core.lesson_location': '2', 'cmi.suspend_data': 'x'.repeat(64_000) },
      1,
    );
    expect(begun.body).toMatchObject({ result: { done: false, bestScore: null }, duplicate: false });
    expect((await open()).body.cmi?.['cmi.core.lesson_location']).toBe('2');
    const { body } = await commit(PASSED, 2);
    expect(body.result).toEqual({ score: 80, bestScore: 80, done: true });
    expect(body.lessonsPercent).toBeGreaterThan(0);
    expect((await lesson()).body.done).toBe(true);
    expect(await events()).toEqual([
      { kind: 'position', position: 0 },
      { kind: 'completed', position: 1 },
    ]);
  });

  it('counts the same commit once', async () => {
    const { commit, enrolmentId } = await seat();
    const id = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => commit(PASSED, 1, id)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(answers.filter(({ body }) => !body.duplicate)).toHaveLength(1);
    const rows = await api.query('select from scorm_commits where enrolment_id = $1', [enrolmentId]);
    expect(rows).toHaveLength(1);
  });

  it('keeps the newest place and the best score, in whatever order they arrive', async () => {
    const { open, commit } = await seat('2004', 60);
    const at = (place: string, scaled: string): ScormCmi => ({
      'cmi.location': place,
      'cmi.score.scaled': scaled,
    });
    await commit({ ...at('9', '0.5'), 'cmi.progress_measure': '0.9' }, 9);
    await commit({ ...at('3', '0.9'), 'cmi.completion_status': 'completed' }, 3);
    await commit(at('5', '0.2'), 5);
    const { body } = await open();
    expect(body.cmi?.['cmi.location']).toBe('9');
    expect(body.result).toEqual({ score: 50, bestScore: 90, done: true });
  });

  it('a device whose clock runs ahead does not hold back others', async () => {
    const { open, commit } = await seat();
    await commit({ 'cmi.core.lesson_location': '1' }, 60 * 24 * 30);
    await commit({ 'cmi.core.lesson_location': '2' }, 60);
    await api.query(`update scorm_states set occurred_at = occurred_at - interval '1 second'`);
    await commit({ 'cmi.core.lesson_location': '3' }, 60);
    expect((await open()).body.cmi?.['cmi.core.lesson_location']).toBe('3');
  });

  it.each([
    ['not passed', { 'cmi.core.lesson_status': 'failed', 'cmi.core.score.raw': '90' }],
    ['too few points', { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '69' }],
    ['no points at all', { 'cmi.core.lesson_status': 'completed' }],
  ])('is not done with %s', async (_what, cmi) => {
    const { commit, lesson } = await seat();
    expect((await commit(cmi)).body.result.done).toBe(false);
    expect((await lesson()).body.done).toBe(false);
  });

  it('is never done by saying so in an event', async () => {
    const { learner, enrolmentId, code, lesson } = await seat();
    const event = { id: randomUUID(), lessonCode: code, kind: 'completed' as const, position: 1 };
    const events = [{ ...event, occurredAt: new Date().toISOString() }];
    await learner.call('POST /enrolments/:id/events', { params: { id: enrolmentId }, body: { events } });
    expect((await lesson()).body.done).toBe(false);
  });

  it('is for the learner alone, in their own class', async () => {
    const { params, batchId, learner, enrolmentId } = await seat();
    const body = { commitId: randomUUID(), occurredAt: new Date().toISOString(), cmi: PASSED };
    const { learner: neighbour } = await seatIn(api, batchId);
    expect((await api.anonymous.call(OPEN, { params })).status).toBe(401);
    expect((await api.anonymous.call(COMMIT, { params, body })).status).toBe(401);
    for (const stranger of [neighbour, trainer]) {
      expect((await stranger.call(OPEN, { params })).status).toBe(404);
      expect((await stranger.call(COMMIT, { params, body })).status).toBe(404);
    }
    const [quiz] = await api.query<{ code: string }>(
      `select l.code from lessons l join batches b on b.version_id = l.version_id
       where b.id = $1 and l.kind = 'quiz' limit 1`,
      [batchId],
    );
    const elsewhere = { ...params, code: quiz?.code ?? '' };
    expect((await learner.call(OPEN, { params: elsewhere })).status).toBe(404);
    expect((await learner.call(COMMIT, { params: elsewhere, body })).status).toBe(404);
    await api.query(`update enrolments set state = 'withdrawn' where id = $1`, [enrolmentId]);
    expect((await learner.call(OPEN, { params })).body.code).toBe('not_enrolled');
    expect((await learner.call(COMMIT, { params, body })).body.code).toBe('not_enrolled');
  });

  it('takes no more than it should', async () => {
    const { learner, params } = await seat();
    const occurredAt = new Date().toISOString();
    const send = (body: unknown) => learner.send(COMMIT, { params, body });
    const cmi = { 'cmi.suspend_data': 'x'.repeat(64_001) };
    expect((await send({ commitId: randomUUID(), occurredAt, cmi })).status).toBe(422);
    const unknown = { 'cmi.core.student_name': 'Siti' };
    expect((await send({ commitId: randomUUID(), occurredAt, cmi: unknown })).status).toBe(422);
    expect((await send({ commitId: 'x', occurredAt, cmi: {} })).status).toBe(422);
    expect((await send({ commitId: randomUUID(), occurredAt: 'kemarin', cmi: {} })).status).toBe(422);
  });
});

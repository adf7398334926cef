import { randomUUID } from 'node:crypto';
import { photo } from '../testing/learning.factory.js';
import {
  LESSON,
  openOfflineClass,
  PLAN,
  saved,
  TASK,
  type OfflineClass,
} from '../testing/offline.factory.js';
import { fileUpload } from '../testing/file-upload.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let classroom: OfflineClass;

beforeAll(async () => {
  api = await startTestApi();
  classroom = await openOfflineClass(api);
});
afterAll(() => api.close());

describe('what can be saved', () => {
  it('is told to the learner alone', async () => {
    const { learner, enrolmentId: id } = await classroom.seat();
    const stranger = await api.signIn('peserta');
    expect((await api.anonymous.call(PLAN, { params: { id } })).status).toBe(401);
    expect((await stranger.call(PLAN, { params: { id } })).status).toBe(404);
    expect((await classroom.trainer.call(PLAN, { params: { id } })).status).toBe(404);
    expect((await api.anonymous.call(LESSON, { params: { id, code: TASK } })).status).toBe(401);
    expect((await stranger.call(LESSON, { params: { id, code: TASK } })).status).toBe(404);
    expect((await learner.call(LESSON, { params: { id, code: 'XX-9' } })).status).toBe(404);
    const waiting = await classroom.seat('waiting');
    const closed = await waiting.learner.call(PLAN, { params: { id: waiting.enrolmentId } });
    expect(closed.body.code).toBe('not_enrolled');
  });

  it('names every lesson with its size, and the same version as the lesson itself', async () => {
    const { learner, enrolmentId: id } = await classroom.seat();
    const { body } = await learner.call(PLAN, { params: { id } });
    const lessons = body.modules.flatMap((module) => module.lessons);
    const [{ n } = { n: 0 }] = await api.query<{ n: number }>(
      'select count(*) as n from lessons where version_id = $1',
      [classroom.versionId],
    );
    expect(lessons).toHaveLength(n);
    expect(lessons.every(({ bytes }) => bytes.text > 0)).toBe(true);
    const quiz = lessons.find(({ code }) => code === classroom.quizCode);
    expect((await saved(learner, id, classroom.quizCode)).version).toBe(quiz?.version);
  });

  it('holds quizzes with their keys, tasks with what to send, and never a test', async () => {
    const { learner, enrolmentId: id } = await classroom.seat();
    const { quiz } = await saved(learner, id, classroom.quizCode);
    expect(quiz?.questions.length).toBeGreaterThan(0);
    expect(quiz?.questions.every(({ key, feedbackWrong }) => key.length > 0 && feedbackWrong !== '')).toBe(
      true,
    );
    expect((await saved(learner, id, TASK)).assignment?.code).toBe(TASK);
    for (const code of ['pre', 'post']) {
      expect((await learner.send(LESSON, { params: { id, code } })).status).toBe(404);
    }
  });

  it('weighs the renditions that a device keeps', async () => {
    const { learner, enrolmentId: id } = await classroom.seat();
    const [media] = await api.query<{ id: string }>(
      `insert into media (kind, state, title, bytes) values ('video', 'ready', 'Rekaman', 9000000) returning id`,
    );
    await api.query(
      `insert into media_renditions (media_id, name, content_type, bytes, sha256, storage_key)
       values ($1, '240p', 'video/mp4', 2100000, '\\x00', 'a'), ($1, '360p', 'video/mp4', 4200000, '\\x00', 'b'),
         ($1, 'poster', 'image/webp', 9000, '\\x00', 'c')`,
      [media?.id],
    );
    const before = (await saved(learner, id, 'DK-1-1')).version;
    const [kept] = await api.query<{ content: unknown }>(
      `select content from lessons where version_id = $1 and code = 'DK-1-1'`,
      [classroom.versionId],
    );
    const content = {
      kind: 'video',
      mediaId: media?.id,
      youtube: null,
      script: { type: 'doc', content: [] },
      scenes: [],
    };
    const change = `update lessons set content = $2 where version_id = $1 and code = 'DK-1-1'`;
    await api.query(change, [classroom.versionId, JSON.stringify(content)]);
    const { body } = await learner.call(PLAN, { params: { id } });
    const lesson = body.modules[0]?.lessons.find(({ code }) => code === 'DK-1-1');
    const whole = await saved(learner, id, 'DK-1-1');
    await api.query(change, [classroom.versionId, JSON.stringify(kept?.content)]);
    expect(lesson?.bytes).toMatchObject({ video: 2_109_000, images: 0, audio: 0 });
    expect(whole.files.map(({ url }) => url)).toEqual([
      `/api/media/${media?.id}/240p`,
      `/api/media/${media?.id}/poster`,
    ]);
    expect(whole.version).not.toBe(before);
  });
});

describe('a photo with an id made on the device', () => {
  it('is one photo however often it arrives', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const bytes = await photo();
    const deviceId = randomUUID();
    const url = `/api/enrolments/${enrolmentId}/assignments/${TASK}/files?deviceId=${deviceId}`;
    const send = () => learner.inject<{ id: string }>(fileUpload(url, bytes, { type: 'image/jpeg' }));
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const later = await send();
    expect(later.body.id).toBe(answers[0]?.body.id);
    const { body } = await learner.call('GET /enrolments/:id/assignments/:code', {
      params: { id: enrolmentId, code: TASK },
    });
    expect(body.submissions[0]?.files).toHaveLength(1);
  });
});

describe('where to go on', () => {
  it('is the newest place from whichever device, while the position never falls', async () => {
    const { learner, enrolmentId: id } = await classroom.seat();
    const code = 'DK-1-1';
    const event = (
      position: number,
      anchor: { block: number | null; second: number | null },
      occurredAt: string,
    ) => ({
      id: randomUUID(),
      lessonCode: code,
      kind: 'position' as const,
      position,
      anchor,
      occurredAt,
    });
    const send = (events: ReturnType<typeof event>[]) =>
      learner.call('POST /enrolments/:id/events', { params: { id }, body: { events } });
    const read = async () =>
      (await learner.call('GET /enrolments/:id/lessons/:code', { params: { id, code } })).body;
    expect((await read()).resume).toBeNull();
    await send([
      event(0.8, { block: 12, second: null }, '2026-11-20T02:00:00Z'),
      event(0.3, { block: 4, second: 31.5 }, '2026-11-20T02:10:00Z'),
    ]);
    expect(await read()).toMatchObject({ position: expect.closeTo(0.8), resume: { block: 4, second: 31.5 } });
    await send([event(0.5, { block: 7, second: null }, '2026-11-20T01:00:00Z')]);
    expect(await read()).toMatchObject({ position: expect.closeTo(0.8), resume: { block: 4 } });
    // A clock that runs ahead does not hold the place for ever.
    await send([event(0.6, { block: 9, second: null }, '2036-01-01T00:00:00Z')]);
    await send([event(0.6, { block: 10, second: null }, new Date(Date.now() + 1000).toISOString())]);
    expect(await read()).toMatchObject({ resume: { block: 10 } });
  });
});

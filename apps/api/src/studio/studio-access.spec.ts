import { randomUUID } from 'node:crypto';
import { studioRoutes } from '@sinau/contracts/studio.contract.js';
import { courseName, copiedDraft } from '../testing/studio.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let trainer: SignedIn;
let learner: SignedIn;
let organiser: SignedIn;
let officer: SignedIn;

beforeAll(async () => {
  api = await startTestApi();
  [trainer, learner, organiser, officer] = await Promise.all([
    api.signIn('pelatih'),
    api.signIn('peserta'),
    api.signIn('panitia'),
    api.signIn('dinas'),
  ]);
});
afterAll(() => api.close());

const item = { type: 'lesson', id: randomUUID() };
// What each route takes, so that a refusal is not about the input.
const bodies: Record<string, unknown> = {
  'POST /studio/courses': courseName(),
  'POST /studio/courses/:id/copy': courseName(),
  'POST /studio/courses/:id/modules': { title: 'Bab baru', beforeId: null },
  'PUT /studio/modules/:id': { revision: 1, title: 'Bab baru', jp: 1, objectives: [] },
  'POST /studio/modules/:id/lessons': { title: 'Pelajaran baru', kind: 'reading', beforeId: null },
  'POST /studio/courses/:id/move': { items: [item], moduleId: null, beforeId: null },
  'POST /studio/courses/:id/duplicate': { items: [item] },
  'POST /studio/courses/:id/remove': { items: [item] },
  'POST /studio/courses/:id/restore': { items: [item] },
  'PUT /studio/lessons/:id': {
    revision: 1,
    title: 'Judul',
    minutes: 5,
    saveId: randomUUID(),
    body: { kind: 'in_person', tools: [], plan: [] },
  },
  'POST /studio/lessons/:id/revisions/:number/restore': { revision: 1 },
  'POST /studio/courses/:id/comments': { lessonId: null, body: 'Bagus' },
  'POST /studio/courses/:id/return': { reason: 'Belum lengkap' },
  'POST /studio/batches/:id/version-move': { to: 2 },
};
const reviewing = new Set(['comments', 'resolve', 'return', 'publish', 'file', 'revisions']);
const forOfficers = (route: string) =>
  route.startsWith('GET /studio/courses') ||
  route.startsWith('GET /studio/lessons') ||
  (route.startsWith('POST') && reviewing.has(route.split('/').at(-1) ?? ''));
const params = { id: randomUUID(), number: 1 };

describe.each(Object.keys(studioRoutes))('%s', (route) => {
  const body = bodies[route];
  const given = body === undefined ? { params } : { params, body };

  it('asks who is there', async () => {
    expect((await api.anonymous.send(route, given)).status).toBe(401);
  });

  it('does not exist for learners and organisers', async () => {
    expect((await learner.send(route, given)).status).toBe(404);
    expect((await organiser.send(route, given)).status).toBe(404);
  });

  it('knows nothing that is not there', async () => {
    if (route === 'GET /studio/courses') {
      expect((await trainer.send(route)).status).toBe(200);
      return;
    }
    if (route === 'POST /studio/courses') {
      expect((await trainer.send(route, { body: { ...courseName(), code: 'kecil' } })).status).toBe(422);
      return;
    }
    const { status, body: problem } = await trainer.send(route, given);
    // The head's form is long; its refusal is in the course spec.
    expect([status, problem.code]).toEqual(
      route.endsWith('/head') ? [422, 'invalid_input'] : [404, 'not_found'],
    );
  });

  if (route === 'GET /studio/courses/:id') {
    it('is open to officers, who review and do not write', async () => {
      const draft = await copiedDraft(api, trainer);
      expect((await officer.send(route, { params: { id: draft.id } })).status).toBe(200);
    });
  } else if (!forOfficers(route)) {
    it('is not for officers, who review and do not write', async () => {
      expect((await officer.send(route, given)).status).toBe(404);
    });
  }
});

import { openClassroom } from '../testing/classroom.factory.js';
import { photo, upload } from '../testing/learning.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

describe('uploads of one person', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ RATE_LIMIT_SCALE: '1' });
  });
  afterAll(() => api.close());

  it('are limited, also while all of them are refused', async () => {
    const classroom = await openClassroom(api, 'desain-kemasan');
    const { learner, enrolmentId } = await classroom.seat();
    const nobody = Buffer.from('not a photo');
    const send = () => upload(learner, enrolmentId, 'DK-1-6', nobody);
    for (let index = 0; index < 120; index += 1) expect((await send()).status).toBe(422);
    const refused = await send();
    expect(refused.status).toBe(429);
    expect(refused.body.retryAfterSeconds).toBeGreaterThan(0);
    const other = await classroom.seat();
    expect((await upload(other.learner, other.enrolmentId, 'DK-1-6', await photo())).status).toBe(201);
  });
});

import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let classroom: Classroom;

beforeAll(async () => {
  api = await startTestApi();
  classroom = await openClassroom(api);
});
afterAll(() => api.close());

const SEND = 'POST /enrolments/:id/survey';
const ratings = { U1: 4, U2: 3, U3: 4, U4: 4, U5: 2, U6: 4, U7: 4, U8: 3, U9: 1 };
const stored = (enrolmentId: string) =>
  api.query('select ratings, comment from surveys where enrolment_id = $1', [enrolmentId]);

describe('the satisfaction survey', () => {
  it('has the nine elements of the regulation', async () => {
    const { body } = await api.anonymous.call('GET /survey-elements');
    expect(body.items.map(({ code }) => code)).toEqual([
      'U1',
      'U2',
      'U3',
      'U4',
      'U5',
      'U6',
      'U7',
      'U8',
      'U9',
    ]);
    expect(body.items[7]).toEqual({ code: 'U8', label: 'Penanganan pengaduan, saran, dan masukan' });
  });

  it('is taken once: the second answer is accepted and changes nothing', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const params = { id: enrolmentId };
    const first = await learner.call(SEND, { params, body: { ratings, comment: 'Ruang kelas panas.' } });
    const second = await learner.call(SEND, { params, body: { ratings: { ...ratings, U1: 1 } } });
    expect([first.status, first.body, second.status, second.body]).toEqual([
      200,
      { ok: true },
      200,
      { ok: true },
    ]);
    expect(await stored(enrolmentId)).toEqual([{ ratings, comment: 'Ruang kelas panas.' }]);
  });

  it('is one row after many taps at once', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => learner.call(SEND, { params: { id: enrolmentId }, body: { ratings } })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect(await stored(enrolmentId)).toHaveLength(1);
  });

  it('wants all nine ratings between 1 and 4, from its own learner', async () => {
    const { learner, enrolmentId } = await classroom.seat();
    const params = { id: enrolmentId };
    const wrong = await learner.send(SEND, {
      params,
      body: { ratings: { ...ratings, U3: 5, U9: undefined } },
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors).toEqual([
      { path: 'ratings.U3', message: 'Pilih nilai 1 sampai 4.' },
      { path: 'ratings.U9', message: 'Pilih nilai 1 sampai 4.' },
    ]);
    expect((await api.anonymous.call(SEND, { params, body: { ratings } })).status).toBe(401);
    expect((await (await api.signIn('peserta')).call(SEND, { params, body: { ratings } })).status).toBe(404);
    expect(await stored(enrolmentId)).toEqual([]);
  });
});

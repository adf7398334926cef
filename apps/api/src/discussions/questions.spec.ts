import { randomUUID } from 'node:crypto';
import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let classroom: Classroom;
let lesson: string;

beforeAll(async () => {
  api = await startTestApi();
  classroom = await openClassroom(api);
  lesson = classroom.firstLesson;
});
afterAll(() => api.close());

const LIST = 'GET /enrolments/:id/questions';
const ASK = 'POST /enrolments/:id/questions';
const REPORT = 'POST /enrolments/:id/questions/:question/report';
const REMOVE = 'DELETE /enrolments/:id/questions/:question';

type Seat = Awaited<ReturnType<Classroom['seat']>>;

const ask = ({ learner, enrolmentId }: Seat, text: string, id: string = randomUUID()) =>
  learner.call(ASK, { params: { id: enrolmentId }, body: { id, lessonCode: lesson, text } });
const texts = async ({ learner, enrolmentId }: Seat, query: { search?: string; lesson?: string } = {}) =>
  (await learner.call(LIST, { params: { id: enrolmentId }, query })).body.items.map(({ text }) => text);
const answer = (trainer: SignedIn, id: string, text: string) =>
  trainer.call('POST /manage/questions/:id/answers', { params: { id }, body: { id: randomUUID(), text } });

describe('asking under a lesson', () => {
  it('shows the question to classmates by first name, answered ones first', async () => {
    const [siti, budi] = [await classroom.seat(), await classroom.seat()];
    const asked = await ask(siti, '  Berapa ukuran label botol?  ');
    expect(asked.status).toBe(201);
    expect(asked.body).toMatchObject({
      text: 'Berapa ukuran label botol?',
      askedBy: 'Siti',
      mine: true,
      hidden: false,
      answers: [],
    });
    await ask(siti, 'Pertanyaan yang lebih baru');
    await answer(classroom.trainer, asked.body.id, 'Paling kecil 5 cm.');
    const { body } = await budi.learner.call(LIST, {
      params: { id: budi.enrolmentId },
      query: { lesson },
    });
    expect(body.items.slice(0, 2).map(({ text, mine }) => [text, mine])).toEqual([
      ['Berapa ukuran label botol?', false],
      ['Pertanyaan yang lebih baru', false],
    ]);
    expect(body.items[0]?.answers).toMatchObject([{ text: 'Paling kecil 5 cm.', chosen: true }]);
  });

  it('keeps a question for later angkatan, without the name of who asked', async () => {
    const siti = await classroom.seat();
    const { body } = await ask(siti, 'Pertanyaan angkatan lama');
    const later = await openClassroom(api);
    const newcomer = await later.seat();
    const found = await newcomer.learner.call(LIST, {
      params: { id: newcomer.enrolmentId },
      query: { search: 'angkatan lama' },
    });
    expect(found.body.items.map(({ id, askedBy }) => [id, askedBy])).toEqual([[body.id, null]]);
  });

  it('counts the same question once, however often the phone sends it', async () => {
    const siti = await classroom.seat();
    const id = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask(siti, 'Terkirim berkali-kali', id)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(await texts(siti, { search: 'berkali' })).toEqual(['Terkirim berkali-kali']);
  });

  it("does not answer with another person's question of the same id", async () => {
    const [siti, budi] = [await classroom.seat(), await classroom.seat()];
    const { body } = await ask(siti, 'Punya Siti');
    expect((await ask(budi, 'Punya Budi', body.id)).status).toBe(404);
  });

  it('finds questions that resemble what is being typed', async () => {
    const siti = await classroom.seat();
    await ask(siti, 'Bagaimana menghitung ongkos kirim ke luar Jawa?');
    const { body } = await siti.learner.call('GET /enrolments/:id/similar-questions', {
      params: { id: siti.enrolmentId },
      query: { text: 'ongkos kirimnya bagaimana menghitung' },
    });
    expect(body.items[0]?.text).toBe('Bagaimana menghitung ongkos kirim ke luar Jawa?');
    const none = await siti.learner.call('GET /enrolments/:id/similar-questions', {
      params: { id: siti.enrolmentId },
      query: { text: 'di ke dari %' },
    });
    expect(none.body.items).toEqual([]);
  });

  it('stops a flood, and says that the words are safe', async () => {
    const siti = await classroom.seat();
    for (let i = 0; i < 10; i += 1) expect((await ask(siti, `Pertanyaan ke-${i}`)).status).toBe(201);
    const refused = await ask(siti, 'Satu lagi');
    expect(refused.status).toBe(429);
    expect(refused.body.detail).toContain('Tulisan Anda aman');
  });

  it('refuses wrong input, other people and classes without a seat', async () => {
    const siti = await classroom.seat();
    const params = { id: siti.enrolmentId };
    const body = { id: randomUUID(), lessonCode: lesson, text: 'Halo' };
    const empty = await siti.learner.send(ASK, { params, body: { ...body, text: '  ' } });
    expect([empty.status, empty.body.errors]).toEqual([
      422,
      [{ path: 'text', message: 'Pertanyaan belum diisi.' }],
    ]);
    const long = await siti.learner.send(ASK, { params, body: { ...body, text: 'a'.repeat(1001) } });
    expect(long.body.errors?.[0]?.message).toBe('Pertanyaan paling banyak 1000 huruf.');
    const other = await siti.learner.send(ASK, { params, body: { ...body, lessonCode: 'TIDAK-ADA' } });
    expect(other.body.errors).toEqual([
      { path: 'lessonCode', message: 'Pelajaran ini tidak ada di kelas Anda.' },
    ]);
    const stranger = await api.signIn('peserta');
    for (const key of [LIST, ASK] as const) {
      const given = key === ASK ? { params, body } : { params };
      expect((await api.anonymous.send(key, given)).status).toBe(401);
      expect((await stranger.send(key, given)).status).toBe(404);
      expect((await classroom.trainer.send(key, given)).status).toBe(404);
    }
    const waiting = await classroom.seat('waiting');
    expect((await ask(waiting, 'Belum punya kursi')).status).toBe(409);
  });
});

describe('taking back and reporting', () => {
  it('takes the words away for good, also when the phone sends them late', async () => {
    const [siti, budi] = [await classroom.seat(), await classroom.seat()];
    const { body } = await ask(siti, 'Rahasia saya');
    await answer(classroom.trainer, body.id, 'Jawaban');
    const params = { id: budi.enrolmentId, question: body.id };
    expect((await budi.learner.call(REMOVE, { params })).status).toBe(404);
    const gone = await siti.learner.call(REMOVE, { params: { ...params, id: siti.enrolmentId } });
    expect(gone.status).toBe(200);
    expect((await ask(siti, 'Rahasia saya', body.id)).status).toBe(404);
    const left = await api.query('select text from discussion_questions where id = $1', [body.id]);
    expect(left).toEqual([{ text: '' }]);
  });

  it('hides a question at the second report of two people at once', async () => {
    const [siti, budi, ani] = [await classroom.seat(), await classroom.seat(), await classroom.seat()];
    const { body } = await ask(siti, 'Pertanyaan yang dilaporkan');
    const report = (seat: Seat) =>
      seat.learner.call(REPORT, {
        params: { id: seat.enrolmentId, question: body.id },
        body: { reason: 'rude' },
      });
    expect((await report(budi)).body).toEqual({ hidden: false });
    expect((await report(budi)).body).toEqual({ hidden: false });
    const both = await Promise.all([report(ani), report(await classroom.seat())]);
    expect(both.map(({ body: { hidden } }) => hidden)).toEqual([true, true]);
    expect(await texts(budi, { search: 'dilaporkan' })).toEqual([]);
    const own = await siti.learner.call(LIST, {
      params: { id: siti.enrolmentId },
      query: { search: 'dilaporkan' },
    });
    expect(own.body.items).toMatchObject([{ hidden: true, hiddenReason: null }]);
  });

  it('is not for own questions, strangers or without a reason', async () => {
    const siti = await classroom.seat();
    const { body } = await ask(siti, 'Punya saya sendiri');
    const params = { id: siti.enrolmentId, question: body.id };
    expect((await siti.learner.call(REPORT, { params, body: { reason: 'rude' } })).status).toBe(404);
    expect((await api.anonymous.call(REPORT, { params, body: { reason: 'rude' } })).status).toBe(401);
    expect((await api.anonymous.call(REMOVE, { params })).status).toBe(401);
    const wrong = await siti.learner.send(REPORT, { params, body: { reason: 'x' } });
    expect(wrong.body.errors?.[0]?.message).toBe('Pilih alasan laporan.');
  });
});

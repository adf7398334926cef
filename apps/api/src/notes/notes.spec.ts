import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { MERGED_MAX, SEAM } from './note.rule.js';

let api: TestApi;
let classroom: Classroom;
let code: string;

beforeAll(async () => {
  api = await startTestApi();
  classroom = await openClassroom(api);
  code = classroom.firstLesson;
});
afterAll(() => api.close());

const READ = 'GET /enrolments/:id/notes/:code';
const KEEP = 'PUT /enrolments/:id/notes/:code';

async function seat() {
  const { learner, enrolmentId } = await classroom.seat();
  const params = { id: enrolmentId, code };
  return {
    learner,
    params,
    keep: (text: string, base: number) => learner.call(KEEP, { params, body: { text, base } }),
  };
}

describe('a note on a lesson', () => {
  it('begins empty, is kept, and stands in the list of all notes', async () => {
    const { learner, params, keep } = await seat();
    expect((await learner.call(READ, { params })).body).toEqual({ text: '', revision: 0, updatedAt: null });
    expect((await keep('Harga pokok = bahan + tenaga', 0)).body).toMatchObject({
      revision: 1,
      merged: false,
    });
    expect((await keep('Harga pokok = bahan + tenaga + listrik', 1)).body.revision).toBe(2);
    const { body } = await learner.call('GET /me/notes');
    expect(body.items).toMatchObject([
      { text: 'Harga pokok = bahan + tenaga + listrik', lessonCode: code, enrolmentId: params.id },
    ]);
    expect(body.items[0]?.lessonTitle).toBeTruthy();
  });

  it('loses no word when two devices write apart from each other', async () => {
    const { learner, params, keep } = await seat();
    await keep('Awal', 0);
    const [one, two] = await Promise.all([keep('Awal\nDari HP', 1), keep('Awal\nDari laptop', 1)]);
    const { body } = await learner.call(READ, { params });
    for (const words of ['Dari HP', 'Dari laptop', SEAM]) expect(body.text).toContain(words);
    expect([one?.body.merged, two?.body.merged].sort()).toEqual([false, true]);
    expect(body.revision).toBe(3);
  });

  it('is the same after a save that was sent twice, and after many first ones at once', async () => {
    const { learner, params, keep } = await seat();
    await Promise.all([1, 2, 3, 4].map(() => keep('Sekali saja', 0)));
    await keep('Sekali saja', 0);
    expect((await learner.call(READ, { params })).body).toMatchObject({ text: 'Sekali saja', revision: 1 });
  });

  it('can be emptied, unless another device wrote meanwhile', async () => {
    const { learner, params, keep } = await seat();
    await keep('Hapus nanti', 0);
    await keep('Hapus nanti, kata HP lain', 1);
    expect((await keep('', 1)).body).toMatchObject({ text: 'Hapus nanti, kata HP lain', merged: true });
    expect((await keep('', 2)).body).toMatchObject({ text: '', merged: false });
    expect((await learner.call('GET /me/notes')).body.items).toEqual([]);
    expect((await learner.call(READ, { params })).body.revision).toBe(3);
  });

  it('grows to its limit and no further, and loses nothing of what is kept', async () => {
    const { learner, params, keep } = await seat();
    const part = (letter: string) => `${letter} `.repeat(9_900);
    for (const letter of ['a', 'b', 'c', 'd', 'e']) await keep(part(letter), 0);
    const before = (await learner.call(READ, { params })).body;
    expect(before.text.length).toBeGreaterThan(MERGED_MAX - 2_000);
    const refused = await learner.send(KEEP, { params, body: { text: part('f'), base: 0 } });
    expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([422, 'text']);
    expect(refused.body.errors?.[0]?.message).toContain('Catatan yang tersimpan tetap aman.');
    expect((await learner.call(READ, { params })).body).toEqual(before);
    // What is there already comes again without harm, and a shorter text on the newest revision is taken.
    expect((await keep(part('c').trim(), 0)).status).toBe(200);
    expect((await keep('Ringkas', before.revision)).body).toMatchObject({ text: 'Ringkas', merged: false });
  });

  it('is only for its owner, in a class and lesson that exist', async () => {
    const { learner, params, keep } = await seat();
    await keep('Rahasia', 0);
    const stranger = await api.signIn('peserta');
    const body = { text: 'x', base: 0 };
    expect((await stranger.call(READ, { params })).status).toBe(404);
    expect((await stranger.call(KEEP, { params, body })).status).toBe(404);
    expect((await stranger.call('GET /me/notes')).body.items).toEqual([]);
    expect((await classroom.trainer.call(READ, { params })).status).toBe(404);
    expect((await api.anonymous.call(READ, { params })).status).toBe(401);
    expect((await api.anonymous.call(KEEP, { params, body })).status).toBe(401);
    expect((await api.anonymous.call('GET /me/notes')).status).toBe(401);
    const nowhere = { ...params, code: 'TIDAK-ADA' };
    expect((await learner.call(KEEP, { params: nowhere, body })).status).toBe(404);
    const long = await learner.send(KEEP, { params, body: { text: 'a'.repeat(20_001), base: 1 } });
    expect([long.status, long.body.errors]).toEqual([
      422,
      [{ path: 'text', message: 'Catatan paling banyak 20.000 huruf.' }],
    ]);
  });
});

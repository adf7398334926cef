import { CurriculumImports } from './curriculum-import.service.js';
import {
  copiedDraft,
  must,
  openDraft,
  openLesson,
  publishDraft,
  saveText,
} from '../testing/studio.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let writer: SignedIn;
let colleague: SignedIn;
let third: SignedIn;
let admin: SignedIn;
let officer: SignedIn;

beforeAll(async () => {
  api = await startTestApi();
  writer = await api.signIn('pelatih', { name: 'Retno' });
  colleague = await api.signIn('pelatih', { name: 'Budi' });
  third = await api.signIn('pelatih', { name: 'Wati' });
  admin = await api.signIn('admin', { name: 'Tono' });
  officer = await api.signIn('dinas', { name: 'Sri' });
});
afterAll(() => api.close());

const submit = (who: SignedIn, id: string) => who.call('POST /studio/courses/:id/submit', { params: { id } });
const publish = (who: SignedIn, id: string) =>
  who.call('POST /studio/courses/:id/publish', { params: { id } });
const write = async (who: SignedIn, lessonId: string, text: string) =>
  must('save', await saveText(who, await openLesson(who, lessonId), text));

/** What the tree and the list say of who may judge it. */
async function offered(who: SignedIn, id: string): Promise<boolean[]> {
  const { body } = await who.call('GET /studio/courses');
  return [(await openDraft(who, id)).canReview, body.items.find((one) => one.id === id)!.canReview];
}

async function refused(who: SignedIn, id: string): Promise<void> {
  expect(await offered(who, id)).toEqual([false, false]);
  expect((await publish(who, id)).body).toMatchObject({
    code: 'same_officer',
    detail: 'Anda ikut menulis draf ini. Minta rekan lain, dinas, atau admin menerbitkannya.',
  });
}

describe('who wrote a draft does not publish it', () => {
  it('also when a colleague handed it in', async () => {
    const draft = await copiedDraft(api, writer);
    await write(writer, draft.modules[0]!.lessons[0]!.id, 'Semua kata Retno.');
    must('submit', await submit(colleague, draft.id));
    await refused(writer, draft.id);
    expect((await openDraft(writer, draft.id)).publishedVersion).toBeNull();
    expect(await offered(third, draft.id)).toEqual([true, true]);
    expect(must('publish', await publish(third, draft.id)).publishedVersion).toBe(1);
  });

  it('but does the next one, when nothing in it is theirs', async () => {
    const draft = await copiedDraft(api, writer);
    const [first, second] = draft.modules[0]!.lessons;
    await write(writer, first!.id, 'Versi satu.');
    await publishDraft(writer, colleague, draft.id);
    await write(colleague, second?.kind === 'reading' ? second.id : first!.id, 'Kata Budi.');
    expect(await publishDraft(colleague, writer, draft.id)).toMatchObject({ publishedVersion: 2 });
  });

  it('not with a lesson that is gone again, nor with one put back to what it was', async () => {
    const draft = await copiedDraft(api, writer);
    const lesson = draft.modules[0]!.lessons[0]!;
    await write(writer, lesson.id, 'Dihapus lagi.');
    const items = [{ type: 'lesson' as const, id: lesson.id }];
    const tree = (act: 'remove' | 'restore') =>
      writer.call(`POST /studio/courses/:id/${act}`, { params: { id: draft.id }, body: { items } });
    must('remove', await tree('remove'));
    must('submit', await submit(colleague, draft.id));
    expect(await offered(writer, draft.id)).toEqual([true, true]);
    must('restore', await tree('restore'));
    must('submit', await submit(colleague, draft.id));
    await refused(writer, draft.id);
  });

  it('nor with a question of theirs', async () => {
    const draft = await copiedDraft(api, writer);
    await api.query(
      `update bank_questions set updated_by = $2, updated_at = now(), revision = revision + 1
       where id = (select id from bank_questions where course_id = $1 order by position limit 1)`,
      [draft.id, writer.accountId],
    );
    must('submit', await submit(colleague, draft.id));
    await refused(writer, draft.id);
    expect((await publish(officer, draft.id)).status).toBe(200);
  });

  it('nor with a file of theirs, also one made of their own draft', async () => {
    const draft = await copiedDraft(api, writer);
    await write(writer, draft.modules[0]!.lessons[0]!.id, 'Lewat berkas.');
    const { body: file } = await writer.send('GET /studio/courses/:id/file', { params: { id: draft.id } });
    await api.app.get(CurriculumImports).import(writer, file, {});
    must('submit', await submit(colleague, draft.id));
    await refused(writer, draft.id);
    expect((await publish(third, draft.id)).status).toBe(200);
  });

  it('unless an admin wrote it and somebody else handed it in', async () => {
    const draft = await copiedDraft(api, admin);
    await write(admin, draft.modules[0]!.lessons[0]!.id, 'Kata admin.');
    must('submit', await submit(writer, draft.id));
    expect(await offered(admin, draft.id)).toEqual([true, true]);
    expect((await publish(admin, draft.id)).status).toBe(200);
    await write(admin, draft.modules[0]!.lessons[0]!.id, 'Kata admin lagi.');
    must('submit', await submit(admin, draft.id));
    expect((await publish(admin, draft.id)).body.code).toBe('same_officer');
  });

  it('and a centre with one trainer and one admin publishes', async () => {
    const draft = await copiedDraft(api, writer);
    await write(writer, draft.modules[0]!.lessons[0]!.id, 'Satu pelatih saja.');
    expect(await publishDraft(writer, admin, draft.id)).toMatchObject({ publishedVersion: 1 });
  });
});

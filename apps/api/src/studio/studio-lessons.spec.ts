import { randomUUID } from 'node:crypto';
import type { StudioLesson } from '@sinau/contracts/studio-lesson.contract.js';
import { copiedDraft, must, openDraft, openLesson, paragraphs, saveText } from '../testing/studio.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let trainer: SignedIn;
let other: SignedIn;

beforeAll(async () => {
  api = await startTestApi();
  trainer = await api.signIn('pelatih', { name: 'Retno' });
  other = await api.signIn('pelatih', { name: 'Budi' });
});
afterAll(() => api.close());

async function anyLesson(place = 0): Promise<StudioLesson> {
  const course = await copiedDraft(api, trainer);
  return openLesson(trainer, course.modules[0]!.lessons[place]!.id);
}
const history = async (id: string) =>
  (await trainer.call('GET /studio/lessons/:id/revisions', { params: { id } })).body.items;
const revision = (id: string, number: number) =>
  trainer.call('GET /studio/lessons/:id/revisions/:number', { params: { id, number } });
const saved = async (lesson: StudioLesson, text: string, who = trainer, more = {}) =>
  must('save', await saveText(who, lesson, text, more));

describe('GET and PUT /studio/lessons/:id', () => {
  it('reads with an ETag, saves, and tells who saved', async () => {
    const lesson = await anyLesson();
    const read = await trainer.call('GET /studio/lessons/:id', { params: { id: lesson.id } });
    expect(read.headers.etag).toBe(`"${lesson.revision}"`);
    const answer = await saveText(trainer, lesson, 'Teks baru.');
    expect(answer.headers.etag).toBe(`"${lesson.revision + 1}"`);
    expect(answer.body).toMatchObject({
      revision: lesson.revision + 1,
      updatedBy: 'Retno',
      body: { document: paragraphs('Teks baru.'), keyPoints: [] },
      problems: [],
      media: [],
    });
    expect(await openLesson(other, lesson.id)).toEqual(answer.body);
  });

  it.each([0, 2, 3, 4, 5, 6])(
    'changes nothing when lesson %d is opened and saved as it is',
    async (place) => {
      const lesson = await anyLesson(place);
      const { title, minutes, body, revision: given } = lesson;
      const answer = await trainer.call('PUT /studio/lessons/:id', {
        params: { id: lesson.id },
        body: { revision: given, title, minutes, body, saveId: randomUUID() },
      });
      expect(answer.body).toEqual(lesson);
      expect(await history(lesson.id)).toHaveLength(1);
    },
  );

  it('is one save when it is sent twice, at once or later, and answers the same', async () => {
    const lesson = await anyLesson();
    const saveId = randomUUID();
    const twice = await Promise.all([
      saveText(trainer, lesson, 'Sekali.', { saveId }),
      saveText(trainer, lesson, 'Sekali.', { saveId }),
    ]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(twice[0]!.body).toEqual(twice[1]!.body);
    await saved(twice[0]!.body, 'Dari rekan.', other);
    const late = await saveText(trainer, lesson, 'Sekali.', { saveId });
    expect(late.body).toMatchObject({
      revision: lesson.revision + 1,
      body: { document: paragraphs('Sekali.') },
    });
    expect((await openLesson(trainer, lesson.id)).body).toMatchObject({
      document: paragraphs('Dari rekan.'),
    });
  });

  it('takes no other words for a save that was sent twice, and nobody else’s', async () => {
    const lesson = await anyLesson();
    const saveId = randomUUID();
    const kept = await saved(lesson, 'Punya Retno.', trainer, { saveId });
    const refusals = [
      await saveText(other, lesson, 'Punya Budi.', { saveId }),
      await saveText(other, kept, 'Punya Budi.', { saveId }),
      await saveText(other, kept, 'Punya Retno.', { saveId }),
      await saveText(trainer, kept, 'Retno lagi.', { saveId }),
      await saveText(trainer, { ...kept, title: 'Judul lain' }, 'Punya Retno.', { saveId }),
    ];
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual(
      refusals.map(() => [409, 'edit_conflict']),
    );
    expect(await openLesson(other, lesson.id)).toEqual(kept);
    expect((await saveText(trainer, lesson, 'Punya Retno.', { saveId })).body).toEqual(kept);
    await saved(kept, 'Kata Budi.', other);
    // What both were shown is an entry of its own, however soon the next save came.
    expect((await revision(lesson.id, 2)).body.body).toMatchObject({ document: paragraphs('Punya Retno.') });
  });

  it('refuses an old revision, in the body or in If-Match, and keeps the words of both', async () => {
    const lesson = await anyLesson();
    const [mine, theirs] = await Promise.all([
      saveText(trainer, lesson, 'Punya Retno.'),
      saveText(other, lesson, 'Punya Budi.'),
    ]);
    expect([mine.status, theirs.status].sort()).toEqual([200, 409]);
    const refused = mine.status === 409 ? mine : theirs;
    expect(refused.body).toMatchObject({
      code: 'edit_conflict',
      title: 'Rekan Anda baru saja menyimpan bagian ini. Tulisan Anda dan tulisannya aman.',
    });
    const now = await openLesson(trainer, lesson.id);
    const put = (tag: string) =>
      trainer.inject({
        method: 'PUT',
        url: `/api/studio/lessons/${lesson.id}`,
        headers: { 'content-type': 'application/json', 'if-match': tag },
        payload: JSON.stringify({
          revision: now.revision,
          title: now.title,
          minutes: 5,
          body: now.body,
          saveId: randomUUID(),
        }),
      });
    expect((await put(`"${now.revision - 1}"`)).status).toBe(409);
    expect((await put('apa saja')).status).toBe(409);
    expect((await put(`"${now.revision}"`)).status).toBe(200);
  });

  it('never loses a text among many who save at once', async () => {
    const lesson = await anyLesson();
    const people = await Promise.all(Array.from({ length: 6 }, () => api.signIn('pelatih')));
    const keep = async (who: SignedIn, index: number): Promise<void> => {
      for (let merged = false; ; merged = true) {
        const now = await openLesson(who, lesson.id);
        const answer = await saveText(who, now, `Tulisan ${index}.`, { merged });
        if (answer.status === 200) return;
        expect(answer.body.code).toBe('edit_conflict');
      }
    };
    await Promise.all(people.map(keep));
    expect((await openLesson(trainer, lesson.id)).revision).toBe(lesson.revision + people.length);
    const texts = await Promise.all(
      (await history(lesson.id)).map(async ({ number }) =>
        JSON.stringify((await revision(lesson.id, number)).body.body),
      ),
    );
    for (const index of people.keys())
      expect(texts.some((text) => text.includes(`Tulisan ${index}.`))).toBe(true);
  });

  it('does not turn a lesson into another kind, and names what is wrong in a text', async () => {
    const video = await anyLesson(2);
    const kind = await saveText(trainer, video, 'Bacaan');
    expect([kind.status, kind.body.errors]).toEqual([
      422,
      [{ path: 'body.kind', message: 'Jenis pelajaran tidak dapat diganti.' }],
    ]);
    const lesson = await anyLesson();
    const hostile = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
          ],
        },
      ],
    };
    const answer = await trainer.send('PUT /studio/lessons/:id', {
      params: { id: lesson.id },
      body: {
        revision: lesson.revision,
        title: lesson.title,
        minutes: 5,
        saveId: randomUUID(),
        body: { kind: 'reading', document: hostile, keyPoints: [] },
      },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.[0]?.message).toBe('Tautan harus diawali https://, mailto:, atau tel:.');
  });

  it('counts the media it shows, and says what is not there', async () => {
    const lesson = await anyLesson();
    const image = (mediaId: string) => ({ type: 'image' as const, attrs: { mediaId, alt: 'Foto produk' } });
    const [ready] = await api.query<{ id: string }>(
      `insert into media (kind, state, title, bytes, created_by) values ('image', 'ready', 'Foto', 500000, $1) returning id`,
      [trainer.accountId],
    );
    await api.query(
      `insert into media_renditions (media_id, name, content_type, bytes, storage_key, sha256)
       values ($1, 'w640', 'image/webp', 60000, 'x/w640', '\\x00'), ($1, 'w1280', 'image/webp', 200000, 'x/w1280', '\\x00')`,
      [ready!.id],
    );
    const missing = randomUUID();
    const document = { type: 'doc' as const, content: [image(ready!.id), image(missing)] };
    const answer = await saved(lesson, '', trainer, { body: { kind: 'reading', document, keyPoints: [] } });
    expect(answer.media.map(({ id }) => id)).toEqual([ready!.id]);
    expect(answer.weight.bytes).toBe(60_000 + Buffer.byteLength(JSON.stringify(answer.body)));
    expect(answer.weight.estimatedRupiah).toBe(1);
    expect(answer.problems).toEqual([
      { path: 'media', message: 'Ada media yang sudah tidak ada. Pilih lagi atau hapus bloknya.' },
    ]);
    const draft = await openDraft(trainer, lesson.courseId);
    expect(draft.modules[0]!.lessons[0]).toMatchObject({ weight: answer.weight, problems: 1 });
  });
});

describe('the history of a lesson', () => {
  it('begins with what was there, and folds the autosaves of one person', async () => {
    const lesson = await anyLesson();
    let now = await saved(lesson, 'Satu.');
    now = await saved(now, 'Satu dua.');
    now = await saved(now, 'Satu dua tiga.');
    now = await saved(now, 'Kata Budi.', other);
    await saved(now, 'Retno lagi.');
    const items = await history(lesson.id);
    expect(items.map(({ number, savedBy, reason }) => [number, savedBy, reason])).toEqual([
      [4, 'Retno', 'autosave'],
      [3, 'Budi', 'autosave'],
      [2, 'Retno', 'autosave'],
      [1, null, 'imported'],
    ]);
    expect((await revision(lesson.id, 2)).body.body).toMatchObject({
      document: paragraphs('Satu dua tiga.'),
    });
  });

  it('is a new entry after five minutes, and after somebody was shown the text in a conflict', async () => {
    const lesson = await anyLesson();
    let now = await saved(lesson, 'Satu.');
    await api.query(
      `update draft_lesson_revisions set folds_until = now() - interval '1 second' where lesson_id = $1 and folds_until is not null`,
      [lesson.id],
    );
    now = await saved(now, 'Dua.');
    expect((await saveText(trainer, lesson, 'Dari HP.')).status).toBe(409);
    now = await saved(now, 'Dari HP, setelah melihat dua.');
    await saved(now, 'Digabung.', trainer, { merged: true });
    expect((await history(lesson.id)).map(({ reason }) => reason)).toEqual([
      'merged',
      'autosave',
      'autosave',
      'autosave',
      'imported',
    ]);
    expect((await revision(lesson.id, 3)).body.body).toMatchObject({ document: paragraphs('Dua.') });
  });

  it('gives an earlier text back, byte for byte, and loses none', async () => {
    const lesson = await anyLesson();
    const now = await saved(lesson, 'Salah hapus.');
    const restore = (given: number, number = 1) =>
      trainer.call('POST /studio/lessons/:id/revisions/:number/restore', {
        params: { id: lesson.id, number },
        body: { revision: given },
      });
    expect((await restore(lesson.revision)).body.code).toBe('edit_conflict');
    const back = must('restore', await restore(now.revision));
    expect(back).toMatchObject({ body: lesson.body, title: lesson.title, revision: now.revision + 1 });
    const [first] = await api.query<{ same: boolean }>(
      `select l.source::text = r.source::text as same from draft_lessons l join draft_lesson_revisions r on r.lesson_id = l.id and r.number = 1 where l.id = $1`,
      [lesson.id],
    );
    expect(first?.same).toBe(true);
    expect((await history(lesson.id)).map(({ reason }) => reason)).toEqual([
      'restored',
      'autosave',
      'imported',
    ]);
    expect((await restore(back.revision, 99)).status).toBe(404);
    const far = await trainer.send('GET /studio/lessons/:id/revisions/:number', {
      params: { id: lesson.id, number: '99999999999' },
    });
    expect(far.status).toBe(404);
  });
});

import { randomUUID } from 'node:crypto';
import { workInput, publishBook, insertAudio } from '../testing/library.factory.js';
import { insertMedia } from '../testing/media.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

let api: TestApi;
let keeper: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  keeper = await api.signIn('panitia');
});
afterAll(() => api.close());

const add = async (changes: Parameters<typeof workInput>[0] = {}) =>
  (await keeper.call('POST /manage/library/works', { body: workInput(changes) })).body;
const publish = (id: string) =>
  keeper.call('POST /manage/library/works/:id/state', { params: { id }, body: { state: 'published' } });

describe('the catalogue', () => {
  it('shows what is published, to everybody; drafts and what was withdrawn are not there', async () => {
    const draft = await add({ title: 'Buku rahasia' });
    const book = await publishBook(keeper, 3, 'Kemasan rapi');
    const list = (await api.anonymous.call('GET /library/works')).body;
    expect(list.items.map(({ slug }) => slug)).toContain('kemasan-rapi');
    expect(list.items.map(({ slug }) => slug)).not.toContain(draft.slug);
    expect(list.items.find(({ slug }) => slug === 'kemasan-rapi')?.copies).toEqual({
      total: 3,
      available: 3,
    });
    const read = (slug: string) => api.anonymous.call('GET /library/works/:slug', { params: { slug } });
    expect((await read(draft.slug)).status).toBe(404);
    const found = await read(book.slug);
    expect(found.body).toMatchObject({ title: 'Kemasan rapi', file: null, chapters: [], transcript: [] });
    expect(found.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    await keeper.call('POST /manage/library/works/:id/state', {
      params: { id: book.id },
      body: { state: 'withdrawn' },
    });
    expect((await read(book.slug)).status).toBe(404);
  });

  it('searches, filters, sorts and pages', async () => {
    await publishBook(keeper, 1, '100% jujur_a');
    const titles = async (query: Record<string, unknown>) =>
      (
        await api.anonymous.send<{ items: { title: string }[] }>('GET /library/works', { query })
      ).body.items.map(({ title }) => title);
    expect(await titles({ q: '100% JUJUR_' })).toEqual(['100% jujur_a']);
    expect(await titles({ q: 'tidak ada apa-apa' })).toEqual([]);
    expect(await titles({ kind: 'ebook_pdf' })).toEqual([]);
    await publishBook(keeper, 1, 'Aneka warna');
    expect((await titles({ sort: 'title', pageSize: 1, page: 1 }))[0]).toBe('100% jujur_a');
    expect((await titles({ sort: 'title', pageSize: 1, page: 2 }))[0]).toBe('Aneka warna');
    expect((await api.anonymous.send('GET /library/works', { query: { sort: 'title; drop' } })).status).toBe(
      422,
    );
  });

  it('puts what can be heard or read right away before what stands on a shelf', async () => {
    const fileId = await insertAudio(api);
    const episode = await add({
      kind: 'podcast_episode',
      title: 'Siap dengar',
      description: 'Isi.',
      episode: 91,
      fileId,
    });
    await publish(episode.id);
    await publishBook(keeper, 1, 'Siap pinjam');
    const kinds = async (query: { sort?: 'newest' } = {}) =>
      (await api.anonymous.call('GET /library/works', { query })).body.items.map(({ kind }) => kind);
    const ready = await kinds();
    expect(ready.indexOf('physical_book')).toBeGreaterThan(ready.lastIndexOf('podcast_episode'));
    expect(ready[0]).toBe('podcast_episode');
    expect((await kinds({ sort: 'newest' }))[0]).toBe('physical_book');
  });

  it('opens its media with the work, and keeps them from the sweep', async () => {
    const fileId = await insertAudio(api);
    const { id } = await add({
      kind: 'podcast_episode',
      title: 'Suara',
      description: 'Isi.',
      episode: 90,
      fileId,
    });
    const published = async () =>
      (await api.anonymous.inject({ url: `/api/media/${fileId}/audio`, headers: { 'if-none-match': '*' } }))
        .status;
    expect(await published()).toBe(404);
    expect((await publish(id)).status).toBe(200);
    expect(await published()).toBe(304);
    expect((await (await api.signIn('pelatih')).call('GET /manage/media')).body.items[0]).toMatchObject({
      id: fileId,
      usedBy: 1,
    });
  });
});

describe('keeping it', () => {
  it('is for pelatih, panitia and admin', async () => {
    const { id } = await add({ title: 'Milik pustaka' });
    const calls = (client: SignedIn | TestApi['anonymous']) =>
      Promise.all([
        client.call('GET /manage/library/works'),
        client.call('POST /manage/library/works', { body: workInput() }),
        client.call('GET /manage/library/works/:id', { params: { id } }),
        client.call('PUT /manage/library/works/:id', {
          params: { id },
          body: { ...workInput(), revision: 1 },
        }),
        client.call('POST /manage/library/works/:id/state', { params: { id }, body: { state: 'withdrawn' } }),
        client.call('POST /manage/library/works/:id/copies', { params: { id }, body: { count: 1 } }),
        client.call('POST /manage/library/copies/:id/lost', { params: { id }, body: { lost: true } }),
        client.call('POST /manage/library/borrowers', { body: { q: 'Siti' } }),
        client.call('POST /manage/library/copies/:id/loans', {
          params: { id },
          body: { accountId: id, dueOn: '2030-01-01' },
        }),
        client.call('POST /manage/library/loans/:id/return', { params: { id } }),
        client.call('POST /manage/library/loans/:id/extend', {
          params: { id },
          body: { dueOn: '2030-01-01' },
        }),
        client.call('GET /manage/library/loans'),
      ]);
    const of = async (client: SignedIn | TestApi['anonymous']) => [
      ...new Set((await calls(client)).map(({ status }) => status)),
    ];
    expect(await of(api.anonymous)).toEqual([401]);
    expect(await of(await api.signIn('peserta'))).toEqual([404]);
    expect(await of(await api.signIn('dinas'))).toEqual([404]);
    const missing = { params: { id: randomUUID() } };
    expect((await keeper.call('GET /manage/library/works/:id', missing)).status).toBe(404);
    expect((await keeper.call('POST /manage/library/loans/:id/return', missing)).status).toBe(404);
    const lost = { ...missing, body: { lost: true } };
    expect((await keeper.call('POST /manage/library/copies/:id/lost', lost)).status).toBe(404);
  });

  it('gives two books of one name two addresses, also at once', async () => {
    const made = await Promise.all([1, 2, 3].map(() => add({ title: 'Ékspor dari Désa!' })));
    expect(made.map(({ slug }) => slug).sort()).toEqual([
      'ekspor-dari-desa',
      'ekspor-dari-desa-2',
      'ekspor-dari-desa-3',
    ]);
  });

  it('names every wrong field', async () => {
    const answer = await keeper.send('POST /manage/library/works', {
      body: {
        ...workInput({ title: ' ', isbn: '978-0-306-40615-8', year: 12 }),
        subjects: ['sihir'],
        chapters: [
          { start: 5, title: 'b' },
          { start: 5, title: 'c' },
        ],
      },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map(({ path }) => path).sort()).toEqual([
      'chapters',
      'isbn',
      'subjects[0]',
      'title',
      'year',
    ]);
    expect((await add({ title: 'Ber-ISBN', isbn: '978-0-306-40615-7' })).isbn).toBe('9780306406157');
  });

  it('takes only files of the right kind', async () => {
    const picture = await insertMedia(api, 'image');
    const wrong = (changes: Parameters<typeof workInput>[0]) =>
      keeper.call('POST /manage/library/works', { body: workInput(changes) });
    expect((await wrong({ kind: 'ebook_pdf', fileId: picture })).body.errors?.[0]?.path).toBe('fileId');
    expect((await wrong({ fileId: randomUUID() })).body.errors?.[0]?.path).toBe('fileId');
    expect((await wrong({ coverId: randomUUID() })).body.errors?.[0]?.path).toBe('coverId');
    expect((await wrong({ coverId: picture })).status).toBe(201);
  });

  it('publishes nothing that cannot be read, heard or fetched', async () => {
    const path = async (id: string) => {
      const answer = await publish(id);
      return [answer.status, answer.body.errors?.[0]?.path];
    };
    expect(await path((await add({ title: 'Tanpa eksemplar' })).id)).toEqual([409, 'copies']);
    expect(await path((await add({ kind: 'ebook_epub', title: 'Tanpa berkas' })).id)).toEqual([
      409,
      'fileId',
    ]);
    const fileId = await insertMedia(api, 'file');
    expect(await path((await add({ kind: 'ebook_pdf', title: 'Bukan PDF', fileId })).id)).toEqual([
      409,
      'fileId',
    ]);
  });

  it('never writes over what somebody else saved meanwhile', async () => {
    const { id, revision } = await add({ title: 'Berdua' });
    const save = (title: string) =>
      keeper.call('PUT /manage/library/works/:id', {
        params: { id },
        body: { ...workInput({ title }), revision },
      });
    const answers = await Promise.all([save('Berdua saja'), save('Berdua lagi')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const kept = (await keeper.call('GET /manage/library/works/:id', { params: { id } })).body;
    expect([kept.title, kept.revision, kept.slug]).toEqual([
      answers.find(({ status }) => status === 200)?.body.title,
      revision + 1,
      'berdua',
    ]);
  });
});

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { importBank, questionBody, twoCourses } from '../testing/bank.factory.js';
import { readSeedCourse } from '../testing/courses.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { BankService } from './bank.service.js';
import { Transactions } from '../database/transactions.js';
import type { CurriculumQuestion } from '../curriculum/curriculum-question.js';

let api: TestApi;
let trainer: SignedIn;
let photos: string;
let packaging: string;
beforeAll(async () => {
  api = await startTestApi();
  trainer = await api.signIn('pelatih', { name: 'Bu Ratna' });
  ({ photos, packaging } = await twoCourses(api));
});
afterAll(() => api.close());

const list = async (query: Record<string, unknown> = {}) =>
  (await trainer.call('GET /bank/questions', { query })).body;
const create = (change = {}) =>
  trainer.call('POST /bank/questions', { body: { courseId: photos, ...questionBody(change) } });
const seedBank = async () => (await readSeedCourse('fotografi-produk'))['bank_soal'] as CurriculumQuestion[];

describe('who may', () => {
  const routes = [
    ['GET /bank/questions', {}],
    ['POST /bank/questions', { body: {} }],
    ['GET /bank/questions/:id', { params: { id: randomUUID() } }],
    ['PUT /bank/questions/:id', { params: { id: randomUUID() }, body: {} }],
    ['POST /bank/questions/remove', { body: {} }],
    ['POST /bank/questions/restore', { body: {} }],
    ['POST /bank/questions/copy', { body: {} }],
    ['POST /bank/import', {}],
    ['GET /bank/export', {}],
    ['GET /bank/template', {}],
    ['POST /bank/questions/:id/correct', { params: { id: randomUUID() }, body: {} }],
    ['GET /bank/corrections/:id', { params: { id: randomUUID() } }],
    ['GET /bank/item-analysis', {}],
  ] as const;

  it.each(routes)('%s: nobody without a session, no learner, no panitia', async (route, given) => {
    expect((await api.anonymous.send(route, given)).status).toBe(401);
    expect((await (await api.signIn('peserta')).send(route, given)).status).toBe(404);
    expect((await (await api.signIn('panitia')).send(route, given)).status).toBe(404);
  });

  it.each([
    ['GET /bank/questions/:id', {}],
    ['GET /bank/corrections/:id', {}],
    ['PUT /bank/questions/:id', { body: { ...questionBody(), revision: 0 } }],
    ['POST /bank/questions/:id/correct', { body: { revision: 0, key: ['a'], reason: 'Salah ketik' } }],
  ])('%s of what is not there', async (route, given) => {
    expect((await trainer.send(route, { params: { id: randomUUID() }, ...given })).status).toBe(404);
  });
});

describe('reading', () => {
  it('fills the banks of imported courses by itself, once', async () => {
    const pages = await Promise.all(Array.from({ length: 5 }, () => list({ course: photos, pageSize: 100 })));
    for (const page of pages) expect(page.total).toBe(24);
    const [page] = pages;
    expect(page?.items.map(({ code }) => code)).toEqual((await seedBank()).map(({ id }) => id));
    expect(page?.modules.reduce((sum, { questions }) => sum + questions, 0)).toBe(24);
    expect(page?.items[0]).toMatchObject({ courseId: photos, revision: 0, stats: null, updatedBy: null });
  });

  it('searches all banks, by words, code, module, level and kind', async () => {
    expect((await list()).total).toBe(48);
    expect((await list({ q: 'berkabut' })).items.map(({ code }) => code)).toEqual(['FP-Q01']);
    expect((await list({ q: 'dk-q0' })).items.every(({ courseId }) => courseId === packaging)).toBe(true);
    expect((await list({ q: '%' })).total).toBeLessThan(48);
    const some = await list({ course: photos, module: 'FP-1', level: 'easy' });
    expect(some.items.length).toBeGreaterThan(0);
    for (const one of some.items) expect([one.moduleCode, one.level]).toEqual(['FP-1', 'easy']);
    expect(
      (await list({ course: photos, codes: 'FP-Q02,FP-Q05,FP-X' })).items.map(({ code }) => code),
    ).toEqual(['FP-Q02', 'FP-Q05']);
    expect((await list({ kind: 'hotspot' })).total).toBe(0);
  });

  it('says where a question is asked', async () => {
    const usesOf = async (codes: string) =>
      (await list({ course: photos, codes })).items[0]?.usedIn.map(({ type, title }) => [type, title]);
    expect(await usesOf('FP-Q01')).toEqual([['quiz', 'Kuis Modul 1']]);
    expect(await usesOf('FP-T01')).toEqual([
      ['pre_test', 'Tes awal'],
      ['post_test', 'Tes akhir'],
    ]);
  });

  it('knows no bank of a course that is not there', async () => {
    expect((await trainer.call('GET /bank/questions', { query: { course: randomUUID() } })).status).toBe(404);
  });
});

describe('writing', () => {
  it('adds a question with the next code, and refuses what the format refuses', async () => {
    const added = await create();
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({
      code: 'FP-Q13',
      revision: 0,
      updatedBy: 'Bu Ratna',
      ...questionBody(),
    });
    const wrong = await create({ key: ['z'], text: 'Lain' });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors).toEqual([
      { path: 'key[0]', message: 'Kunci "z" tidak ada di pilihan jawaban.' },
    ]);
    expect((await create({ moduleCode: 'DK-1' })).body.errors?.[0]?.path).toBe('moduleCode');
    expect((await create({ text: '' })).body.errors?.[0]).toEqual({
      path: 'text',
      message: 'Pertanyaan belum diisi.',
    });
  });

  it('gives every question its own code, however many are added at once', async () => {
    const added = await Promise.all(
      Array.from({ length: 8 }, (_, index) => create({ text: `Bersamaan ${index}` })),
    );
    expect(new Set(added.map(({ body }) => body.code)).size).toBe(8);
    await trainer.call('POST /bank/questions/remove', { body: { ids: added.map(({ body }) => body.id) } });
  });

  it('keeps both words when two save at once', async () => {
    const { body } = await create({ text: 'Dua orang' });
    const put = (text: string) =>
      trainer.call('PUT /bank/questions/:id', {
        params: { id: body.id },
        body: { ...questionBody({ text }), revision: 0 },
      });
    const statuses = (await Promise.all([put('Satu'), put('Dua')])).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 409]);
    const now = await trainer.call('GET /bank/questions/:id', { params: { id: body.id } });
    expect(now.body.question).toMatchObject({ revision: 1 });
    expect(now.body.versions).toEqual([]);
  });

  it('leaves published versions alone', async () => {
    const [first] = (await list({ course: photos })).items;
    const { id, revision } = first!;
    const [before] = await api.query<{ text: string }>(`select text from questions where code = 'FP-Q01'`);
    const body = { ...first!, text: 'Pertanyaan baru', revision };
    const { moduleCode, level, kind, text, options, matches, key, tolerance, unit, imageId, imageAlt } = body;
    const { feedbackCorrect, feedbackWrong, points } = body;
    const changed = await trainer.call('PUT /bank/questions/:id', {
      params: { id },
      body: {
        moduleCode,
        level,
        kind,
        text,
        options,
        matches,
        key,
        tolerance,
        unit,
        imageId,
        imageAlt,
        feedbackCorrect,
        feedbackWrong,
        points,
        revision,
      },
    });
    expect(changed.body).toMatchObject({ text: 'Pertanyaan baru', revision: revision + 1 });
    expect(await api.query(`select text from questions where code = 'FP-Q01'`)).toEqual([before]);
    const source = await api.query<{ source: object }>('select source from bank_questions where id = $1', [
      id,
    ]);
    const seed = (await seedBank())[0]!;
    expect(JSON.stringify(source[0]?.source)).toBe(
      JSON.stringify({ ...seed, pertanyaan: 'Pertanyaan baru' }),
    );
  });

  it('deletes what nobody asks, names what is asked, and undoes', async () => {
    const { body: free } = await create({ text: 'Tidak dipakai' });
    const [used] = (await list({ course: photos })).items;
    const ids = [free.id, used!.id];
    const removed = await trainer.call('POST /bank/questions/remove', { body: { ids } });
    expect(removed.body.removed).toEqual([free.id]);
    expect(removed.body.inUse).toEqual([expect.objectContaining({ id: used!.id, code: 'FP-Q01' })]);
    expect((await trainer.call('GET /bank/questions/:id', { params: { id: free.id } })).status).toBe(404);
    const restored = await trainer.call('POST /bank/questions/restore', { body: { ids: [free.id] } });
    expect(restored.body.restored).toEqual([free.id]);
    expect((await list({ codes: free.code })).items).toHaveLength(1);
    expect(
      (await trainer.send('POST /bank/questions/remove', { body: { ids: [] } })).body.errors?.[0]?.message,
    ).toBe('Pilih soal dulu.');
  });

  it('copies into another course, once', async () => {
    const ids = (await list({ course: photos })).items.slice(1, 3).map(({ id }) => id);
    const body = { ids, courseId: packaging, moduleCode: 'DK-1' };
    const first = await trainer.call('POST /bank/questions/copy', { body });
    expect(first.body.copied.map(({ code }) => code)).toEqual(['DK-Q13', 'DK-Q14']);
    const again = await trainer.call('POST /bank/questions/copy', { body });
    expect(again.body).toEqual({ copied: [], alreadyThere: ids });
    const wrong = await trainer.call('POST /bank/questions/copy', { body: { ...body, moduleCode: 'FP-1' } });
    expect(wrong.status).toBe(422);
    const copy = await trainer.call('GET /bank/questions/:id', { params: { id: first.body.copied[0]!.id } });
    expect(copy.body.question).toMatchObject({ courseId: packaging, moduleCode: 'DK-1' });
    await trainer.call('POST /bank/questions/remove', {
      body: { ids: first.body.copied.map(({ id }) => id) },
    });
  });
});

describe('importing', () => {
  const file = readFileSync('apps/api/src/bank/formats/fixtures/50-soal.gift.txt', 'utf8');
  const total = async () => (await list({ course: photos })).total;

  it('shows first, then takes all of what is right, then finds everything there', async () => {
    const before = await total();
    const looked = await importBank(trainer, { course: photos }, file);
    expect(looked.status).toBe(200);
    expect(looked.body).toMatchObject({
      format: 'gift',
      applied: false,
      created: 47,
      changed: 0,
      unchanged: 0,
    });
    expect(looked.body.errors.map(({ line }) => line)).toEqual([32, 96, 167]);
    expect(looked.body.questions[0]).toMatchObject({
      line: 5,
      code: 'FP-G01',
      moduleCode: 'FP-1',
      outcome: 'new',
    });
    expect(looked.body.questions.at(-1)).toMatchObject({ moduleCode: 'FP-2' });
    expect(await total()).toBe(before);

    const refused = await importBank(trainer, { course: photos, dryRun: 'false' }, file);
    expect(refused.status).toBe(422);
    expect(refused.body.code).toBe('import_faulty');
    expect(refused.body.errors as unknown).toContainEqual({
      path: 'baris 96',
      message: 'Soal esai belum dapat diimpor. Pakai tugas atau soal isian singkat.',
    });
    expect(await total()).toBe(before);

    const query = { course: photos, dryRun: 'false', skipFaulty: 'true' };
    const taken = await importBank(trainer, query, file);
    expect(taken.body).toMatchObject({ applied: true, created: 47, changed: 0, unchanged: 0 });
    expect(await total()).toBe(before + 47);
    const again = await importBank(trainer, query, file);
    expect(again.body).toMatchObject({ applied: true, created: 0, changed: 0, unchanged: 47 });
    expect(await total()).toBe(before + 47);
  });

  it.each(['gift', 'xlsx'] as const)('takes back its own %s without a change', async (format) => {
    const exported = await trainer.call('GET /bank/export', { query: { course: photos, format } });
    expect(exported.status).toBe(200);
    expect(exported.headers['content-disposition']).toContain('attachment; filename="bank-soal-fp.');
    const back = await importBank(trainer, { course: photos, dryRun: 'false' }, exported.raw);
    expect(back.body).toMatchObject({ format, applied: true, created: 0, changed: 0, errors: [] });
    expect(back.body.unchanged).toBe(await total());
  });

  it('gives a template that can be imported', async () => {
    const template = await trainer.call('GET /bank/template');
    const looked = await importBank(trainer, { course: packaging }, template.raw);
    expect(looked.body).toMatchObject({ format: 'xlsx', created: 7, errors: [] });
  });

  it('takes 2,000 questions at once, and no more than 5,000', async () => {
    const questions = (count: number) =>
      Array.from({ length: count }, (_, i) => `::DK-N${i}::Soal ${i}? {=Ya ~Tidak}`).join('\n\n');
    const started = Date.now();
    const taken = await importBank(trainer, { course: packaging, dryRun: 'false' }, questions(2000));
    expect(taken.body).toMatchObject({ created: 2000, errors: [] });
    expect(Date.now() - started).toBeLessThan(10_000);
    const tooMany = await importBank(trainer, { course: packaging }, questions(5001));
    expect([tooMany.status, tooMany.body.code]).toEqual([413, 'import_too_large']);
  });

  it('says what is wrong with an upload', async () => {
    const huge = await importBank(trainer, { course: photos }, Buffer.alloc(5 * 1024 * 1024 + 1, 'a'));
    expect([huge.status, huge.body.code]).toEqual([413, 'import_too_large']);
    expect((await importBank(trainer, { course: photos }, 'x', 'lain')).body.errors?.[0]?.message).toBe(
      'Pilih berkas dulu.',
    );
    expect((await trainer.send('POST /bank/import', { query: { course: photos }, body: {} })).status).toBe(
      415,
    );
    expect(
      (await importBank(trainer, { course: photos, module: 'ZZ-1' }, file)).body.errors?.[0]?.message,
    ).toContain('Modul ini');
    expect((await importBank(trainer, { course: randomUUID() }, file)).status).toBe(404);
    expect((await importBank(trainer, { course: photos }, '')).body.errors).toEqual([
      { line: 1, message: 'Tidak ada soal di berkas ini.', excerpt: '' },
    ]);
  });
});

describe('as part of a draft', () => {
  const fill = async (courseId: string, questions: CurriculumQuestion[]) =>
    api.app.get(Transactions).run((em) => api.app.get(BankService).fill(em, courseId, questions));
  const asFile = async (courseId: string) =>
    api.app.get(BankService).asFile(api.app.get(Transactions).reader, courseId);

  it('gives back untouched questions byte for byte, and never loses what a trainer wrote', async () => {
    const bank = (await readSeedCourse('penjualan-online'))['bank_soal'] as CurriculumQuestion[];
    const [added] = await api.query<{ id: string }>(
      `insert into courses (slug, code) values ('bank-saja', 'BS') returning id`,
    );
    expect(await fill(added!.id, bank)).toBe(true);
    expect(JSON.stringify(await asFile(added!.id))).toBe(JSON.stringify(bank));
    // No version has these questions: another file does not push them out.
    expect(await fill(added!.id, bank.slice(1))).toBe(false);
    expect(await asFile(added!.id)).toHaveLength(bank.length);
    const edited = await asFile(photos);
    expect(await fill(photos, await seedBank())).toBe(false);
    expect(await asFile(photos)).toEqual(edited);
  });
});

it('leaves a trace of every deed in the audit log', async () => {
  const actions = await api.query<{ action: string }>(
    `select distinct action from audit_log where action like 'bank%' order by 1`,
  );
  expect(actions.map(({ action }) => action)).toEqual([
    'bank.imported',
    'bank_question.changed',
    'bank_question.copied',
    'bank_question.created',
    'bank_question.removed',
    'bank_question.restored',
  ]);
});

import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { Transactions } from '../database/transactions.js';
import { loadReferenceTerms } from './reference-terms.js';

let api: TestApi;
let trainer: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  trainer = await api.signIn('pelatih');
  await load();
});
afterAll(() => api.close());

const load = () => api.app.get(Transactions, { strict: false }).run((em) => loadReferenceTerms(em));
const shown = async () => (await api.anonymous.call('GET /glossary')).body.items;
const names = async () => (await shown()).map(({ name }) => name);
const add = (name: string, also: string[] = [], meaning = 'Arti kata ini.') =>
  trainer.call('POST /manage/glossary', { body: { name, meaning, also } });
const find = async (q: string) => {
  const { items } = (await trainer.call('GET /manage/glossary', { query: { q } })).body;
  if (!items[0]) throw new Error(`no term ${q}`);
  return items[0];
};

describe('the glossary', () => {
  it('comes with the house, in order, and is kept by phones for an hour', async () => {
    const answer = await api.anonymous.call('GET /glossary');
    expect(answer.headers['cache-control']).toBe('public, max-age=3600');
    expect(answer.body.items).toHaveLength(68);
    expect(answer.body.items).toContainEqual({
      name: 'Omzet',
      meaning: 'Semua uang hasil penjualan sebelum dikurangi biaya.',
      also: ['omset'],
    });
    for (const { meaning } of answer.body.items) expect(meaning.split(/\s+/).length).toBeLessThanOrEqual(20);
    const [first] = answer.body.items;
    expect(Object.keys(first ?? {}).sort()).toEqual(['also', 'meaning', 'name']);
  });

  it('is for trainers and admins to change; for others it is not there', async () => {
    expect((await api.anonymous.call('GET /manage/glossary')).status).toBe(401);
    for (const role of ['peserta', 'panitia', 'dinas'] as const)
      expect((await (await api.signIn(role)).call('GET /manage/glossary')).status).toBe(404);
    expect((await (await api.signIn('admin')).call('GET /manage/glossary')).status).toBe(200);
    const nobody = await trainer.call('PUT /manage/glossary/:id', {
      params: { id: trainer.accountId },
      body: { name: 'Apa saja', meaning: 'Arti.', hidden: false, revision: 1 },
    });
    expect(nobody.status).toBe(404);
  });

  it('says what is wrong, word by word', async () => {
    const long = await add('Panjang', [], Array.from({ length: 21 }, () => 'kata').join(' '));
    expect([long.status, JSON.stringify(long.body)]).toEqual([
      422,
      expect.stringContaining('paling banyak 20 kata'),
    ]);
    const twice = await add('OMSET');
    expect([twice.status, JSON.stringify(twice.body)]).toEqual([
      422,
      expect.stringContaining('“omset” sudah ada pada istilah lain.'),
    ]);
    expect(JSON.stringify((await add('Baru sekali', ['hpp'])).body)).toContain('"path":"also"');
    expect(await names()).not.toContain('Baru sekali');
  });

  it('is searched and paged, signs standing for themselves', async () => {
    await add('Diskon 50%_', ['potongan separuh']);
    const titles = async (q: string) =>
      (await trainer.call('GET /manage/glossary', { query: { q } })).body.items.map(({ name }) => name);
    expect(await titles('50%_')).toEqual(['Diskon 50%_']);
    expect(await titles('POTONGAN SEPARUH')).toEqual(['Diskon 50%_']);
    const page = (await trainer.call('GET /manage/glossary', { query: { pageSize: 10, page: 2 } })).body;
    expect([page.items.length, page.total]).toEqual([10, (await shown()).length]);
  });
});

describe('a term', () => {
  it('is changed, hidden and shown again, each time with a line in the log', async () => {
    const made = (await add('Dropship', ['drop ship'])).body;
    const save = (changes: object, revision: number) =>
      trainer.call('PUT /manage/glossary/:id', {
        params: { id: made.id },
        body: {
          name: 'Dropship',
          meaning: 'Menjual tanpa menyimpan barang.',
          hidden: false,
          ...changes,
          revision,
        },
      });
    const changed = await save({}, made.revision);
    expect(changed.body).toMatchObject({ also: [], revision: 2 });
    // A word that is let go is free.
    expect((await add('Drop ship')).status).toBe(201);
    const hidden = await save({ hidden: true }, 2);
    expect(hidden.status).toBe(200);
    expect(await names()).not.toContain('Dropship');
    const list = await trainer.call('GET /manage/glossary', { query: { show: 'hidden' } });
    expect(list.body.items.map(({ name }) => name)).toEqual(['Dropship']);
    expect((await save({ hidden: false }, 3)).status).toBe(200);
    expect(await names()).toContain('Dropship');
    expect((await save({}, 3)).status).toBe(409);
    const log = await api.query<{ action: string }>(
      `select action from audit_log where subject_id = $1 order by id`,
      [made.id],
    );
    expect(log.map(({ action }) => action.replace('glossary_term.', ''))).toEqual([
      'added',
      'changed',
      'hidden',
      'shown',
    ]);
  });

  it('is one of a kind, however many write it at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => add('Serentak')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(422)]);
    expect((await names()).filter((name) => name === 'Serentak')).toHaveLength(1);
  });

  it('of the house is not brought back by the next release', async () => {
    const sku = await find('SKU');
    const { id, name, meaning, revision } = await find('Voucher');
    const put = (
      params: { id: string },
      body: { name: string; meaning: string; hidden: boolean; revision: number },
    ) => trainer.call('PUT /manage/glossary/:id', { params, body });
    await put(
      { id: sku.id },
      { name: 'Kode barang', meaning: sku.meaning, hidden: false, revision: sku.revision },
    );
    await put({ id }, { name, meaning, hidden: true, revision });
    const before = await shown();
    await load();
    expect(await shown()).toEqual(before);
    expect(await names()).not.toContain('SKU');
  });
});

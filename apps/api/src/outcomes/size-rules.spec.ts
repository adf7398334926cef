import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const LIST = 'GET /manage/size-rules';
const ADD = 'POST /manage/size-rules';
const REMOVE = 'DELETE /manage/size-rules/:validFrom';
const RELEASE = '2021-02-02';

const rule = {
  validFrom: '2099-01-01',
  basis: 'PP 1/2098 Pasal 2',
  sales: { micro: 3_000_000_000, small: 15_000_000_000, medium: 50_000_000_000 },
  capital: { micro: 1_000_000_000, small: 5_000_000_000, medium: 10_000_000_000 },
};

let api: TestApi;
let admin: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  admin = await api.signIn('admin');
});
afterAll(() => api.close());
beforeEach(() => api.query('delete from business_size_rules where valid_from <> $1', [RELEASE]));

describe('sizes by law', () => {
  it('are read by the office and entered by admin', async () => {
    expect((await api.anonymous.send(LIST)).status).toBe(401);
    for (const role of ['peserta', 'pelatih'] as const)
      expect((await (await api.signIn(role)).send(LIST)).status).toBe(404);
    const panitia = await api.signIn('panitia');
    expect((await panitia.call(LIST)).status).toBe(200);
    expect((await panitia.send(ADD, { body: rule })).status).toBe(404);
    expect((await panitia.send(REMOVE, { params: { validFrom: RELEASE } })).status).toBe(404);
  });

  it('come with the release, and each answer has its size', async () => {
    const { items, bands } = (await admin.call(LIST)).body;
    expect(items).toMatchObject([
      {
        validFrom: RELEASE,
        basis: 'PP 7/2021 Pasal 35 ayat (3) dan (5)',
        sales: { micro: 2_000_000_000, small: 15_000_000_000, medium: 50_000_000_000 },
        state: 'current',
        enteredBy: null,
      },
    ]);
    expect(bands).toHaveLength(12);
    for (const { size, comingSize } of bands) expect([size !== null, comingSize]).toEqual([true, size]);
  });

  it.each([
    [{ sales: { ...rule.sales, small: 3_000_000_000 } }, 'sales.small', /lebih besar dari batas mikro/],
    [{ capital: { ...rule.capital, medium: 1 } }, 'capital.medium', /lebih besar dari batas kecil/],
    [{ sales: { ...rule.sales, micro: 0 } }, 'sales.micro', /rupiah dengan angka/],
    [{ validFrom: '2026-01-01' }, 'validFrom', /Pilih besok atau sesudahnya/],
    [{ basis: 'PP' }, 'basis', /paling sedikit 5 huruf/],
  ])('refuse %j', async (wrong, path, message) => {
    const answer = await admin.send(ADD, { body: { ...rule, ...wrong } });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ path, message: expect.stringMatching(message) }]);
  });

  it('change from a later day on, once, and name the answers whose size is then unknown', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => admin.send(ADD, { body: rule })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
    const { items, bands } = (await admin.call(LIST)).body;
    expect(items.map(({ state }) => state)).toEqual(['coming', 'current']);
    const across = bands.filter(({ comingSize }) => comingSize === null);
    expect(across.map(({ code, size }) => [code, size])).toEqual([['sd_15m', 'small']]);
  });

  it('are taken back before they begin, and never after', async () => {
    await admin.call(ADD, { body: rule });
    const params = { validFrom: rule.validFrom };
    expect((await admin.send(REMOVE, { params })).status).toBe(200);
    expect((await admin.send(REMOVE, { params })).status).toBe(404);
    expect((await admin.send(REMOVE, { params: { validFrom: RELEASE } })).status).toBe(404);
    const log = await api.query<{ action: string; details: object }>(
      `select action, details from audit_log where subject_type = 'size_rule' order by id desc limit 2`,
    );
    expect(log.map(({ action }) => action)).toEqual(['size_rule.removed', 'size_rule.added']);
    expect(log[0]?.details).toMatchObject({ before: { basis: rule.basis, sales: rule.sales } });
  });
});

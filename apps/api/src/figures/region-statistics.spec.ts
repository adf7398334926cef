import { writeWorkbook, type SheetValue } from '../files/workbook.js';
import { fileUpload } from '../testing/file-upload.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';
import { longCells } from '../testing/hostile-sheet.js';
import { valuesIn } from './statistic-sheet.js';

let api: TestApi;
let admin: SignedIn;
let codes: string[];
beforeAll(async () => {
  api = await startTestApi();
  admin = await api.signIn('admin');
  const regencies = await api.query<{ code: string }>(
    `select code from regions where level = 2 order by code`,
  );
  codes = regencies.map(({ code }) => code);
});
afterAll(() => api?.close());

const POST = 'POST /manage/region-statistics';
interface Answer {
  readonly values: { code: string; value: number; before: number | null }[];
  readonly kept: boolean;
  readonly errors: { path: string; message: string }[];
}

async function send(who: Pick<SignedIn, 'inject'>, bytes: Buffer, query: Record<string, string>) {
  const all = { kind: 'umkm', asOf: '2025-12-31', source: 'Dinas Koperasi 2025', ...query };
  return who.inject<Answer>(fileUpload(`/api/manage/region-statistics?${new URLSearchParams(all)}`, bytes));
}

const csv = (value: (code: string, at: number) => string, delimiter = ';') =>
  Buffer.from(
    [
      'Data UMKM 2025',
      `kode${delimiter}nilai`,
      ...codes.map((code, at) => `${code}${delimiter}${value(code, at)}`),
    ].join('\r\n'),
  );
const workbook = async (rows: SheetValue[][]) =>
  (await writeWorkbook('a', [{ name: 'a', widths: [], rows }])).bytes;

describe('reading a table', () => {
  const few = new Set(['35.01', '35.10']);
  const read = (rows: unknown[][], kind: 'poverty' | 'umkm' = 'umkm') => valuesIn(rows, kind, few);

  it('takes codes and numbers as offices write them', () => {
    const rows = [
      ['Kode', 'Nama', 'Nilai'],
      [35.01, 'Pacitan', '1.234.567'],
      ['3510', 'Banyuwangi', 296_706, null],
    ];
    expect([...read(rows).values]).toEqual([
      ['35.01', 1_234_567],
      ['35.10', 296_706],
    ]);
    expect([
      ...read(
        [
          ['35.01', '15,11'],
          [35.1, '8.07'],
        ],
        'poverty',
      ).values,
    ]).toEqual([
      ['35.01', 15.11],
      ['35.10', 8.07],
    ]);
  });

  it('names what is wrong by row, and guesses nothing', () => {
    const faults = (rows: unknown[][], kind?: 'poverty') => read(rows, kind).faults.join(' ');
    expect(faults([['35.01', 5]])).toBe('Belum ada nilai untuk 1 daerah: 35.10.');
    expect(
      faults([
        ['35.01', 5],
        ['35.01', 6],
        ['35.10', 7],
      ]),
    ).toBe('Baris 2: kode 35.01 ada dua kali.');
    expect(
      faults([
        ['35.01', 'banyak'],
        ['35.10', 1.5],
      ]),
    ).toContain('kode 35.01: nilainya bukan angka.');
    expect(
      faults(
        [
          ['35.01', 5],
          ['35.10', 101],
        ],
        'poverty',
      ),
    ).toContain('persennya lebih dari 100.');
    expect(
      faults([
        ['35.01', 5],
        ['35.10', 5],
        ['35.99', 5],
      ]),
    ).toContain('kode 35.99 tidak dikenal');
  });
});

describe('entering a table', () => {
  it('is for admins', async () => {
    expect(
      (
        await send(
          api.anonymous,
          csv(() => '5'),
          {},
        )
      ).status,
    ).toBe(401);
    expect(
      (
        await send(
          await api.signIn('dinas'),
          csv(() => '5'),
          {},
        )
      ).status,
    ).toBe(404);
    const dinas = await api.signIn('dinas');
    const body = { rule: 'top', top: 5 } as const;
    expect((await dinas.call('PUT /manage/figures/priority', { body })).status).toBe(404);
  });

  it('shows first what is in it, then keeps it beside the older ones, in the log too', async () => {
    const file = csv((_, at) => `${at + 1}.000`);
    const looked = await send(admin, file, { preview: 'yes' });
    expect(looked.body).toMatchObject({ kept: false });
    expect(looked.body.values[1]).toMatchObject({ code: '35.02', value: 2000, before: null });
    expect((await admin.call('GET /manage/figures')).body.statistics.umkm).toBeNull();
    expect((await send(admin, file, {})).body.kept).toBe(true);
    const { body } = await admin.call('GET /manage/figures');
    expect(body.statistics.umkm).toMatchObject({ source: 'Dinas Koperasi 2025', asOf: '2025-12-31' });
    expect(body.regions[1]).toMatchObject({ umkm: 2000, trainedPerUmkm: 0 });
    const logged = await api.query(`select 1 from audit_log where action = 'region_statistic.uploaded'`);
    expect(logged).toHaveLength(1);
  });

  it('lets the newest day count, whatever was entered last', async () => {
    const rows = (rate: number) => [['Kode', 'Nilai'], ...codes.map((code): SheetValue[] => [code, rate])];
    const entered = { kind: 'poverty', source: 'BPS', provinceValue: '9.5' };
    expect((await send(admin, await workbook(rows(9)), { ...entered, asOf: '2020-03-31' })).status).toBe(200);
    const of = async () => (await admin.call('GET /manage/figures')).body;
    expect((await of()).regions[0]?.poverty).toBe(15.11);
    await send(admin, await workbook(rows(9)), { ...entered, asOf: '2025-03-31' });
    expect((await of()).regions.filter(({ priority }) => priority)).toHaveLength(0);
    const { items } = (await admin.call('GET /manage/region-statistics')).body;
    expect(items.filter(({ kind }) => kind === 'poverty').map(({ asOf }) => asOf)).toEqual([
      '2025-03-31',
      '2021-03-31',
      '2020-03-31',
    ]);
    const params = { id: items.find(({ asOf }) => asOf === '2021-03-31')?.id ?? '' };
    const old = await admin.call('GET /manage/region-statistics/:id', { params });
    expect(old.body.values).toHaveLength(38);
    await expect(api.query('update region_statistics set source = $1', ['x'])).rejects.toThrow('only grows');
  });

  it('keeps nothing of a file with a fault, and opens nothing hostile', async () => {
    const before = await api.query('select 1 from region_statistics');
    const wrong = await send(
      admin,
      csv((_, at) => (at === 3 ? 'lima' : '5')),
      {},
    );
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors[0]?.message).toBe('Baris 6, kode 35.04: nilainya bukan angka.');
    for (const bytes of [
      await longCells(),
      Buffer.from('PK\u0003\u0004rusak'),
      Buffer.alloc(0),
      Buffer.from([0xff, 0xfe, 0]),
    ])
      expect((await send(admin, bytes, {})).status).toBe(422);
    expect((await send(admin, Buffer.alloc(300_000, 'a'), {})).status).toBe(413);
    expect((await admin.send(POST, { query: { kind: 'x' } })).status).toBe(422);
    expect(await api.query('select 1 from region_statistics')).toHaveLength(before.length);
  });

  it('sets which regions come first, and says what a rule cannot be', async () => {
    const put = (body: object) => admin.send('PUT /manage/figures/priority', { body });
    expect((await put({ rule: 'top', top: 3 })).status).toBe(200);
    const { body } = await admin.call('GET /manage/figures');
    expect(body.regions.filter(({ priority }) => priority).map(({ code }) => code)).toEqual(
      codes.slice(0, 3),
    );
    const wrong = await put({ rule: 'top', top: null });
    expect([wrong.status, JSON.stringify(wrong.body)]).toEqual([
      422,
      expect.stringContaining('Isi jumlah daerah, 1 sampai 38.'),
    ]);
  });
});

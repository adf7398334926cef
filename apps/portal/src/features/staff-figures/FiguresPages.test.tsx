import { fireEvent, screen, within } from '@testing-library/react';
import { mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, pageOf, signedInAs } from '../staff-kit/testing/staff.js';
import { isReversed, toFigureFilter, withFilter } from './filters.js';
import { ranked } from './ranked.js';
import { legendOf, shadeOf, TILES } from './tiles.js';

const NONE = { trained: 0, women: 0, disability: 0, certified: 0 };
const region = (code: string, over: object = {}) => ({
  code,
  name: `Kabupaten ${code}`,
  counts: NONE,
  trainedPerUmkm: null,
  trainedPerPopulation: 0,
  umkm: null,
  population: 1_000_000,
  poverty: 10,
  priority: false,
  ...over,
});
const POVERTY = {
  id: '01980000-0000-7000-8000-0000000000e1',
  kind: 'poverty' as const,
  asOf: '2021-03-31',
  source: 'BPS',
  provinceValue: 11.4,
  enteredAt: '2021-03-31T00:00:00Z',
  enteredBy: null,
};
const overview = (over: object = {}) => ({
  regions: TILES.map(({ code }) =>
    code === '35.27'
      ? region(code, {
          name: 'Kabupaten Sampang',
          counts: { trained: 12, women: 9, disability: 1, certified: 7 },
          trainedPerPopulation: 0.12,
          poverty: 23.76,
          priority: true,
        })
      : region(code),
  ),
  total: { trained: 12, women: 9, disability: 1, certified: 7 },
  sectors: [{ sector: 'Minuman', counts: { trained: 12, women: 9, disability: 1, certified: 7 } }],
  statistics: { poverty: POVERTY, umkm: null, population: null },
  priorityRule: { rule: 'above_province', top: null },
  limited: false,
  ...over,
});
const yearly = {
  year: 2026,
  current: { from: '2026-01-01', to: '2026-11-22', counts: { ...NONE, trained: 12, classes: 2 } },
  previous: { from: '2025-01-01', to: '2025-11-22', counts: { ...NONE, trained: 8, classes: 1 } },
};
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('dinas'),
  'GET /api/manage/figures': overview(),
  'GET /api/manage/figures/yearly': yearly,
  'GET /api/manage/courses': { items: [] },
  'GET /api/business-fields': { version: '2025', items: [] },
  ...over,
});

beforeAll(installDialogs);

test('has one tile for each of the 38, no two at one place, Madura in the north-east', () => {
  expect(new Set(TILES.map(({ code }) => code)).size).toBe(38);
  expect(new Set(TILES.map(({ row, column }) => `${row} ${column}`)).size).toBe(38);
  const at = (code: string) => TILES.find((tile) => tile.code === code);
  expect(['35.26', '35.27', '35.28', '35.29'].map((code) => at(code)?.column)).toEqual([6, 7, 8, 9]);
  expect(at('35.29')?.row).toBe(0);
  expect(at('35.01')).toMatchObject({ row: 4, column: 0 });
  const east = Math.max(...TILES.filter(({ row }) => row === 4).map(({ column }) => column));
  expect(at('35.10')).toMatchObject({ row: 4, column: east });
});

test('shades by rank, and nothing is the shade of nothing', () => {
  const all = [0, 1, 2, 3, 900, null];
  expect(all.map((value) => shadeOf(value, all))).toEqual([0, 1, 2, 3, 4, 0]);
  expect(legendOf(all).map(({ least, most }) => [least, most])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
    [900, 900],
  ]);
});

test('ranks the largest first, what is not known last', () => {
  const rows = [
    region('35.01', { poverty: null }),
    region('35.02', { poverty: 5 }),
    region('35.03', { poverty: 9 }),
  ];
  expect(ranked(rows, 'poverty').map(({ code }) => code)).toEqual(['35.03', '35.02', '35.01']);
});

test('reads the filter from the address and hands it on; nonsense is no filter', () => {
  const read = (search: string) => toFigureFilter(new URLSearchParams(search));
  expect(read('dari=2026-01-01&cara=online&disabilitas=ya&wilayah=35.27')).toEqual({
    from: '2026-01-01',
    mode: 'online',
    disability: 'yes',
    region: '35.27',
  });
  expect(read('dari=kemarin&cara=x&kelamin=Z&wilayah=33.01')).toEqual({});
  expect(read('dari=2026-02-31&sampai=2028-02-29')).toEqual({ to: '2028-02-29' });
  expect([isReversed('2026-03-01', '2026-02-28'), isReversed('2026-03-01', '2026-02-31')]).toEqual([
    true,
    false,
  ]);
  expect(withFilter('/a', new URLSearchParams('kelamin=P&hal=3'), { angka: 'women' })).toBe(
    '/a?kelamin=P&angka=women',
  );
});

test('says the value in the tile, and every figure opens its rows with the same filter', async () => {
  mockApi(
    answers({ 'GET /api/manage/figures?sex=P': overview(), 'GET /api/manage/figures/yearly?sex=P': yearly }),
  );
  await renderPage('/kantor/capaian?kelamin=P');
  const map = await screen.findByRole('region', { name: 'Peta kotak Jawa Timur' });
  const tile = within(map).getByRole('link', { name: /Sam.?pang\s*12.*daerah prioritas/ });
  expect(tile.getAttribute('href')).toBe('/kantor/capaian/rincian?kelamin=P&angka=trained&wilayah=35.27');
  const cell = screen.getByRole('link', { name: '7 Bersertifikat, Kabupaten Sampang' });
  expect(cell.getAttribute('href')).toBe('/kantor/capaian/rincian?kelamin=P&angka=certified&wilayah=35.27');
  expect(screen.getByText('Angka per 10.000 UMKM: belum ada data UMKM.')).toBeTruthy();
  expect((await screen.findAllByText('+4 (50%)')).length).toBeGreaterThan(0);
});

test('what a role does not cover is no zero and no link', async () => {
  const limited = overview({
    limited: true,
    regions: overview().regions.map((one) => (one.code === '35.27' ? one : { ...one, counts: null })),
  });
  mockApi(answers({ 'GET /api/manage/figures': limited }));
  await renderPage('/kantor/capaian');
  const map = await screen.findByRole('region', { name: 'Peta kotak Jawa Timur' });
  expect(within(map).getAllByRole('link')).toHaveLength(1);
  expect(within(map).getAllByText(', di luar wilayah tugas Anda')).toHaveLength(37);
});

test('shows how many stay behind at each step', async () => {
  const counts = { applied: 40, accepted: 30, present: 24, passed: 20, certified: 20 };
  mockApi(
    answers({
      'GET /api/manage/figures/funnel?by=class': {
        total: counts,
        groups: [{ key: 'b1', label: 'Fotografi', note: 'Angkatan I', counts }],
      },
    }),
  );
  await renderPage('/kantor/capaian/corong');
  expect(await screen.findByText('10 (25%)')).toBeTruthy();
  expect(screen.getByRole('link', { name: '24 Hadir, Fotografi Angkatan I' }).getAttribute('href')).toBe(
    '/kantor/capaian/rincian?angka=present&angkatan=b1',
  );
});

test('lists the people behind a figure', async () => {
  const row = {
    accountId: 'a1',
    personName: 'Siti Aminah',
    regionName: 'Kabupaten Sampang',
    sex: 'P',
    batchId: 'b1',
    courseTitle: 'Fotografi',
    batchLabel: 'Angkatan I',
    startsOn: null,
    classes: 2,
    present: true,
    passed: true,
    certified: false,
  };
  mockApi(answers({ 'GET /api/manage/figures/rows?figure=women&page=1': pageOf([row]) }));
  await renderPage('/kantor/capaian/rincian?angka=women');
  expect(await screen.findByText('Siti Aminah')).toBeTruthy();
  expect(screen.getByText('1 baris')).toBeTruthy();
});

test('an admin sees what is in a file before it is kept', async () => {
  const { calls } = mockApi({
    ...answers(),
    ...signedInAs('admin'),
    'GET /api/manage/region-statistics': { items: [POVERTY] },
    'POST /api/manage/region-statistics?kind=poverty&asOf=2026-03-31&source=BPS+2026&preview=yes': {
      values: [{ code: '35.27', name: 'Kabupaten Sampang', value: 20.5, before: 23.76 }],
      kept: false,
    },
  });
  await renderPage('/kantor/capaian/data-wilayah');
  fireEvent.change(await screen.findByLabelText('Per tanggal'), { target: { value: '2026-03-31' } });
  fireEvent.change(screen.getByLabelText('Sumber data'), { target: { value: 'BPS 2026' } });
  fireEvent.click(screen.getByRole('button', { name: 'Periksa berkas' }));
  expect(await screen.findByText('Belum disimpan. Periksa 1 nilai ini dulu.')).toBeTruthy();
  expect(screen.getByText('20,5')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Simpan tabel ini' })).toBeTruthy();
  expect(calls.some(({ key }) => key.includes('preview=no'))).toBe(false);
});

test('who is no office person finds nothing', async () => {
  mockApi(answers(signedInAs('pelatih')));
  await renderPage('/kantor/capaian');
  expect(await screen.findByText('Tidak ditemukan')).toBeTruthy();
});

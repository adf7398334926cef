import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { BATCH, installDialogs, signedInAs } from '../staff-kit/testing/staff.js';
import { currentQuarter, periodChoices, toPeriod } from './period.js';

const preview = `/api/manage/batches/${BATCH.id}/accountability-report`;
const content = {
  kind: 'class',
  title: 'Laporan pertanggungjawaban pelatihan',
  subtitle: 'Foto produk, Angkatan I',
  issuer: { name: 'UPT', parent: 'Dinas', address: 'Malang' },
  logo: null,
  highlights: [{ label: 'Peserta', value: '1.284' }],
  facts: [{ label: 'Tempat', value: 'Aula Mini' }],
  summary: ['1.284 peserta.'],
  sections: [
    {
      title: 'Peserta',
      blocks: [
        {
          kind: 'table',
          caption: 'Daftar peserta',
          paragraphs: [],
          columns: [
            { label: 'Nama', numeric: false, width: 2, paperOnly: false },
            { label: 'Hadir', numeric: true, width: 1, paperOnly: false },
          ],
          rows: [
            [
              { text: '<b>Siti</b>', number: null },
              { text: '0', number: 0 },
            ],
          ],
        },
      ],
    },
    {
      title: 'Foto kegiatan',
      blocks: [{ kind: 'text', caption: '', paragraphs: ['Nihil.'], columns: [], rows: [] }],
    },
  ],
  attachments: [],
  placeAndDate: 'Malang, 22 November 2026',
  signatures: [{ above: 'Mengetahui,', title: 'Kepala UPT', name: null, rank: null, nip: null }],
};
const report = {
  id: '0198b000-0000-7000-8000-000000000001',
  kind: 'class',
  number: 'LPJ-0001/2026',
  version: 2,
  title: content.title,
  subtitle: content.subtitle,
  batchId: BATCH.id,
  from: null,
  to: null,
  state: 'ready',
  progress: 100,
  failure: null,
  fingerprint: 'ab'.repeat(32),
  pdf: { sha256: 'a', bytes: 1 },
  xlsx: { sha256: 'b', bytes: 1 },
  createdAt: '2026-11-22T03:00:00Z',
  createdBy: 'Rahmat',
};
const texts = { basis: 'SK', problems: '', suggestions: '' };
const none = { items: [], total: 0, page: 1, pageSize: 25 };
const made = `/api/manage/reports/${report.id}`;
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('panitia'),
  [`GET ${preview}`]: { content, texts },
  [`GET /api/manage/reports?batch=${BATCH.id}&page=1&pageSize=25`]: none,
  [`GET ${made}`]: { report, content },
  ...over,
});

beforeAll(installDialogs);

test('a class report is seen before it is made, zero and Nihil too', async () => {
  mockApi(answers());
  await renderPage(`/kantor/angkatan/${BATCH.id}/lpj`);
  const table = await screen.findByRole('table', { name: 'Daftar peserta' });
  expect(within(table).getByText('<b>Siti</b>')).toBeTruthy();
  expect(within(table).getByText('0')).toBeTruthy();
  expect(screen.getAllByText('Nihil.')).toHaveLength(2);
  expect(screen.getByText('1.284')).toBeTruthy();
});

test('making it leads to the report with its files', async () => {
  const { calls } = mockApi(answers({ [`POST ${preview}`]: report }));
  await renderPage(`/kantor/angkatan/${BATCH.id}/lpj`);
  fireEvent.click(await screen.findByRole('button', { name: 'Buat PDF dan XLSX' }));
  const pdf = await screen.findByRole('link', { name: 'Unduh PDF' }, { timeout: 10_000 });
  expect(pdf.getAttribute('href')).toBe(`${made}/file?format=pdf`);
  expect(calls.filter(({ key }) => key.startsWith('POST'))).toHaveLength(1);
});

test('what panitia write is saved', async () => {
  const { calls } = mockApi(answers({ [`PUT ${preview}/texts`]: texts }));
  await renderPage(`/kantor/angkatan/${BATCH.id}/lpj`);
  fireEvent.change(await screen.findByLabelText(/^Masalah/), { target: { value: 'Listrik padam' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan tulisan' }));
  await waitFor(() =>
    expect(calls.find(({ key }) => key.startsWith('PUT'))?.body).toEqual({
      ...texts,
      problems: 'Listrik padam',
    }),
  );
});

test('a report that failed says so and can be tried again', async () => {
  const failed = { ...report, state: 'failed', failure: 'Berkas belum berhasil.', pdf: null, xlsx: null };
  const { calls } = mockApi(
    answers({ [`GET ${made}`]: { report: failed, content }, [`POST ${made}/retry`]: report }),
  );
  await renderPage(`/kantor/laporan/${report.id}`);
  fireEvent.click(await screen.findByRole('button', { name: 'Coba lagi' }));
  await waitFor(() => expect(calls.some(({ key }) => key === `POST ${made}/retry`)).toBe(true));
});

test('the report to the governor is no page for panitia', async () => {
  mockApi(answers());
  await renderPage('/kantor/laporan/gubernur');
  expect(await screen.findByText(/tidak ditemukan/i)).toBeTruthy();
});

test('periods are quarters and years; nonsense is this quarter', () => {
  expect(currentQuarter('2028-02-29')).toEqual({ from: '2028-01-01', to: '2028-03-31' });
  const choices = periodChoices('2026-11-22').map(({ label }) => label);
  expect(choices.slice(0, 5)).toEqual([
    'Tahun 2026',
    'Triwulan IV 2026',
    'Triwulan III 2026',
    'Triwulan II 2026',
    'Triwulan I 2026',
  ]);
  const asked = new URLSearchParams({ dari: '2026-01-05', sampai: '2026-02-06' });
  expect(toPeriod(asked)).toEqual({ from: '2026-01-05', to: '2026-02-06' });
  expect(toPeriod(new URLSearchParams({ dari: '2026-02-05', sampai: '2026-01-06' }))).toEqual(
    currentQuarter(),
  );
});

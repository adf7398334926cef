import { screen, within } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { signedInAs } from '../staff-kit/testing/staff.js';

const NONE = { items: [], total: 0, page: 1, pageSize: 1 };
const DUTIES = 'GET /api/manage/certification/duties';
const home = (duties: object) =>
  mockApi({
    ...signedInAs('pelatih'),
    'GET /api/manage/grading?pageSize=1&state=sent': NONE,
    'GET /api/manage/questions?pageSize=1&state=unanswered': NONE,
    [DUTIES]: duties,
  });

test('what others gave into this person’s hands stands at the top, with what waits for it', async () => {
  home({
    items: [
      {
        id: '01980000-0000-7000-8000-0000000000d3',
        fromName: 'Hadi',
        steps: ['verify', 'approve'],
        validFrom: '2026-11-20',
        validTo: '2026-11-27',
        coming: false,
      },
      {
        id: '01980000-0000-7000-8000-0000000000d4',
        fromName: 'Rini',
        steps: ['publish'],
        validFrom: '2026-12-01',
        validTo: '2026-12-02',
        coming: true,
      },
    ],
    waiting: [{ batchId: 'b1', label: 'Angkatan I Tahun 2026', courseTitle: 'Fotografi', step: 'verify' }],
  });
  await renderPage('/kantor');
  const title = await screen.findByText('Tugas yang dilimpahkan kepada Anda');
  const banner = title.parentElement as HTMLElement;
  const lines = within(banner).getAllByRole('listitem');
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    'Memeriksa, Menyetujui, a.n. Hadi, sampai 27 November 2026',
    'Menerbitkan, a.n. Rini, mulai 1 Desember 2026 sampai 2 Desember 2026',
    'Angkatan I Tahun 2026, Fotografi: Memeriksa',
  ]);
  expect(within(banner).getByRole('link').getAttribute('href')).toBe('/kantor/angkatan/b1/sertifikat');
});

test('nothing is said to who has no duty of others', async () => {
  const { calls } = home({ items: [], waiting: [] });
  await renderPage('/kantor');
  expect(await screen.findByText('tugas menunggu nilai')).toBeTruthy();
  expect(calls.some(({ key }) => key === DUTIES)).toBe(true);
  expect(screen.queryByText('Tugas yang dilimpahkan kepada Anda')).toBeNull();
});

import { fireEvent, screen, waitFor } from '@testing-library/react';
import { mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';

const grant = (role: string) => ({
  role,
  unitId: null,
  unitName: null,
  regionCode: null,
  regionName: null,
  startsOn: null,
  endsOn: null,
  delegatedBy: null,
  delegatedByName: null,
});
const PERSON = {
  id: 'a1',
  name: 'Dewi Lestari',
  email: 'dewi@sinau.test',
  active: true,
  createdAt: '2026-11-01T02:00:00Z',
  grants: [grant('dinas')],
  sessions: [
    {
      id: 's1',
      device: 'Android, Chrome',
      createdAt: '2026-11-22T01:00:00Z',
      lastSeenAt: '2026-11-22T02:00:00Z',
      current: false,
    },
  ],
  recoveryCodesLeft: 7,
  totpReset: null,
};
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('admin'),
  'GET /api/manage/accounts/a1': PERSON,
  'GET /api/manage/audit': { items: [], next: null },
  'GET /api/manage/units': { items: [] },
  'GET /api/regions': { items: [] },
  ...over,
});

beforeAll(installDialogs);

test('shows rights and devices, and signs one out', async () => {
  const { calls } = mockApi(answers({ 'DELETE /api/manage/accounts/a1/sessions/s1': { ok: true } }));
  await renderPage('/kantor/akun/a1');
  expect(await screen.findByRole('heading', { name: 'Dewi Lestari' })).toBeTruthy();
  expect(screen.getByText('Seluruh kantor')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Keluarkan Android, Chrome' }));
  expect(await screen.findByText('Perangkat dikeluarkan.')).toBeTruthy();
  expect(calls.some(({ key }) => key === 'DELETE /api/manage/accounts/a1/sessions/s1')).toBe(true);
});

test('changes rights of somebody else', async () => {
  const { calls } = mockApi(answers({ 'PUT /api/manage/accounts/a1/grants': { ok: true } }));
  await renderPage('/kantor/akun/a1');
  fireEvent.click(await screen.findByRole('button', { name: 'Ubah hak akses' }));
  fireEvent.change(screen.getByLabelText('Peran'), { target: { value: 'panitia' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan hak akses' }));
  expect(await screen.findByText('Hak akses disimpan.')).toBeTruthy();
  const sent = calls.find(({ key }) => key.startsWith('PUT'))?.body as { grants: { role: string }[] };
  expect(sent.grants.map(({ role }) => role)).toEqual(['panitia']);
});

test('who asked for a new authenticator does not approve it', async () => {
  const totpReset = {
    id: 't1',
    accountId: 'a1',
    name: 'Dewi Lestari',
    reason: 'Ponsel hilang.',
    askedBy: 'Rahmat',
    askedById: 'me',
    askedAt: '2026-11-22T02:00:00Z',
    approvedAt: null,
    expiresAt: '2026-11-23T02:00:00Z',
  };
  mockApi(answers({ 'GET /api/manage/accounts/a1': { ...PERSON, totpReset } }));
  await renderPage('/kantor/akun/a1');
  expect(await screen.findByText('Minta admin lain menyetujuinya.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Setujui' })).toBeNull();
});

test('one’s own rights and authenticator are for others', async () => {
  mockApi(answers({ 'GET /api/manage/accounts/me': { ...PERSON, id: 'me' } }));
  await renderPage('/kantor/akun/me');
  expect(await screen.findByText('Hak Anda sendiri diubah oleh admin lain.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Lihat sebagai' })).toBeNull();
});

test('says on the page that somebody looks through another’s eyes, and ends it', async () => {
  const me = signedInAs('dinas')['GET /api/me'];
  const { calls } = mockApi(
    answers({
      'GET /api/me': { ...me, viewing: { until: '2026-11-22T02:15:00Z' } },
      'POST /api/me/viewing/end': { ok: true },
    }),
  );
  await renderPage('/kantor/akun');
  expect(await screen.findByText(/Anda melihat sebagai/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Selesai melihat' }));
  await waitFor(() => expect(calls.some(({ key }) => key === 'POST /api/me/viewing/end')).toBe(true));
});

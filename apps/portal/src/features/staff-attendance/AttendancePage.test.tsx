import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { mockApi, NO_SIGNAL, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { BATCH, signedInAs } from '../staff-kit/testing/staff.js';
import { readUnsent, writeUnsent } from '../staff-kit/unsent-attendance.js';

const SESSION = 's1';
const ADDRESS = `/kantor/angkatan/${BATCH.id}/presensi/${SESSION}`;
const READ = `GET /api/manage/class-sessions/${SESSION}/attendance`;
const WRITE = `PUT /api/manage/class-sessions/${SESSION}/attendance`;
const person = (enrolmentId: string, name: string, status: string | null = null) => ({
  enrolmentId,
  name,
  status,
});
const LIST = {
  session: {
    id: SESSION,
    title: 'Hari pertama',
    startsAt: '2027-01-12T02:00:00Z',
    endsAt: '2027-01-12T05:00:00Z',
    place: 'Aula',
  },
  batchId: BATCH.id,
  items: [person('e1', 'Budi'), person('e2', 'Siti'), person('e3', 'Joko', 'sick')],
};
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('pelatih'),
  [READ]: LIST,
  [WRITE]: { recorded: 1 },
  ...over,
});
const choice = (name: string, status: string) =>
  within(screen.getByRole('group', { name })).getByLabelText<HTMLInputElement>(status);
const bulk = (calls: readonly { key: string; body: unknown }[]) =>
  calls.filter(({ key }) => key === WRITE).map(({ body }) => body);

beforeEach(() => localStorage.clear());

test('one tap marks a person; taps go out together', async () => {
  const { calls } = mockApi(answers());
  await renderPage(ADDRESS);
  await screen.findByText('0 hadir dari 3 peserta. 2 belum ditandai.');
  fireEvent.click(choice('Budi', 'Hadir'));
  fireEvent.click(choice('Siti', 'Izin'));
  expect(choice('Budi', 'Hadir').checked).toBe(true);
  expect(screen.getByText('2 perubahan akan dikirim.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Simpan sekarang' }));
  expect(await screen.findByText('Semua tersimpan.')).toBeTruthy();
  expect(bulk(calls)).toEqual([
    {
      items: [
        { enrolmentId: 'e1', status: 'present' },
        { enrolmentId: 'e2', status: 'excused' },
      ],
    },
  ]);
  expect(readUnsent()).toEqual([]);
});

test('everybody present leaves the marks that exist, and can be taken back', async () => {
  mockApi(answers());
  await renderPage(ADDRESS);
  fireEvent.click(await screen.findByRole('button', { name: 'Semua hadir' }));
  expect(screen.getByText('2 hadir dari 3 peserta. Semua sudah ditandai.')).toBeTruthy();
  expect(choice('Joko', 'Sakit').checked).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Urungkan' }));
  expect(screen.getByText('0 hadir dari 3 peserta. 2 belum ditandai.')).toBeTruthy();
  expect(readUnsent()).toEqual([]);
});

test('without a signal taps stay on the device and go out when it is back', async () => {
  let online = false;
  const { calls } = mockApi(answers({ [WRITE]: () => (online ? { recorded: 2 } : NO_SIGNAL) }));
  await renderPage(ADDRESS);
  await screen.findByText('0 hadir dari 3 peserta. 2 belum ditandai.');
  fireEvent.click(choice('Budi', 'Hadir'));
  fireEvent.click(screen.getByRole('button', { name: 'Simpan sekarang' }));
  expect(
    await screen.findByText('Tidak ada sinyal. 1 perubahan belum terkirim. Disimpan di perangkat ini.'),
  ).toBeTruthy();
  fireEvent.click(choice('Siti', 'Alpa'));
  expect(readUnsent()[0]?.marks).toEqual({ e1: 'present', e2: 'absent' });
  online = true;
  window.dispatchEvent(new Event('online'));
  expect(await screen.findByText('Semua tersimpan.')).toBeTruthy();
  expect(bulk(calls).at(-1)).toEqual({
    items: [
      { enrolmentId: 'e1', status: 'present' },
      { enrolmentId: 'e2', status: 'absent' },
    ],
  });
  expect(readUnsent()).toEqual([]);
});

test('what an earlier visit could not send is shown and sent', async () => {
  writeUnsent({ sessionId: SESSION, batchId: BATCH.id, title: 'Hari pertama', marks: { e2: 'present' } });
  const { calls } = mockApi(answers());
  await renderPage(ADDRESS);
  await waitFor(() => expect(bulk(calls)).toEqual([{ items: [{ enrolmentId: 'e2', status: 'present' }] }]));
  expect(await screen.findByText('Semua tersimpan.')).toBeTruthy();
  expect(choice('Siti', 'Hadir').checked).toBe(true);
});

test('the home of the office tells of attendance that waits on this device', async () => {
  writeUnsent({ sessionId: SESSION, batchId: BATCH.id, title: 'Hari pertama', marks: { e2: 'present' } });
  mockApi({
    ...signedInAs('pelatih'),
    'GET /api/manage/grading?pageSize=1&state=sent': { items: [], total: 4, page: 1, pageSize: 1 },
    'GET /api/manage/batches?state=open&sort=starts_on&pageSize=100': {
      items: [],
      total: 0,
      page: 1,
      pageSize: 100,
    },
  });
  await renderPage('/kantor');
  const link = await screen.findByRole('link', { name: 'Hari pertama: 1 perubahan' });
  expect(link.getAttribute('href')).toBe(ADDRESS);
  expect((await screen.findByRole('link', { name: '4 tugas menunggu nilai' })).getAttribute('href')).toBe(
    '/kantor/penilaian',
  );
});

test('the sheet for the hall says which class it belongs to', async () => {
  mockApi(answers({ [`GET /api/manage/batches/${BATCH.id}`]: { ...BATCH, sessions: [], moves: [] } }));
  await renderPage(`${ADDRESS}/cetak`);
  expect(await screen.findByText(`${BATCH.courseTitle} · ${BATCH.label}`)).toBeTruthy();
  expect(screen.getByText('3 peserta, urut nama')).toBeTruthy();
});

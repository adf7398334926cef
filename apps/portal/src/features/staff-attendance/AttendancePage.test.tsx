import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { mockApi, NO_SIGNAL, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { BATCH, signedInAs } from '../staff-kit/testing/staff.js';
import { readUnsent, writeUnsent, type Mark } from '../staff-kit/unsent-attendance.js';
import { LIST, SESSION, person } from './testing/session.js';

const ADDRESS = `/kantor/angkatan/${BATCH.id}/presensi/${SESSION}`;
const READ = `GET /api/manage/class-sessions/${SESSION}/attendance`;
const WRITE = `PUT /api/manage/class-sessions/${SESSION}/attendance`;
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('pelatih'),
  [READ]: LIST,
  [WRITE]: { recorded: 1 },
  ...over,
});
const choice = (name: string, status: string) =>
  within(screen.getByRole('group', { name })).getByLabelText<HTMLInputElement>(status);
interface Sent {
  readonly deviceTime: string;
  readonly items: readonly { enrolmentId: string; status: string; changeId: string; occurredAt: string }[];
}
const sent = (calls: readonly { key: string; body: unknown }[]) =>
  calls.filter(({ key }) => key === WRITE).map(({ body }) => body as Sent);
const bulk = (calls: readonly { key: string; body: unknown }[]) =>
  sent(calls).map(({ items }) => ({
    items: items.map(({ enrolmentId, status }) => ({ enrolmentId, status })),
  }));
const SEEN: Mark = {
  status: 'present',
  changeId: '01980000-0000-4000-8000-0000000000aa',
  occurredAt: '2027-01-12T02:05:00.000Z',
};

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
  expect(readUnsent()[0]?.marks).toMatchObject({ e1: { status: 'present' }, e2: { status: 'absent' } });
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
  writeUnsent({ sessionId: SESSION, batchId: BATCH.id, title: 'Hari pertama', marks: { e2: SEEN } });
  let there = false;
  const { calls } = mockApi(
    answers({
      [READ]: () => (there ? { ...LIST, items: [person('e2', 'Siti', 'present')] } : LIST),
      [WRITE]: () => {
        there = true;
        return { recorded: 1 };
      },
    }),
  );
  await renderPage(ADDRESS);
  // With the id and the time of the tap, so that arriving late or twice is safe.
  await waitFor(() => expect(sent(calls)[0]?.items).toEqual([{ enrolmentId: 'e2', ...SEEN }]));
  expect(Date.parse(sent(calls)[0]?.deviceTime ?? '')).toBeGreaterThan(0);
  expect(await screen.findByText('Semua tersimpan.')).toBeTruthy();
  expect(choice('Siti', 'Hadir').checked).toBe(true);
});

test('the home of the office tells of attendance that waits on this device', async () => {
  writeUnsent({ sessionId: SESSION, batchId: BATCH.id, title: 'Hari pertama', marks: { e2: SEEN } });
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
  const paper = screen.getByRole('table').closest('[data-paper]');
  expect(paper?.getAttribute('data-paper')).toBe('f4-portrait');
  fireEvent.change(screen.getByLabelText('Kertas'), { target: { value: 'a4' } });
  fireEvent.change(screen.getByLabelText('Arah'), { target: { value: 'landscape' } });
  expect(paper?.getAttribute('data-paper')).toBe('a4-landscape');
});

test('who came by a typed phone is confirmed with one tap, and the trail says how a mark came to be', async () => {
  const change = {
    id: 'c1',
    before: 'absent',
    after: 'sick',
    applied: true,
    method: 'list',
    reason: 'Surat dokter',
    by: 'Rahmat Hidayat',
    occurredAt: '2027-01-12T02:30:00Z',
  };
  const items = [
    { ...person('e1', 'Budi', 'present'), method: 'qr_phone', pending: true },
    { ...person('e3', 'Joko', 'sick'), changes: [change] },
  ];
  const { calls } = mockApi(answers({ [READ]: { ...LIST, items } }));
  await renderPage(ADDRESS);
  expect(await screen.findByText('Riwayat (1)')).toBeTruthy();
  expect(
    screen.getByText(
      /09\.30 WIB: Alpa → Sakit, oleh Rahmat Hidayat \(daftar pelatih\)\. Alasan: Surat dokter\./,
    ),
  ).toBeTruthy();
  // Until then they are not there, and nobody marks them absent in passing.
  expect(screen.getByText(/0 hadir dari 2 peserta\. 1 belum ditandai\./)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Sisanya alpa' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Benar hadir Budi' }));
  fireEvent.click(screen.getByRole('button', { name: 'Simpan sekarang' }));
  await waitFor(() => expect(bulk(calls)).toEqual([{ items: [{ enrolmentId: 'e1', status: 'present' }] }]));
});

test('all who wait are confirmed with one tap', async () => {
  const typed = (id: string, name: string) => ({
    ...person(id, name, 'present'),
    method: 'qr_phone',
    pending: true,
  });
  const items = [typed('e1', 'Budi'), typed('e2', 'Siti'), person('e3', 'Joko')];
  const { calls } = mockApi(answers({ [READ]: { ...LIST, items } }));
  await renderPage(ADDRESS);
  expect(await screen.findByText('2 peserta menunggu konfirmasi Anda')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Semua ini benar hadir' }));
  expect(choice('Joko', 'Hadir').checked).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: 'Simpan sekarang' }));
  await waitFor(() =>
    expect(bulk(calls)).toEqual([
      {
        items: [
          { enrolmentId: 'e1', status: 'present' },
          { enrolmentId: 'e2', status: 'present' },
        ],
      },
    ]),
  );
});

test('a correction may say why, and somebody who misses too much is seen', async () => {
  const outlook = { level: 'risk', percent: 75, sessions: 10, needed: 8, present: 1, missed: 1, pending: 0 };
  const items = [{ ...person('e3', 'Joko', 'sick'), outlook }];
  const { calls } = mockApi(answers({ [READ]: { ...LIST, items } }));
  await renderPage(ADDRESS);
  expect(
    await screen.findByText('Masih bisa memenuhi 75%: perlu hadir di 7 dari 8 sesi tersisa.'),
  ).toBeTruthy();
  fireEvent.click(choice('Joko', 'Izin'));
  const field = screen.getByLabelText(/Alasan perbaikan Joko/);
  fireEvent.click(screen.getByRole('button', { name: 'Simpan alasan' }));
  expect(screen.getByText('Tulis alasan sedikitnya tiga huruf.')).toBeTruthy();
  fireEvent.change(field, { target: { value: 'Surat menyusul' } });
  fireEvent.click(screen.getByRole('button', { name: 'Simpan alasan' }));
  fireEvent.click(screen.getByRole('button', { name: 'Simpan sekarang' }));
  await waitFor(() =>
    expect(sent(calls)[0]?.items).toMatchObject([
      { enrolmentId: 'e3', status: 'excused', reason: 'Surat menyusul' },
    ]),
  );
});

test('marks that the version before kept are sent, once and as old ones', async () => {
  const old = [{ sessionId: SESSION, batchId: BATCH.id, title: 'Hari pertama', marks: { e1: 'present' } }];
  localStorage.setItem('sinau.my.presensi', JSON.stringify(old));
  const [kept] = readUnsent();
  expect(kept?.marks.e1).toMatchObject({ status: 'present', occurredAt: '2026-11-22T00:00:00.000Z' });
  expect(readUnsent()[0]?.marks).toEqual(kept?.marks);
  const { calls } = mockApi(answers());
  await renderPage(ADDRESS);
  await waitFor(() => expect(sent(calls)[0]?.items).toEqual([{ enrolmentId: 'e1', ...kept?.marks.e1 }]));
});

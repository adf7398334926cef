import { act, screen } from '@testing-library/react';
import { mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import type { RouteKey } from '../../lib/api-types.js';
import { BATCH, installDialogs, limitedAs, pageOf, signedInAs } from '../staff-kit/testing/staff.js';

const PATH = `/api/manage/batches/${BATCH.id}`;
const SESSION = {
  id: 's1',
  title: 'Praktik cahaya',
  startsAt: '2027-01-12T02:00:00Z',
  endsAt: '2027-01-12T05:00:00Z',
  place: 'Kelas A',
  roomId: null,
  setupMinutes: 15,
  trainers: [],
  jp: 4,
  sequence: 0,
  cancelledAt: null,
  cancelledReason: null,
  warning: null,
};
const LATE = {
  enrolmentId: 'e1',
  name: 'Siti Aminah',
  outlook: { level: 'lost', present: 1, missed: 3, left: 0, needed: 4, percent: 25 },
};
const PHOTO = { id: 'f1', caption: 'Praktik', width: 320, height: 240 };

/** What a region leads to on the page of a class. */
const REGION: readonly RouteKey[] = [
  'GET /manage/batches',
  'GET /manage/batches/:id',
  'GET /manage/batches/:id/participants',
  'GET /manage/batches/:id/evaluation',
  'GET /manage/batches/:id/item-analysis',
  'GET /manage/batches/:id/products',
  'GET /manage/outcomes',
];
/** A unit has whole classes, but gives none away and writes no curriculum. */
const UNIT: readonly RouteKey[] = [
  ...REGION,
  'PUT /manage/batches/:id',
  'POST /manage/batches/:id/move',
  'POST /manage/batches/:id/copy',
  'GET /manage/class-sessions/:id/attendance',
  'GET /manage/batches/:id/applications',
  'GET /manage/batches/:id/attempts',
  'GET /manage/batches/:id/learning-gain',
  'GET /manage/batches/:id/report',
  'GET /manage/batches/:id/accountability-report',
  'GET /manage/batches/:id/certification',
  'GET /manage/batches/:id/attendance-warnings',
  'GET /manage/batches/:id/photos',
];

/** The page of a class with everything there may be on it, as somebody sees it. */
const drawn = async (me: Answers) => {
  const { calls } = mockApi({
    ...me,
    [`GET ${PATH}`]: {
      ...BATCH,
      admission: 'selection',
      sessions: [SESSION],
      trainers: [],
      moves: ['start', 'cancel'],
    },
    [`GET ${PATH}/participants?page=1&pageSize=25`]: pageOf([]),
    [`GET ${PATH}/unit`]: { unitId: null },
    'GET /api/manage/units': { items: [] },
    [`GET ${PATH}/attendance-warnings`]: { items: [LATE] },
    [`GET ${PATH}/photos`]: { items: [PHOTO], mayChange: true },
  });
  await renderPage(`/kantor/angkatan/${BATCH.id}`);
  await screen.findByText(/^(Belum ada peserta|Tidak ada peserta dari wilayah tugas Anda)$/);
  await act(async () => undefined);
  const names = (['button', 'link', 'heading'] as const).flatMap((role) =>
    screen.queryAllByRole(role).map(({ textContent }) => textContent.trim()),
  );
  return {
    has: (name: string) => names.some((each) => each.startsWith(name)),
    asked: calls.map(({ key }) => key.replace(PATH, '')),
    banners: screen.queryAllByRole('alert').length,
  };
};

const FOR_ALL = [
  'Lembar angkatan',
  'Evaluasi',
  'Analisis soal',
  'Perkembangan usaha',
  'Produk',
  'Tampilan cetak',
];
const WHOLE_CLASS =
  'Mulai,Batalkan,Seleksi,Sertifikat,Ubah,Salin,Tambah sesi,Presensi,LPJ,Tes yang berjalan,Kenaikan nilai,Laporan angkatan,Kelola foto,Kehadiran kurang'.split(
    ',',
  );

beforeAll(installDialogs);

test('the whole office has everything of a class', async () => {
  const page = await drawn(signedInAs('panitia'));
  await screen.findByLabelText('Unit penyelenggara');
  for (const name of [...FOR_ALL, ...WHOLE_CLASS]) expect([name, page.has(name)]).toEqual([name, true]);
});

test('a unit has its class, but does not give it away', async () => {
  const page = await drawn(limitedAs('panitia', ...UNIT));
  for (const name of [...FOR_ALL, ...WHOLE_CLASS]) expect([name, page.has(name)]).toEqual([name, true]);
  expect(screen.queryByLabelText('Unit penyelenggara')).toBeNull();
  expect([page.asked.includes('GET /unit'), page.banners]).toEqual([false, 0]);
});

test('a region asks for nothing that is refused, and sees nothing that leads there', async () => {
  const page = await drawn(limitedAs('panitia', ...REGION));
  expect(screen.getByText('Tidak ada peserta dari wilayah tugas Anda')).toBeTruthy();
  for (const name of FOR_ALL) expect([name, page.has(name)]).toEqual([name, true]);
  for (const name of WHOLE_CLASS) expect([name, page.has(name)]).toEqual([name, false]);
  expect(page.asked.filter((key) => /unit|warnings|photos|version/.test(key))).toEqual([]);
  expect([screen.queryByLabelText('Unit penyelenggara'), page.banners]).toEqual([null, 0]);
});

test('somebody with nothing beyond the class sees no empty row of links', async () => {
  await drawn(limitedAs('dinas', 'GET /manage/batches', 'GET /manage/batches/:id'));
  expect(screen.queryByRole('navigation', { name: 'Kuis dan tes' })).toBeNull();
  expect(screen.queryByRole('navigation', { name: 'Hasil angkatan' })).toBeNull();
});

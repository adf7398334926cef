import { screen } from '@testing-library/react';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';

const enrolment = (over: object = {}) => ({
  id: 'e1',
  state: 'active',
  waitingPosition: null,
  courseSlug: 'foto',
  courseTitle: 'Fotografi Produk',
  batchLabel: 'Angkatan I',
  mode: 'blended',
  lessonsPercent: 50,
  nextLesson: { code: 'B', title: 'Cahaya jendela', moduleTitle: 'Cahaya', kind: 'reading' },
  nextSession: {
    id: 's',
    title: 'Tatap muka',
    startsAt: '2026-12-09T02:00:00Z',
    endsAt: '2026-12-09T05:00:00Z',
    place: 'Aula',
  },
  assignmentDueAt: null,
  certificateId: null,
  ...over,
});
const course = (slug: string, openBatches: number) => ({
  slug,
  shortTitle: slug,
  summary: '',
  openBatches,
  nextStartsOn: null,
});
const courses = { items: [course('foto', 1), course('kemasan', 1), course('tutup', 0)], families: [] };
const me = (name: string | null) => ({
  account: { id: 'a', name, roles: ['peserta'], profileComplete: name !== null, unread: 0 },
  developmentOutbox: false,
});

test('goes on where one stopped, then the next date, then what else is open', async () => {
  mockApi({
    'GET /api/me': me('Siti Aminah'),
    'GET /api/me/enrolments': { items: [enrolment()] },
    'GET /api/courses': courses,
  });
  await renderPage('/beranda');
  expect(await screen.findByRole('heading', { name: 'Halo, Siti' })).toBeTruthy();
  expect((await screen.findByRole('link', { name: 'Lanjutkan belajar' })).getAttribute('href')).toBe(
    '/kelas/e1/pelajaran/B',
  );
  expect(screen.getByText(/Rabu, 9 Desember, 09.00 WIB/)).toBeTruthy();
  expect(await screen.findByRole('link', { name: 'kemasan' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'foto' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'tutup' })).toBeNull();
});

test('a waiting person is not told to go on learning', async () => {
  const items = [enrolment({ state: 'waiting', waitingPosition: 3 })];
  mockApi({ 'GET /api/me': me('Siti'), 'GET /api/me/enrolments': { items }, 'GET /api/courses': courses });
  await renderPage('/beranda');
  expect(await screen.findByText('Menunggu, nomor 3')).toBeTruthy();
  expect(screen.queryByText('Lanjutkan belajar')).toBeNull();
});

test('a graduate finds the certificates, and somebody new is asked for a name', async () => {
  const items = [enrolment({ state: 'completed', certificateId: 'c1' })];
  mockApi({ 'GET /api/me': me(null), 'GET /api/me/enrolments': { items }, 'GET /api/courses': courses });
  await renderPage('/beranda');
  expect((await screen.findByRole('link', { name: 'Sertifikat saya' })).getAttribute('href')).toBe(
    '/sertifikat',
  );
  expect(screen.getByRole('link', { name: 'Isi data diri' }).getAttribute('href')).toBe('/profil/lengkapi');
});

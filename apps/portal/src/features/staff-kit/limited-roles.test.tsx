import { screen } from '@testing-library/react';
import type { RouteKey } from '../../lib/api-types.js';
import type { Role } from '../../lib/use-me.js';
import { mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { BATCH, installDialogs, limitedAs, pageOf, signedInAs } from './testing/staff.js';

const ID = '01980000-0000-7000-8000-0000000000f1';
const OUTAGE = {
  id: 'o1',
  title: 'AC rusak',
  startsAt: '2026-11-23T02:00:00Z',
  endsAt: '2026-11-24T05:00:00Z',
};
const ROOM = {
  id: 'r1',
  name: 'Aula Mini',
  floor: 3,
  capacity: 60,
  equipment: [],
  setupMinutes: 0,
  bookable: true,
  checkedAt: null,
  outages: [OUTAGE],
};
const TERM = {
  id: 't1',
  name: 'Omzet',
  meaning: 'Uang hasil jualan.',
  also: [],
  hidden: false,
  revision: 1,
  updatedAt: '2026-11-21T02:00:00.000Z',
};
const WORK = {
  id: ID,
  slug: 'modul-foto',
  kind: 'physical_book',
  title: 'Modul Foto',
  creator: 'Latkop UKM',
  publisher: 'Dinas Koperasi',
  year: 2024,
  language: 'id',
  subjects: ['foto'],
  description: 'Memotret produk.',
  licence: '',
  isbn: null,
  shelf: 'A1',
  pages: 40,
  episode: null,
  state: 'published',
  revision: 2,
  coverMedia: null,
  fileMedia: null,
  chapters: [],
  transcript: [],
  items: [
    {
      id: 'c1',
      code: 'P-001',
      state: 'available',
      loanId: null,
      reservationId: null,
      personName: null,
      dueOn: null,
      holdUntil: null,
    },
  ],
  queue: [],
};
const COURSE = {
  id: 'a1',
  slug: 'foto',
  code: 'FOTO',
  title: 'Fotografi',
  state: 'published',
  publishedVersion: 1,
  versions: [{ id: 'v1', number: 1, importedAt: '2026-11-21T02:00:00Z', published: true }],
  batches: 0,
  learners: 0,
};

interface Place {
  readonly path: string;
  readonly role: Role;
  readonly route: RouteKey;
  readonly answer: Readonly<Record<string, unknown>>;
  /** What is drawn for everybody of the role. */
  readonly shown: string;
  /** Only for those whose role is not limited. */
  readonly deeds: readonly string[];
}

const PLACES: readonly Place[] = [
  {
    path: '/kantor/ruang',
    role: 'panitia',
    route: 'GET /manage/rooms',
    answer: { 'GET /api/manage/rooms': { items: [ROOM] } },
    shown: 'Aula Mini',
    deeds: ['Ubah Aula Mini', 'Tidak dipakai… Aula Mini', 'Pakai lagi Aula Mini'],
  },
  {
    path: '/kantor/glosarium',
    role: 'pelatih',
    route: 'GET /manage/glossary',
    answer: { 'GET /api/manage/glossary?page=1&pageSize=25': pageOf([TERM]) },
    shown: 'Uang hasil jualan.',
    deeds: ['Tambah istilah', 'Ubah Omzet', 'Sembunyikan Omzet'],
  },
  {
    path: `/kantor/pustaka/${ID}`,
    role: 'panitia',
    route: 'GET /manage/library/works/:id',
    answer: { [`GET /api/manage/library/works/${ID}`]: WORK },
    shown: 'P-001',
    deeds: [
      'Simpan',
      'Tarik dari pustaka',
      'Tambah satu eksemplar',
      'Pinjamkan P-001',
      'Tandai hilang P-001',
    ],
  },
  {
    path: '/kantor/pelatihan',
    role: 'panitia',
    route: 'GET /manage/courses',
    answer: { 'GET /api/manage/courses': { items: [COURSE] } },
    shown: 'Versi 1',
    deeds: ['Unduh berkas versi 1 Fotografi'],
  },
];

beforeAll(installDialogs);

test.each(PLACES)(
  '$path: all its deeds for the whole office',
  async ({ path, role, answer, shown, deeds }) => {
    mockApi({ ...signedInAs(role), ...answer });
    await renderPage(path);
    await screen.findAllByText(shown);
    for (const name of deeds) expect(screen.getByRole('button', { name })).toBeTruthy();
  },
);

test.each(PLACES)(
  '$path: none that a unit is refused',
  async ({ path, role, route, answer, shown, deeds }) => {
    mockApi({ ...limitedAs(role, route), ...answer });
    await renderPage(path);
    await screen.findAllByText(shown);
    const drawn = screen.queryAllByRole('button').map(({ textContent }) => textContent);
    expect(drawn.filter((name) => deeds.includes(name))).toEqual([]);
  },
);

test('a work is still there to read for somebody who may not change it', async () => {
  mockApi({
    ...limitedAs('pelatih', 'GET /manage/library/works/:id'),
    [`GET /api/manage/library/works/${ID}`]: WORK,
  });
  await renderPage(`/kantor/pustaka/${ID}`);
  expect(await screen.findByText('Memotret produk.')).toBeTruthy();
  expect(screen.getByText('Dinas Koperasi')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test.each([
  ['panitia', `/kantor/angkatan/${BATCH.id}/seleksi`],
  ['panitia', '/kantor/angkatan/baru'],
  ['panitia', '/kantor/pustaka/baru'],
  ['panitia', '/kantor/sertifikat/lama'],
  ['pelatih', '/kantor/pelatihan/impor'],
  ['pelatih', '/kantor/konsultasi/jadwal'],
] as const)('a limited %s finds nothing at %s, where every deed would be refused', async (role, path) => {
  const { calls } = mockApi(limitedAs(role, 'GET /manage/batches', 'GET /manage/batches/:id/selection'));
  await renderPage(path);
  expect(await screen.findByRole('heading', { name: 'Tidak ditemukan' })).toBeTruthy();
  expect(calls.map(({ key }) => key)).toEqual(['GET /api/me']);
});

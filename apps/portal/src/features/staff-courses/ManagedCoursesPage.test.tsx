import { fireEvent, screen, within } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';
import { COURSE as DRAFT } from '../studio/testing/course.js';
import { codeOf, coursesNamed, slugOf } from './course-name.js';

const course = (id: string, title: string, state: string, versions = 1) => ({
  id,
  slug: `slug-${id}`,
  code: id.toUpperCase(),
  title,
  state,
  publishedVersion: state === 'published' ? 1 : null,
  versions: Array.from({ length: versions }, (_, at) => ({
    id: `${id}v`,
    number: at + 1,
    importedAt: '2026-11-21T02:00:00Z',
    published: true,
  })),
  batches: 0,
  learners: 0,
});
const draft = (id: string, state: string) => ({ id, code: id, title: id, state, canReview: false });
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('pelatih'),
  'GET /api/manage/courses': {
    items: [
      course('a1', 'Fotografi', 'published'),
      course('b1', 'Batik', 'draft', 0),
      course('d1', 'Kemasan', 'archived'),
    ],
  },
  'GET /api/studio/courses': {
    items: [draft('a1', 'in_review'), draft('b1', 'returned'), draft('d1', 'published')],
  },
  ...over,
});

beforeAll(installDialogs);

test('each course says where it and its draft stand', async () => {
  mockApi(answers());
  await renderPage('/kantor/pelatihan');
  const card = (title: string) => within(screen.getByRole('region', { name: title }));
  await screen.findByText('Ditinjau');
  expect(card('Fotografi').getAllByText('Terbit').length).toBeGreaterThan(0);
  expect(card('Batik').getByText('Dikembalikan')).toBeTruthy();
  expect(card('Kemasan').getByText('Arsip')).toBeTruthy();
  expect(
    card('Batik')
      .getByRole('link', { name: /Buka studio/ })
      .getAttribute('href'),
  ).toBe('/kantor/studio/b1');
});

test('a new course gets a code and an address from its title and opens in the studio', async () => {
  const { calls } = mockApi(
    answers({ 'POST /api/studio/courses': { id: 'c1' }, 'GET /api/studio/courses/c1': DRAFT }),
  );
  await renderPage('/kantor/pelatihan');
  fireEvent.click(await screen.findByRole('button', { name: 'Buat pelatihan' }));
  const dialog = screen.getByRole('dialog', { name: 'Buat pelatihan' });
  fireEvent.change(within(dialog).getByLabelText('Judul'), {
    target: { value: 'Membatik Tulis untuk UMKM' },
  });
  fireEvent.submit(within(dialog).getByLabelText('Judul').closest('form') as HTMLFormElement);
  expect(await screen.findByRole('treegrid')).toBeTruthy();
  expect(calls.find(({ key }) => key === 'POST /api/studio/courses')?.body).toEqual({
    title: 'Membatik Tulis untuk UMKM',
    code: 'MTU',
    slug: 'membatik-tulis-untuk-umkm',
  });
});

test('a copy that is refused keeps the words and says which field', async () => {
  const errors = [{ path: 'code', message: 'Kode ini sudah dipakai.' }];
  mockApi(
    answers({ 'POST /api/studio/courses/a1/copy': new Failure(422, { code: 'invalid_input', errors }) }),
  );
  await renderPage('/kantor/pelatihan');
  fireEvent.click(await screen.findByRole('button', { name: 'Salin Fotografi' }));
  const dialog = screen.getByRole('dialog', { name: 'Salin pelatihan' });
  fireEvent.submit(within(dialog).getByLabelText('Judul').closest('form') as HTMLFormElement);
  expect(await within(dialog).findByText('Kode ini sudah dipakai.')).toBeTruthy();
  expect(within(dialog).getByLabelText<HTMLInputElement>('Judul').value).toBe('Fotografi (salinan)');
});

test('messages go with the next letter, and a wrong address is told how to be written', async () => {
  const errors = ['title', 'code', 'slug'].map((path) => ({ path, message: `Salah: ${path}.` }));
  mockApi(
    answers({ 'POST /api/studio/courses/a1/copy': new Failure(422, { code: 'invalid_input', errors }) }),
  );
  await renderPage('/kantor/pelatihan');
  fireEvent.click(await screen.findByRole('button', { name: 'Salin Fotografi' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Salin pelatihan' }));
  const write = (label: string, value: string) =>
    fireEvent.change(dialog.getByLabelText(label), { target: { value } });
  const send = () => fireEvent.submit(dialog.getByLabelText('Judul').closest('form') as HTMLFormElement);
  write('Alamat di katalog', 'foto produk');
  send();
  expect(await dialog.findByText('Pakai huruf kecil, angka, dan tanda hubung.')).toBeTruthy();
  write('Judul', 'Foto');
  // The code follows the title; the address was written by hand and is still wrong.
  expect(dialog.queryByText('Salah: title.')).toBeNull();
  expect(dialog.queryByText('Salah: code.')).toBeNull();
  write('Alamat di katalog', 'foto-produk');
  expect(dialog.queryByText('Pakai huruf kecil, angka, dan tanda hubung.')).toBeNull();
  send();
  expect(await dialog.findByText('Salah: slug.')).toBeTruthy();
});

test('panitia sees the list without the studio', async () => {
  mockApi({ ...answers(), ...signedInAs('panitia') });
  await renderPage('/kantor/pelatihan');
  await screen.findByText('Fotografi');
  expect(screen.queryByRole('link', { name: /Buka studio/ })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Buat pelatihan' })).toBeNull();
});

test('only an administrator takes courses out of the catalogue and puts versions into it', async () => {
  for (const role of ['pelatih', 'panitia'] as const) {
    mockApi({ ...answers(), ...signedInAs(role) });
    const page = await renderPage('/kantor/pelatihan');
    await screen.findByRole('region', { name: 'Kemasan' });
    expect(screen.queryByRole('button', { name: /^(Arsipkan|Terbitkan)/ })).toBeNull();
    page.unmount();
  }
  mockApi({ ...answers(), ...signedInAs('admin') });
  await renderPage('/kantor/pelatihan');
  expect(await screen.findByRole('button', { name: 'Arsipkan' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Terbitkan versi 1 Kemasan' })).toBeTruthy();
});

test('hundreds of courses come in pages and are found by title or code', async () => {
  const many = Array.from({ length: 200 }, (_, at) => course(`k${at}`, `Kelas ${at}`, 'draft', 0));
  mockApi(answers({ 'GET /api/manage/courses': { items: many }, 'GET /api/studio/courses': { items: [] } }));
  const page = await renderPage('/kantor/pelatihan');
  expect(await screen.findByText('1–20 dari 200')).toBeTruthy();
  expect(screen.getAllByRole('region', { name: /^Kelas/ })).toHaveLength(20);
  fireEvent.change(screen.getByLabelText('Cari'), { target: { value: 'kelas k19' } });
  expect(await screen.findByText('11 pelatihan')).toBeTruthy();
  expect(location.search).toBe('?cari=kelas+k19');
  page.unmount();
  await renderPage('/kantor/pelatihan?hal=99');
  expect(await screen.findByText('181–200 dari 200')).toBeTruthy();
  expect(coursesNamed(many, 'tidak ada')).toEqual([]);
});

test('codes and addresses from titles', () => {
  expect(slugOf('Foto Produk: Terang & Jujur')).toBe('foto-produk-terang-jujur');
  expect(codeOf('Batik')).toBe('BAT');
  expect(codeOf('3 Kunci Usaha')).toBe('KU');
});

import { act, fireEvent, screen } from '@testing-library/react';
import { Failure, mockApi } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { BATCH, installDialogs, signedInAs } from '../staff-kit/testing/staff.js';

const PHOTOS = `/api/manage/batches/${BATCH.id}/photos`;
const PAGE = `/kantor/angkatan/${BATCH.id}/foto`;
const photo = (id: string, caption = '') => ({
  id,
  caption,
  width: 1600,
  height: 1200,
  bytes: 200_000,
  consentedAt: '2027-01-13T02:00:00Z',
  uploadedBy: 'Dewi Lestari',
});
const answers = (items: unknown[], over: object = {}, mayChange = true) => ({
  ...signedInAs(mayChange ? 'pelatih' : 'dinas'),
  [`GET /api/manage/batches/${BATCH.id}`]: { ...BATCH, trainers: [], sessions: [], moves: [] },
  [`GET ${PHOTOS}`]: () => ({ items: [...items], removed: [], mayChange }),
  ...over,
});

beforeAll(() => {
  installDialogs();
  URL.createObjectURL = () => 'blob:kelas';
  URL.revokeObjectURL = () => undefined;
});

test('asks for consent before it takes a photo, and sends it under a name of its own', async () => {
  const items = [photo('p1', 'Praktik memotret')];
  const { calls } = mockApi(
    answers(items, { [`POST ${PHOTOS}?consent=true`]: () => items.push(photo('p2')) }),
  );
  await renderPage(PAGE);
  const consent = await screen.findByRole('checkbox', { name: /setuju/ });
  expect(screen.queryByLabelText('Foto kegiatan')).toBeNull();
  fireEvent.click(consent);
  const file = new File(['x'], 'Rumah Bu Siti.jpg', { type: 'image/jpeg' });
  await act(async () =>
    fireEvent.change(screen.getByLabelText('Foto kegiatan'), { target: { files: [file] } }),
  );
  expect(await screen.findByText('2 dari 12 foto')).toBeTruthy();
  const sent = calls.find(({ key }) => key.startsWith('POST'))?.body as FormData;
  expect((sent.get('file') as File).name).toBe('foto');
});

test('saves captions, moves and removes; what was removed can be put back', async () => {
  let items = [photo('p1', 'Praktik memotret'), photo('p2')];
  let removed: object[] = [];
  const both = items;
  const { calls } = mockApi({
    ...answers([]),
    [`GET ${PHOTOS}`]: () => ({ items, removed, mayChange: true }),
    [`PUT ${PHOTOS}/p2`]: () => {
      items = [photo('p1', 'Praktik memotret'), photo('p2', 'Pameran')];
      return { items, removed, mayChange: true };
    },
    [`PUT /api/manage/batches/${BATCH.id}/photo-order`]: () => {
      items = items.toReversed();
      return { items, removed, mayChange: true };
    },
    [`DELETE ${PHOTOS}/p1`]: () => {
      items = items.filter(({ id }) => id !== 'p1');
      removed = [{ ...photo('p1', 'Praktik memotret'), restorableUntil: '2027-01-14T02:00:00Z' }];
      return { items, removed, mayChange: true };
    },
    [`POST ${PHOTOS}/p1/restore`]: () => {
      items = both;
      removed = [];
      return { items, removed, mayChange: true };
    },
  });
  await renderPage(PAGE);
  fireEvent.change(await screen.findByLabelText('Keterangan foto 2'), { target: { value: 'Pameran' } });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Simpan keterangan' })));
  expect(screen.queryByRole('button', { name: 'Simpan keterangan' })).toBeNull();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Naik foto 2' })));
  expect(calls.find(({ key }) => key.endsWith('photo-order'))?.body).toEqual({ ids: ['p2', 'p1'] });
  expect(await screen.findByText('Foto 2 pindah ke urutan 1.')).toBeTruthy();
  expect(screen.getAllByRole('img', { name: /P/ }).map((one) => one.getAttribute('alt'))).toEqual([
    'Pameran',
    'Praktik memotret',
  ]);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Hapus foto 2' })));
  expect(screen.getByText('1 dari 12 foto')).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Foto dalam laporan');
  expect(screen.getByText('Sampai 14 Jan 2027, 09.00 WIB')).toBeTruthy();
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Kembalikan Praktik memotret' })));
  expect(await screen.findByText('2 dari 12 foto')).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Foto yang dihapus' })).toBeNull();
});

const files = (...names: string[]) => names.map((name) => new File(['x'], name, { type: 'image/jpeg' }));
async function choose(...names: string[]): Promise<void> {
  fireEvent.click(await screen.findByRole('checkbox', { name: /setuju/ }));
  const target = { files: files(...names) };
  await act(async () => fireEvent.change(screen.getByLabelText('Foto kegiatan'), { target }));
}
const unreadable = new Failure(422, {
  code: 'photo_unreadable',
  title: 'Berkas ini bukan foto yang dapat dibaca. Pilih foto JPG, PNG, atau WebP.',
  status: 422,
});

test('sends several one after the other; one that fails is named and sent again, the others are kept', async () => {
  const items: unknown[] = [];
  const bad = [unreadable];
  let under = 0;
  const post = async () => {
    under += 1;
    expect(under).toBe(1);
    await Promise.resolve();
    under -= 1;
    if (items.length === 1 && bad.length > 0) return bad.pop();
    return items.push(photo(`p${items.length}`));
  };
  const { calls } = mockApi(answers(items, { [`POST ${PHOTOS}?consent=true`]: post }));
  await renderPage(PAGE);
  await choose('satu.jpg', 'dua.jpg', 'tiga.jpg');
  expect(await screen.findByText('2 dari 12 foto')).toBeTruthy();
  const line = screen.getByText(/^dua.jpg \(/).closest('li');
  expect(line?.textContent).toMatch(/bukan foto yang dapat dibaca/);
  expect(screen.getAllByText('Terkirim', { selector: 'p' })).toHaveLength(2);
  expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Kirim lagi dua.jpg' })));
  expect(await screen.findByText('3 dari 12 foto')).toBeTruthy();
  expect(await screen.findByText('3 foto terkirim.')).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Foto yang dikirim' })).toBeNull();
  expect(calls.filter(({ key }) => key.startsWith('POST'))).toHaveLength(4);
  expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(true);
});

test('whose session is over signs in beside the page; what was chosen and typed stays', async () => {
  const out = new Failure(401, { code: 'not_signed_in', title: 'Anda belum masuk.', status: 401 });
  const { calls } = mockApi(
    answers([photo('p1')], { [`POST ${PHOTOS}?consent=true`]: out, [`PUT ${PHOTOS}/p1`]: out }),
  );
  const page = await renderPage(PAGE);
  await choose('satu.jpg', 'dua.jpg');
  const link = await screen.findByRole('link', { name: 'Masuk di tab baru' });
  expect(link.getAttribute('href')).toBe(`/masuk/petugas?lanjut=${encodeURIComponent(PAGE)}`);
  // The second is not sent in vain.
  expect(calls.filter(({ key }) => key.startsWith('POST'))).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'Kirim lagi 2 foto' })).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Keterangan foto 1'), { target: { value: 'Pameran' } });
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Simpan keterangan' })));
  expect(await screen.findAllByRole('link', { name: 'Masuk di tab baru' })).toHaveLength(2);
  page.unmount();
  await renderPage(PAGE);
  expect(((await screen.findByLabelText('Keterangan foto 1')) as HTMLInputElement).value).toBe('Pameran');
  expect(screen.getByText('Tulisan ini belum disimpan.')).toBeTruthy();
});

test('twelve are enough, and who only looks gets nothing to change', async () => {
  const twelve = Array.from({ length: 12 }, (_, index) => photo(`p${index}`));
  mockApi(answers(twelve));
  const page = await renderPage(PAGE);
  expect(await screen.findByText('Sudah 12 foto. Hapus satu dulu untuk menambah yang lain.')).toBeTruthy();
  expect(screen.queryByRole('checkbox', { name: /setuju/ })).toBeNull();
  page.unmount();
  mockApi(answers([photo('p1', 'Pameran')], {}, false));
  await renderPage(PAGE);
  expect(await screen.findByText('Foto 1. Pameran')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Hapus/ })).toBeNull();
  expect(screen.queryByRole('heading', { name: 'Tambah foto' })).toBeNull();
});

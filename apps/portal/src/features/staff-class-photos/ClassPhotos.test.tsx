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
  [`GET ${PHOTOS}`]: () => ({ items: [...items], mayChange }),
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
  const both = items;
  const { calls } = mockApi({
    ...answers([]),
    [`GET ${PHOTOS}`]: () => ({ items, mayChange: true }),
    [`PUT ${PHOTOS}/p2`]: () => {
      items = [photo('p1', 'Praktik memotret'), photo('p2', 'Pameran')];
      return { items, mayChange: true };
    },
    [`PUT /api/manage/batches/${BATCH.id}/photo-order`]: () => {
      items = items.toReversed();
      return { items, mayChange: true };
    },
    [`DELETE ${PHOTOS}/p1`]: () => {
      items = items.filter(({ id }) => id !== 'p1');
      return { items, mayChange: true };
    },
    [`POST ${PHOTOS}/p1/restore`]: () => {
      items = both;
      return { items, mayChange: true };
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
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Urungkan' })));
  expect(await screen.findByText('2 dari 12 foto')).toBeTruthy();
});

test('says why a photo was not taken, and offers it again', async () => {
  mockApi(
    answers([], {
      [`POST ${PHOTOS}?consent=true`]: new Failure(422, {
        code: 'photo_unreadable',
        title: 'Berkas ini bukan foto yang dapat dibaca. Pilih foto JPG, PNG, atau WebP.',
        status: 422,
      }),
    }),
  );
  await renderPage(PAGE);
  expect(await screen.findByText('Belum ada foto')).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: /setuju/ }));
  const file = new File(['x'], 'a.jpg', { type: 'image/jpeg' });
  await act(async () =>
    fireEvent.change(screen.getByLabelText('Foto kegiatan'), { target: { files: [file] } }),
  );
  expect(await screen.findByText(/bukan foto yang dapat dibaca/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Kirim foto lagi' })).toBeTruthy();
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

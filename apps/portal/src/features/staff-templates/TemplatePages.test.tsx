import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Failure, mockApi, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';
import { DESIGN, TEMPLATE } from './testing/design.js';

const ADDRESS = '/kantor/templat-sertifikat/t1';
const READ = 'GET /api/manage/certificate-templates/t1';
const SAVE = 'PUT /api/manage/certificate-templates/t1/draft';
const PREVIEW = 'POST /api/manage/certificate-templates/preview';
const FAILED = new Failure(422, {
  code: 'template_failed',
  title: 'Templat ini belum dapat dicetak.',
  detail: 'Sebabnya.',
});

const server = (over: Answers = {}) =>
  mockApi({
    ...signedInAs('dinas'),
    [READ]: TEMPLATE,
    [PREVIEW]: FAILED,
    [SAVE]: { revision: 2, updatedAt: 'x' },
    ...over,
  });
const open = async () => {
  await renderPage(ADDRESS);
  await screen.findByRole('group', { name: 'Kanvas halaman depan' });
};
const canvas = () => screen.getByRole('group', { name: /^Kanvas/ });
const press = (key: string, more: object = {}) =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }));
/** One of the menu under "Tambah unsur". */
const addElement = (name: string) => {
  fireEvent.click(screen.getByRole('button', { name: 'Tambah unsur' }));
  fireEvent.click(screen.getByRole('menuitem', { name }));
};
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);

beforeAll(installDialogs);
beforeEach(() => localStorage.clear());

test('elements are walked through, moved by keys, and put back by Ctrl+Z', async () => {
  server();
  await open();
  const qr = within(canvas()).getByRole('button', { name: 'Kode QR' });
  act(() => qr.focus());
  await press('Enter');
  expect(qr.getAttribute('aria-pressed')).toBe('true');
  await press('ArrowRight', { shiftKey: true });
  await press('ArrowUp', { altKey: true });
  expect([field('Dari kiri (mm)').value, field('Dari atas (mm)').value]).toEqual(['35', '149,8']);
  await press('z', { ctrlKey: true });
  expect(field('Dari kiri (mm)').value).toBe('30');
  await press('y', { ctrlKey: true });
  expect(field('Dari kiri (mm)').value).toBe('35');
  await press('Delete');
  expect(within(canvas()).queryByRole('button', { name: 'Kode QR' })).toBeNull();
});

test('a drag has its twin in numbers, with a sentence for a wrong one', async () => {
  server();
  await open();
  fireEvent.click(screen.getAllByRole('button', { name: 'Teks: Nomor: Nomor' }).at(-1)!);
  fireEvent.change(field('Lebar (mm)'), { target: { value: '120,5' } });
  const area = canvas().querySelector('[data-element=judul] rect');
  expect(area?.getAttribute('width')).toBe('120.5');
  fireEvent.change(field('Lebar (mm)'), { target: { value: '999' } });
  expect(screen.getByText('Isi angka dari 1 sampai 297.')).toBeTruthy();
  expect(area?.getAttribute('width')).toBe('120.5');
});

test('a logo is the emblem until somebody chooses one of the office', async () => {
  const { calls } = server({ [SAVE]: { revision: 2, updatedAt: 'x' } });
  await open();
  addElement('Logo');
  expect(within(canvas()).getByRole('button', { name: 'Lambang Sinau' })).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Logo siapa'), { target: { value: 'dinas' } });
  expect(within(canvas()).getByRole('button', { name: 'Logo dinas' })).toBeTruthy();
  await screen.findByText(/^Tersimpan \d\d\.\d\d$/, {}, { timeout: 4000 });
  const last = calls.filter(({ key }) => key === SAVE).at(-1)?.body as { look: { design: typeof DESIGN } };
  expect(last.look.design.front.elements.at(-1)).toMatchObject({ type: 'logo', of: 'dinas' });
});

// jsdom has no pointer events of its own: what a mouse event has, and which kind of pointer it was.
const point = (
  target: Element,
  type: string,
  { touch = false, ...init }: MouseEventInit & { touch?: boolean },
) =>
  fireEvent(
    target,
    Object.assign(new MouseEvent(type, { bubbles: true, cancelable: true, ...init }), {
      pointerId: 1,
      pointerType: touch ? 'touch' : 'mouse',
    }),
  );

test('a finger scrolls over what is not chosen, and drags what was tapped', async () => {
  server();
  await open();
  const qr = within(canvas()).getByRole('button', { name: 'Kode QR' });
  const swipe = (last: 'pointerup' | 'pointercancel') => {
    point(qr, 'pointerdown', { touch: true, button: 0, clientX: 40, clientY: 160 });
    point(canvas(), 'pointermove', { touch: true, clientX: 90, clientY: 120, ctrlKey: true });
    point(canvas(), last, { touch: true, clientX: 90, clientY: 120 });
  };
  const area = () => [qr.firstElementChild?.getAttribute('x'), qr.firstElementChild?.getAttribute('y')];
  swipe('pointercancel');
  swipe('pointerup');
  expect([qr.getAttribute('aria-pressed'), area()]).toEqual(['false', ['30', '150']]);
  point(qr, 'pointerdown', { touch: true, button: 0, clientX: 40, clientY: 160 });
  point(qr, 'pointerup', { touch: true, clientX: 41, clientY: 160 });
  expect(qr.getAttribute('aria-pressed')).toBe('true');
  // The screen takes the finger away in the middle: nothing was dragged, and there is nothing to undo.
  swipe('pointercancel');
  expect(area()).toEqual(['30', '150']);
  expect(screen.getByRole('button', { name: 'Urungkan' }).getAttribute('aria-disabled')).toBe('true');
  swipe('pointerup');
  expect(area()).toEqual(['80', '110']);
});

test('dragging moves an element by what the pointer moved', async () => {
  server();
  await open();
  const qr = within(canvas()).getByRole('button', { name: 'Kode QR' });
  point(qr, 'pointerdown', { button: 0, clientX: 40, clientY: 160 });
  point(canvas(), 'pointermove', { clientX: 90, clientY: 120, ctrlKey: true });
  point(canvas(), 'pointerup', {});
  expect([field('Dari kiri (mm)').value, field('Dari atas (mm)').value]).toEqual(['80', '110']);
});

test('saves by itself and says so; somebody else’s save is told and nothing is lost', async () => {
  let answers = 0;
  const theirs = { ...TEMPLATE, current: { ...TEMPLATE.current, revision: 5, updatedByName: 'Ibu Sari' } };
  const { calls } = server({
    [READ]: () => (answers > 0 ? theirs : TEMPLATE),
    [SAVE]: (body: { revision: number }) => {
      answers += 1;
      return body.revision === 1
        ? new Failure(409, { code: 'edit_conflict', title: 'x' })
        : { revision: 6, updatedAt: 'x' };
    },
  });
  await open();
  addElement('Garis');
  await screen.findByText(
    'Ibu Sari menyimpan lebih dulu. Rancangan Anda masih ada di layar ini.',
    {},
    { timeout: 4000 },
  );
  fireEvent.click(screen.getByRole('button', { name: 'Pakai rancangan saya' }));
  await screen.findByText(/^Tersimpan \d\d\.\d\d$/, {}, { timeout: 4000 });
  const last = calls.filter(({ key }) => key === SAVE).at(-1)?.body as {
    revision: number;
    look: { design: typeof DESIGN };
  };
  expect(last.revision).toBe(5);
  expect(last.look.design.front.elements).toHaveLength(3);
});

test('what is added has the focus; what is removed leaves it on the canvas', async () => {
  server();
  await open();
  const add = screen.getByRole('button', { name: 'Tambah unsur' });
  act(() => add.focus());
  await press('ArrowDown');
  expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: 'Teks' }));
  await press('End');
  expect(document.activeElement?.textContent).toBe('Gambar…');
  await press('Escape');
  expect([document.activeElement, screen.queryByRole('menu')]).toEqual([add, null]);
  addElement('Garis');
  const line = within(canvas()).getByRole('button', { name: 'Garis' });
  expect(document.activeElement).toBe(line);
  expect(screen.getByRole('heading', { name: 'Garis' })).toBeTruthy();
  await press('Delete');
  expect(document.activeElement).toBe(canvas());
  await press('z', { ctrlKey: true });
  expect(within(canvas()).getByRole('button', { name: 'Garis' })).toBeTruthy();
});

test('deeds and properties are only those of what is chosen', async () => {
  server();
  await open();
  expect(screen.getByRole('heading', { name: 'Halaman depan' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Gandakan' })).toBeNull();
  act(() => within(canvas()).getByRole('button', { name: 'Kode QR' }).focus());
  await press('Enter');
  expect(screen.getByRole('heading', { name: 'Kode QR' })).toBeTruthy();
  expect(screen.queryByLabelText('Teks')).toBeNull();
  const twice = screen.getByRole('button', { name: 'Gandakan' });
  act(() => twice.focus());
  fireEvent.click(twice);
  expect(within(canvas()).getAllByRole('button', { name: 'Kode QR' })).toHaveLength(2);
  expect(document.activeElement).toBe(twice);
  fireEvent.click(screen.getByRole('button', { name: 'Hapus' }));
  expect(document.activeElement).toBe(canvas());
});

test('pictures show their weight, are replaced, taken away and put back; published ones stay', async () => {
  const image = (id: string, bytes: number, uses: object[] = []) => {
    const name = `Gambar ${id}`;
    return { id, name, format: 'png', width: 60, height: 60, bytes, url: `/api/${id}`, uses };
  };
  const logo = image('01980000-0000-7000-8000-0000000000a1', 42_000, [
    { templateId: 't9', name: 'Resmi', published: true },
  ]);
  const old = image('01980000-0000-7000-8000-0000000000a2', 120_000, [
    { templateId: 't1', name: 'Tanda tamat 2027', published: false },
  ]);
  let removed = false;
  const shelf = 'api/manage/certificate-template-images';
  const picture = { id: 'foto', type: 'image', x: 20, y: 20, w: 40, h: 40, imageId: old.id, alt: 'Logo' };
  const front = { ...DESIGN.front, elements: [...DESIGN.front.elements, picture] };
  const { calls } = server({
    [READ]: { ...TEMPLATE, current: { ...TEMPLATE.current, design: { ...DESIGN, front } } },
    [`GET /${shelf}`]: () => ({ items: removed ? [logo] : [logo, old] }),
    [`DELETE /${shelf}/${old.id}`]: () => {
      removed = true;
      return { ok: true };
    },
    [`POST /${shelf}/${old.id}/restore`]: () => {
      removed = false;
      return old;
    },
  });
  await open();
  act(() => within(canvas()).getByRole('button', { name: 'Gambar: Logo' }).focus());
  await press('Enter');
  expect(await screen.findByText(`${old.name}, 120 KB`)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Ganti gambar…' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByText('Dipakai versi terbit: “Resmi”')).toBeTruthy();
  fireEvent.click(dialog.getByRole('button', { name: `Hapus ${old.name}, 120 KB` }));
  expect(dialog.getByText(/^Dipakai draf “Tanda tamat 2027”/)).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Ya, hapus');
  fireEvent.click(dialog.getByRole('button', { name: 'Ya, hapus' }));
  fireEvent.click(await dialog.findByRole('button', { name: 'Urungkan' }));
  expect(await dialog.findByRole('button', { name: `Hapus ${old.name}, 120 KB` })).toBeTruthy();
  fireEvent.click(dialog.getByRole('button', { name: `${logo.name}, 42 KB` }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await screen.findByText(`${logo.name}, 42 KB`)).toBeTruthy();
  expect(calls.map(({ key }) => key)).toEqual(
    expect.arrayContaining([`DELETE /${shelf}/${old.id}`, `POST /${shelf}/${old.id}/restore`]),
  );
});

test('a look that does not print says why, beside the canvas', async () => {
  server();
  await open();
  await waitFor(() => expect(screen.getAllByText('Sebabnya.')).toHaveLength(2), { timeout: 3000 });
});

test('a published version is only looked at, until a draft is made', async () => {
  const published = { ...TEMPLATE, current: { ...TEMPLATE.current, state: 'published' } };
  const { calls } = server({
    [READ]: published,
    'POST /api/manage/certificate-templates/t1/draft': TEMPLATE,
  });
  await open();
  expect(screen.queryByRole('button', { name: 'Tambah unsur' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Urungkan' })).toBeNull();
  fireEvent.click(within(canvas()).getByRole('button', { name: 'Kode QR' }));
  fireEvent.click(screen.getByRole('button', { name: 'Buat draf baru' }));
  await waitFor(() => expect(calls.some(({ key }) => key.endsWith('/t1/draft'))).toBe(true));
  expect(calls.some(({ key }) => key === SAVE)).toBe(false);
});

test('the list shows what is published, and is not there for a trainer', async () => {
  const { archivedAt, id, kind, name } = TEMPLATE;
  const item = {
    id,
    kind,
    name,
    archivedAt,
    publishedVersion: 1,
    draftVersion: 2,
    updatedAt: '2026-11-22T03:00:00Z',
    picture: null,
  };
  const LIST = 'GET /api/manage/certificate-templates?archived=no';
  mockApi({ ...signedInAs('dinas'), [LIST]: { items: [item] } });
  await renderPage('/kantor/templat-sertifikat');
  expect(await screen.findByText('Versi 1 terbit')).toBeTruthy();
  expect(screen.getByText('Draf versi 2')).toBeTruthy();
});

test('nobody else finds it', async () => {
  mockApi(signedInAs('pelatih'));
  await renderPage('/kantor/templat-sertifikat');
  expect(await screen.findByText(/Tidak ditemukan/)).toBeTruthy();
});

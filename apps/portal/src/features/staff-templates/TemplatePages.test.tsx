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

test('dragging moves an element by what the pointer moved', async () => {
  server();
  await open();
  const qr = within(canvas()).getByRole('button', { name: 'Kode QR' });
  // jsdom has no pointer events of its own; React only reads what a mouse event has, too.
  const point = (target: Element, type: string, init: MouseEventInit) =>
    fireEvent(target, new MouseEvent(type, { bubbles: true, cancelable: true, ...init }));
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
  fireEvent.click(screen.getByRole('button', { name: 'Garis' }));
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
  expect(screen.queryByRole('button', { name: 'Garis' })).toBeNull();
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

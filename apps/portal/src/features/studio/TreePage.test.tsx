import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Failure, mockApi, NO_SIGNAL, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';
import type { StudioCourse } from './api/studio-course.js';
import { COURSE } from './testing/course.js';
import { withMove, without } from './tree-model.js';

const ADDRESS = '/kantor/studio/c1';
const READ = 'GET /api/studio/courses/c1';
const MOVE = 'POST /api/studio/courses/c1/move';

/** A server that keeps the tree. */
function server(over: Answers = {}, role: 'pelatih' | 'dinas' | 'panitia' = 'pelatih') {
  let course: StudioCourse = COURSE;
  const set = (next: StudioCourse) => (course = next);
  const mock = mockApi({
    ...signedInAs(role),
    [READ]: () => course,
    [MOVE]: (body: { items: never; moduleId: string | null; beforeId: string | null }) =>
      set(withMove(course, body.items, body)),
    'POST /api/studio/courses/c1/remove': (body: { items: { id: string; type: 'lesson' }[] }) =>
      set({
        ...without(course, body.items),
        removed: body.items.map((item) => ({
          ...item,
          title: 'Reflektor',
          removedAt: '2026-11-22T01:00:00Z',
          secondsAgo: 0,
        })),
      }),
    'POST /api/studio/courses/c1/restore': () => set(COURSE),
    ...over,
  });
  return { ...mock, set };
}

const rows = () => screen.getAllByRole('row').flatMap((row) => row.dataset.row ?? []);
const row = (id: string) => document.getElementById(`baris-${id}`) as HTMLElement;
const focused = () => document.activeElement?.getAttribute('data-row');
const press = (key: string, more: object = {}) =>
  act(async () => void fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }));
const open = async () => {
  await renderPage(ADDRESS);
  await screen.findByRole('treegrid');
  act(() => row('m1').focus());
};

beforeAll(installDialogs);

test('shows minutes, weight, problems and comments, and what is too heavy', async () => {
  server();
  await open();
  expect(rows()).toEqual(['m1', 'a', 'b', 'c', 'm2', 'd']);
  expect(row('m1').textContent).toContain('90 dari 90 menit (2 JP)');
  expect(row('m2').textContent).toContain('kurang 60 menit');
  const heavy = within(row('d'));
  expect(heavy.getByText('6 MB, ± Rp60')).toBeTruthy();
  expect(heavy.getByText('Terlalu berat')).toBeTruthy();
  expect(heavy.getByText('2 perlu dilengkapi')).toBeTruthy();
  expect(heavy.getByText('1 komentar')).toBeTruthy();
  expect(heavy.getByRole('link', { name: 'Sepertiga' }).getAttribute('href')).toBe(
    '/kantor/studio/c1/pelajaran/d',
  );
});

test('arrows walk, fold and come back; one row is reached by Tab', async () => {
  server();
  await open();
  await press('ArrowDown');
  expect(focused()).toBe('a');
  await press('ArrowLeft');
  expect(focused()).toBe('m1');
  await press('ArrowLeft');
  expect(rows()).toEqual(['m1', 'm2', 'd']);
  await press('ArrowRight');
  await press('End');
  expect(focused()).toBe('d');
  expect(document.querySelectorAll('[role=row][tabindex="0"]')).toHaveLength(1);
});

test('a very long course is first seen by its bab', async () => {
  const [first, second] = COURSE.modules;
  if (!first || !second) throw new Error('the course has two bab');
  const many = Array.from({ length: 120 }, (_, at) => ({ ...second.lessons[0]!, id: `x${at}` }));
  const { set } = server();
  set({ ...COURSE, modules: [first, { ...second, lessons: many }] });
  await open();
  expect(rows()).toEqual(['m1', 'a', 'b', 'c', 'm2']);
  act(() => row('m2').focus());
  await press('ArrowRight');
  expect(rows()).toHaveLength(125);
});

test('Alt and an arrow moves at once, says where to, and keeps the focus', async () => {
  const { calls } = server();
  await open();
  await press('End');
  await press('ArrowUp', { altKey: true });
  expect(rows()).toEqual(['m1', 'a', 'b', 'c', 'd', 'm2']);
  expect(focused()).toBe('d');
  expect(screen.getByText('Sepertiga dipindah: urutan 4 dari 4 di bab Cahaya.')).toBeTruthy();
  await press('ArrowUp', { altKey: true });
  await waitFor(() => expect(calls.filter(({ key }) => key === MOVE)).toHaveLength(2));
  expect(calls.filter(({ key }) => key === MOVE).map(({ body }) => body)).toEqual([
    { items: [{ type: 'lesson', id: 'd' }], moduleId: 'm1', beforeId: null },
    { items: [{ type: 'lesson', id: 'd' }], moduleId: 'm1', beforeId: 'c' },
  ]);
  expect(rows()).toEqual(['m1', 'a', 'b', 'd', 'c', 'm2']);
});

test('a refused move is taken back and said', async () => {
  server({ [MOVE]: new Failure(409, { code: 'state_conflict', title: 'Keadaan sudah berubah.' }) });
  await open();
  await press('ArrowDown');
  await press('ArrowDown', { altKey: true });
  expect(await screen.findByText('Keadaan sudah berubah.')).toBeTruthy();
  await waitFor(() => expect(rows()).toEqual(['m1', 'a', 'b', 'c', 'm2', 'd']));
});

test('without a signal nothing is lost and it says so', async () => {
  server({ [MOVE]: NO_SIGNAL });
  await open();
  await press('ArrowDown');
  await press('ArrowDown', { altKey: true });
  expect(await screen.findByText('Tidak ada jawaban dari server')).toBeTruthy();
});

test('several are chosen with Space and Shift, and moved by the dialog', async () => {
  const { calls } = server();
  await open();
  await press('ArrowDown');
  await press(' ');
  await press('ArrowDown', { shiftKey: true });
  expect(screen.getByText('2 pelajaran dipilih')).toBeTruthy();
  expect(row('b').getAttribute('aria-selected')).toBe('true');
  await press('m');
  const dialog = screen.getByRole('dialog', { name: 'Pindahkan 2 pelajaran' });
  fireEvent.change(within(dialog).getByLabelText('Ke bab'), { target: { value: 'm2' } });
  fireEvent.change(within(dialog).getByLabelText('Urutan'), { target: { value: 'start' } });
  fireEvent.submit(within(dialog).getByLabelText('Urutan').closest('form') as HTMLFormElement);
  await waitFor(() => expect(rows()).toEqual(['m1', 'c', 'm2', 'a', 'b', 'd']));
  expect(calls.find(({ key }) => key === MOVE)?.body).toEqual({
    items: [
      { type: 'lesson', id: 'a' },
      { type: 'lesson', id: 'b' },
    ],
    moduleId: 'm2',
    beforeId: 'd',
  });
});

test('Delete offers Urungkan, also after a reload, and later in the list', async () => {
  const { calls } = server();
  await open();
  await press('ArrowDown');
  await press('ArrowDown');
  await press('Delete');
  expect(rows()).toEqual(['m1', 'a', 'c', 'm2', 'd']);
  expect(focused()).toBe('c');
  const bar = await screen.findByRole('region', { name: 'Baru saja dihapus' });
  expect(screen.getByText('Baru dihapus (1)')).toBeTruthy();
  fireEvent.click(within(bar).getByRole('button', { name: 'Urungkan' }));
  await waitFor(() => expect(rows()).toContain('b'));
  expect(calls.find(({ key }) => key.endsWith('/restore'))?.body).toEqual({
    items: [{ type: 'lesson', id: 'b' }],
  });
  expect(focused()).toBe('b');
});

test('Ctrl+Z takes the deletion back', async () => {
  server();
  await open();
  await press('ArrowDown');
  await press('Delete');
  await press('z', { ctrlKey: true });
  await waitFor(() => expect(rows()).toContain('a'));
});

test('N opens the form, Enter keeps adding, a refusal brings the words back', async () => {
  let refuse = false;
  const { calls } = server({
    'POST /api/studio/modules/m1/lessons': () =>
      refuse
        ? new Failure(422, { code: 'invalid_input', title: 'Judul sudah ada.' })
        : { lessonId: 'x', course: COURSE },
  });
  await open();
  await press('n');
  const title = screen.getByLabelText<HTMLInputElement>('Judul pelajaran');
  expect(document.activeElement).toBe(title);
  const add = async (text: string) => {
    fireEvent.change(title, { target: { value: text } });
    await act(async () => void fireEvent.submit(title.form as HTMLFormElement));
  };
  await add('Satu baru');
  expect(title.value).toBe('');
  fireEvent.change(screen.getByLabelText('Jenis'), { target: { value: 'quiz' } });
  refuse = true;
  await add('Dua baru');
  await waitFor(() => expect(title.value).toBe('Dua baru'));
  expect(calls.filter(({ key }) => key.endsWith('/lessons')).map(({ body }) => body)).toEqual([
    { title: 'Satu baru', kind: 'reading', beforeId: null },
    { title: 'Dua baru', kind: 'quiz', beforeId: null },
  ]);
});

test('the menu of a row does the same as the keys', async () => {
  server();
  await open();
  fireEvent.click(within(row('b')).getByRole('button', { name: 'Menu Reflektor' }));
  const menu = screen.getByRole('menu', { name: 'Menu Reflektor' });
  expect(
    within(menu)
      .getAllByRole('menuitem')
      .map((item) => item.textContent),
  ).toEqual(['Naik', 'Turun', 'Pindah ke…', 'Salin', 'Ganti nama', 'Hapus']);
  await act(async () => void fireEvent.click(within(menu).getByText('Naik')));
  expect(rows()).toEqual(['m1', 'b', 'a', 'c', 'm2', 'd']);
  expect(screen.queryByRole('menu')).toBeNull();
});

test('? lists the keys', async () => {
  server();
  await open();
  await press('?');
  expect(screen.getByRole('dialog', { name: 'Tombol keyboard' }).textContent).toContain('Alt + ↑ / ↓');
});

test('reviewers of Dinas read without changing; others find nothing', async () => {
  server({}, 'dinas');
  await open();
  expect(screen.queryByRole('button', { name: 'Menu Reflektor' })).toBeNull();
  expect(screen.queryByRole('checkbox')).toBeNull();
  await press('ArrowDown');
  await press('Delete');
  expect(rows()).toContain('a');
});

test('does not exist for panitia', async () => {
  server({}, 'panitia');
  await renderPage(ADDRESS);
  expect(await screen.findByRole('heading', { level: 1, name: 'Tidak ditemukan' })).toBeTruthy();
});

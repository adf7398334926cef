import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Failure, mockApi, NO_SIGNAL, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs, signedInAs } from '../staff-kit/testing/staff.js';
import type { StudioCourse } from './api/studio-course.js';
import { COURSE } from './testing/course.js';

const READ = 'GET /api/studio/courses/c1';
const SAVE = 'PUT /api/studio/courses/c1/head';
const CONFLICT = new Failure(409, { code: 'edit_conflict', title: 'Rekan Anda baru saja menyimpan.' });

interface Body {
  revision: number;
  head: StudioCourse['head'];
}

/** A server that keeps the head and refuses old revisions. */
function server(over: Answers = {}) {
  let course = COURSE;
  const mock = mockApi({
    ...signedInAs('pelatih'),
    [READ]: () => course,
    [SAVE]: ({ revision, head }: Body) => {
      if (revision !== course.revision) return CONFLICT;
      course = { ...course, head, revision: revision + 1 };
      return course;
    },
    ...over,
  });
  const byColleague = (head: Partial<StudioCourse['head']>) => {
    course = { ...course, head: { ...course.head, ...head }, revision: course.revision + 1 };
  };
  return { ...mock, byColleague, head: () => course.head };
}

const change = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const SOON = { timeout: 3000 };

beforeAll(installDialogs);
beforeEach(() => localStorage.clear());

test('saves by itself, the rest of the head as it was', async () => {
  const { head } = server();
  await renderPage('/kantor/studio/c1/data');
  change(await screen.findByLabelText('Ringkasan').then(() => 'Ringkasan'), 'Ringkasan baru.');
  expect(screen.getByText('Ada perubahan…')).toBeTruthy();
  expect(await screen.findByText(/^Tersimpan \d\d\.\d\d$/, {}, SOON)).toBeTruthy();
  expect(head()).toEqual({ ...COURSE.head, summary: 'Ringkasan baru.' });
});

test('another field of a colleague is put together without a question', async () => {
  const { head, byColleague } = server();
  await renderPage('/kantor/studio/c1/data');
  await screen.findByLabelText('Ringkasan');
  byColleague({ goal: 'Tujuan rekan.' });
  change('Ringkasan', 'Ringkasan saya.');
  await waitFor(() => expect(head().summary).toBe('Ringkasan saya.'), { timeout: 5000 });
  expect(head().goal).toBe('Tujuan rekan.');
  expect(screen.getByLabelText<HTMLTextAreaElement>('Tujuan').value).toBe('Tujuan rekan.');
});

test('the same field asks, and both texts are there', async () => {
  const { head, byColleague } = server();
  await renderPage('/kantor/studio/c1/data');
  await screen.findByLabelText('Ringkasan');
  byColleague({ summary: 'Ringkasan rekan.' });
  change('Ringkasan', 'Ringkasan saya.');
  const dialog = await screen.findByRole('dialog', { name: 'Rekan Anda mengubah bagian yang sama' }, SOON);
  expect(dialog.textContent).toContain('Ringkasan saya.');
  fireEvent.click(within(dialog).getByLabelText(/Punya rekan/));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Pakai pilihan ini' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByLabelText<HTMLTextAreaElement>('Ringkasan').value).toBe('Ringkasan rekan.');
  expect(head().summary).toBe('Ringkasan rekan.');
});

test('without a signal it stays on the device and is sent by the next visit', async () => {
  server({ [SAVE]: NO_SIGNAL });
  const page = await renderPage('/kantor/studio/c1/data');
  await screen.findByLabelText('Ringkasan');
  change('Ringkasan', 'Ditulis di bus.');
  expect(await screen.findByText(/Menunggu sinyal/, {}, SOON)).toBeTruthy();
  page.unmount();
  const { head } = server();
  await renderPage('/kantor/studio/c1/data');
  expect((await screen.findByLabelText<HTMLTextAreaElement>('Ringkasan')).value).toBe('Ditulis di bus.');
  await waitFor(() => expect(head().summary).toBe('Ditulis di bus.'), SOON);
});

test('a refused field says why beside the field', async () => {
  const errors = [{ path: 'head.title', message: 'Judul paling sedikit 3 huruf.' }];
  server({
    [SAVE]: new Failure(422, { code: 'invalid_input', title: 'Ada isian yang perlu diperbaiki.', errors }),
  });
  await renderPage('/kantor/studio/c1/data');
  await screen.findByLabelText('Judul');
  change('Judul', 'A');
  await waitFor(() => expect(screen.getByLabelText('Judul').getAttribute('aria-invalid')).toBe('true'), SOON);
  expect(screen.getAllByText('Judul paling sedikit 3 huruf.').length).toBeGreaterThan(0);
});

test('the rubric says its sum while it is changed; criteria move and go', async () => {
  const { head } = server();
  await renderPage('/kantor/studio/c1/tugas-akhir');
  expect(await screen.findByText('Jumlah bobot 100 dari 100. Pas.')).toBeTruthy();
  const weight = screen.getAllByLabelText<HTMLInputElement>('Bobot (%)')[0] as HTMLInputElement;
  fireEvent.change(weight, { target: { value: '50' } });
  expect(screen.getByText('Jumlah bobot 90 dari 100. Kurang 10.')).toBeTruthy();
  fireEvent.change(weight, { target: { value: '' } });
  expect(screen.getByText('Isi angka 0 sampai 100.')).toBeTruthy();
  fireEvent.change(weight, { target: { value: '50' } });
  fireEvent.click(screen.getByRole('button', { name: 'Tambah kriteria' }));
  expect(screen.getByText('Jumlah bobot 100 dari 100. Pas.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Turun Cahaya' }));
  fireEvent.click(screen.getByRole('button', { name: 'Hapus kriteria 3' }));
  await waitFor(
    () => expect(head().finalAssignment.rubric.map(({ name }) => name)).toEqual(['Komposisi', 'Cahaya']),
    { timeout: 4000 },
  );
});

test('classmates review each other when the trainer says so, and how many', async () => {
  const { head } = server();
  await renderPage('/kantor/studio/c1/tugas-akhir');
  const box = await screen.findByLabelText<HTMLInputElement>('Peserta mengulas tugas teman');
  expect(box.checked).toBe(false);
  expect(screen.queryByLabelText('Tiap peserta mengulas')).toBeNull();
  fireEvent.click(box);
  change('Tiap peserta mengulas', '3');
  await waitFor(() => expect(head().finalAssignment.peerReviews).toBe(3), { timeout: 4000 });
  expect(head()).toEqual({
    ...COURSE.head,
    finalAssignment: { ...COURSE.head.finalAssignment, peerReviews: 3 },
  });
  fireEvent.click(screen.getByLabelText('Peserta mengulas tugas teman'));
  await waitFor(() => expect(head().finalAssignment.peerReviews).toBe(0), { timeout: 4000 });
});

test('kelulusan: weights are summed and grades can be added', async () => {
  const { head } = server();
  await renderPage('/kantor/studio/c1/kelulusan');
  fireEvent.change(await screen.findByLabelText('Kuis bab (%)'), { target: { value: '30' } });
  expect(screen.getByText('Jumlah bobot 110 dari 100. Lebih 10.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Tambah predikat' }));
  change('Sebutan predikat 2', 'Cukup');
  await waitFor(() => expect(head().completion.grades).toHaveLength(2), { timeout: 4000 });
  expect(head().completion.weights.quizzes).toBe(30);
});

test('reviewers read the form and cannot write in it', async () => {
  server(signedInAs('dinas'));
  await renderPage('/kantor/studio/c1/data');
  const field = await screen.findByLabelText<HTMLInputElement>('Judul');
  expect(field.closest('fieldset')?.disabled).toBe(true);
  expect(screen.queryByText('Tersimpan otomatis')).toBeNull();
  await act(async () => undefined);
});

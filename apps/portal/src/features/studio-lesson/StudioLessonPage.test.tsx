import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { Failure, mockApi, NO_SIGNAL, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { signedInAs } from '../staff-kit/testing/staff.js';

const ADDRESS = '/kantor/studio/c1/pelajaran/l1';
const body = (...activities: string[]) => ({
  kind: 'in_person',
  tools: ['Kain putih'],
  plan: activities.map((activity) => ({ minutes: 15, activity })),
});
const lesson = (revision: number, over: object = {}) => ({
  id: 'l1',
  courseId: 'c1',
  moduleId: 'm1',
  code: 'FP-1-1',
  title: 'Praktik menata',
  minutes: 30,
  body: body('Menata meja'),
  revision,
  updatedAt: '2026-11-20T02:00:00Z',
  updatedBy: 'Bu Sari',
  weight: { bytes: 2000, videoBytes: 0, estimatedRupiah: 1 },
  media: [],
  problems: [],
  ...over,
});
const answers = (over: Answers = {}): Answers => ({
  ...signedInAs('pelatih'),
  'GET /api/studio/lessons/l1': lesson(3),
  ...over,
});
interface Save {
  readonly revision: number;
  readonly title: string;
  readonly saveId: string;
  readonly merged: boolean;
  readonly body: { readonly plan: readonly { activity: string }[] };
}
const title = () => screen.getByLabelText<HTMLInputElement>('Judul pelajaran');
const type = (text: string) => fireEvent.change(title(), { target: { value: text } });
const seconds = (count: number) => act(() => jest.advanceTimersByTimeAsync(count * 1000));
const saves = (calls: readonly { key: string; body: unknown }[]) =>
  calls.filter(({ key }) => key.startsWith('PUT')).map(({ body: sent }) => sent as Save);

beforeAll(() => {
  // jsdom knows the element, not what opens it.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
beforeEach(() => {
  localStorage.clear();
  jest.useFakeTimers({ advanceTimers: true });
});
afterEach(() => jest.useRealTimers());

test('saves within two seconds of a pause, and says when', async () => {
  const { calls } = mockApi(
    answers({
      'PUT /api/studio/lessons/l1': (sent: Save) => lesson(sent.revision + 1, { title: sent.title }),
    }),
  );
  await renderPage(ADDRESS);
  await screen.findByLabelText('Judul pelajaran');
  type('Praktik menata pro');
  type('Praktik menata produk');
  await seconds(2);
  expect(await screen.findByText(/^Tersimpan \d\d\.\d\d$/)).toBeTruthy();
  expect(saves(calls)).toHaveLength(1);
  expect(saves(calls)[0]).toMatchObject({ revision: 3, title: 'Praktik menata produk', merged: false });
  type('Praktik menata');
  await seconds(2);
  expect(saves(calls)[1]).toMatchObject({ revision: 4 });
});

test('without a signal the text waits on the device, also over a reload', async () => {
  mockApi(answers({ 'PUT /api/studio/lessons/l1': NO_SIGNAL }));
  const first = await renderPage(ADDRESS);
  await screen.findByLabelText('Judul pelajaran');
  type('Ditulis di kereta');
  await seconds(2);
  expect(await screen.findByText(/Menunggu sinyal/)).toBeTruthy();
  first.unmount();
  await seconds(1);
  const { calls } = mockApi(
    answers({ 'PUT /api/studio/lessons/l1': (sent: Save) => lesson(4, { title: sent.title }) }),
  );
  await renderPage(ADDRESS);
  await waitFor(() => expect(title().value).toBe('Ditulis di kereta'));
  await seconds(1);
  expect(await screen.findByText(/^Tersimpan \d\d\.\d\d$/)).toBeTruthy();
  expect(saves(calls)).toEqual([expect.objectContaining({ title: 'Ditulis di kereta', revision: 3 })]);
});

/** A colleague saved revision 4 in the meantime; the server takes what is written on its newest revision. */
function withColleague() {
  let stored = lesson(4, { title: 'Judul Sari', body: body('Menata meja', 'Ulasan Sari') });
  let reads = 0;
  return mockApi(
    answers({
      'GET /api/studio/lessons/l1': () => (reads++ === 0 ? lesson(3) : stored),
      'PUT /api/studio/lessons/l1': (sent: Save) => {
        if (sent.revision !== stored.revision)
          return new Failure(409, { code: 'edit_conflict', title: 'Rekan Anda baru saja menyimpan.' });
        stored = lesson(stored.revision + 1, { title: sent.title, body: sent.body });
        return stored;
      },
    }),
  );
}

async function conflict() {
  const { calls } = withColleague();
  await renderPage(ADDRESS);
  await screen.findByLabelText('Judul pelajaran');
  type('Judul saya');
  await seconds(2);
  expect(await screen.findByText('Dua orang menulis bersamaan')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Punya saya' })).toBeTruthy();
  expect(await screen.findByRole('region', { name: 'Yang baru dari Bu Sari' })).toBeTruthy();
  await waitFor(() => expect(screen.getByText('saya', { exact: false, selector: 'ins' })).toBeTruthy());
  return calls;
}
const choose = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('conflict, mine: it goes on top of theirs', async () => {
  const calls = await conflict();
  choose('Pakai punya saya');
  await seconds(1);
  expect(saves(calls).at(-1)).toMatchObject({ revision: 4, title: 'Judul saya', merged: true });
  expect(title().value).toBe('Judul saya');
});

test('conflict, theirs: mine is saved first, so that it stays in the history', async () => {
  const calls = await conflict();
  choose('Pakai yang baru');
  await waitFor(() => expect(title().value).toBe('Judul Sari'));
  expect(
    saves(calls)
      .slice(1)
      .map(({ revision, title: sent, merged }) => [revision, sent, merged]),
  ).toEqual([
    [4, 'Judul saya', true],
    [5, 'Judul Sari', true],
  ]);
  type('Judul berikutnya');
  await seconds(2);
  expect(saves(calls).at(-1)).toMatchObject({ revision: 6, title: 'Judul berikutnya' });
});

test('conflict, both: everything is on the screen and saved', async () => {
  const calls = await conflict();
  choose('Gabungkan sendiri');
  await seconds(1);
  expect(
    saves(calls)
      .at(-1)
      ?.body.plan.map(({ activity }) => activity),
  ).toEqual(['Menata meja', 'Ulasan Sari']);
  expect(screen.getAllByLabelText('Kegiatan')).toHaveLength(2);
});

test('a refused text stays, with the reason at its field', async () => {
  mockApi(
    answers({
      'PUT /api/studio/lessons/l1': new Failure(422, {
        code: 'validation_failed',
        title: 'Isian belum lengkap.',
        errors: [{ path: ['title'], message: 'Judul paling sedikit 3 huruf.' }],
      }),
    }),
  );
  await renderPage(ADDRESS);
  await screen.findByLabelText('Judul pelajaran');
  type('A');
  await seconds(2);
  expect(await screen.findAllByText('Judul paling sedikit 3 huruf.')).toHaveLength(2);
  expect(title().value).toBe('A');
});

test('an earlier text is compared and restored', async () => {
  const entry = {
    number: 1,
    title: 'Praktik lama',
    savedAt: '2026-11-19T02:00:00Z',
    savedBy: null,
    reason: 'imported',
  };
  const { calls } = mockApi(
    answers({
      'GET /api/studio/lessons/l1/revisions': { items: [entry] },
      'GET /api/studio/lessons/l1/revisions/1': { revision: entry, minutes: 30, body: body('Menata rak') },
      'POST /api/studio/lessons/l1/revisions/1/restore': lesson(4, {
        title: 'Praktik lama',
        body: body('Menata rak'),
      }),
    }),
  );
  await renderPage(ADDRESS);
  fireEvent.click(await screen.findByRole('button', { name: 'Riwayat' }));
  fireEvent.click(await screen.findByRole('button', { name: /Dari berkas kurikulum/ }));
  await waitFor(() => expect(screen.getByText(/rak/, { selector: 'del' })).toBeTruthy());
  fireEvent.click(screen.getByRole('button', { name: 'Pulihkan yang ini' }));
  fireEvent.click(await screen.findByRole('button', { name: 'Kembali menulis' }));
  expect(title().value).toBe('Praktik lama');
  expect(screen.getByLabelText<HTMLInputElement>('Kegiatan').value).toBe('Menata rak');
  expect(calls.find(({ key }) => key.startsWith('POST'))?.body).toEqual({ revision: 3 });
});

test('a reviewer reads and cannot write', async () => {
  mockApi(answers(signedInAs('dinas')));
  await renderPage(ADDRESS);
  expect(await screen.findByRole('heading', { level: 1, name: 'Praktik menata' })).toBeTruthy();
  expect(await screen.findByTitle('Pratinjau di layar 360 piksel')).toBeTruthy();
  expect(screen.queryByLabelText('Judul pelajaran')).toBeNull();
});

test('a photo task says how many classmates each person reviews, and saves it by itself', async () => {
  const task = {
    kind: 'photo_assignment',
    document: { type: 'doc', content: [] },
    evidence: [],
    checklist: ['Produk terlihat utuh'],
    peerReviews: 0,
  };
  const { calls } = mockApi(
    answers({
      'GET /api/studio/lessons/l1': lesson(3, { body: task }),
      'PUT /api/studio/lessons/l1': (sent: Save) => lesson(sent.revision + 1, { body: sent.body }),
    }),
  );
  await renderPage(ADDRESS);
  fireEvent.click(await screen.findByLabelText('Peserta mengulas tugas teman'));
  fireEvent.change(screen.getByLabelText('Tiap peserta mengulas'), { target: { value: '1' } });
  await seconds(2);
  await waitFor(() => expect(saves(calls).at(-1)?.body).toEqual({ ...task, peerReviews: 1 }));
});

import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { createQueryClient } from '../../lib/query-client.js';
import { Failure, mockApi, NO_SIGNAL, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import NotePanel from './NotePanel.js';
import { keepNote, localNote, localNotes, type LocalNote } from './note-store.js';
import { matching, toMarkdown, toPlainText } from './note-text.js';
import { sendNotes } from './send-notes.js';

const ME = {
  'GET /api/me': {
    account: { id: 'a', name: 'Siti', roles: ['peserta'], profileComplete: true, unread: 0 },
    developmentOutbox: false,
  },
};
const READ = 'GET /api/enrolments/e1/notes/A';
const KEEP = 'PUT /api/enrolments/e1/notes/A';
const AT = '2026-11-22T02:00:00Z';

function openPanel(answers: Answers) {
  const mocked = mockApi(answers);
  render(
    <QueryClientProvider client={createQueryClient({ retry: false })}>
      <NotePanel enrolmentId="e1" code="A" courseTitle="Foto" lessonTitle="Lensa" />
    </QueryClientProvider>,
  );
  return mocked;
}
const field = async () => (await screen.findByLabelText(/Catatan saya/)) as HTMLTextAreaElement;
const note = (over: Partial<LocalNote> = {}): LocalNote => ({
  enrolmentId: 'e1',
  code: 'A',
  courseTitle: 'Foto',
  lessonTitle: 'Lensa',
  text: 'Usap lensa',
  base: 0,
  waiting: true,
  at: AT,
  ...over,
});

beforeEach(() => localStorage.clear());

test('a note is kept with every letter and sent after a pause', async () => {
  const { calls } = openPanel({
    [READ]: { text: 'Awal', revision: 3, updatedAt: AT },
    [KEEP]: (body: { text: string }) => ({ text: body.text, revision: 4, updatedAt: AT, merged: false }),
  });
  const area = await field();
  await waitFor(() => expect(area.value).toBe('Awal'));
  fireEvent.change(area, { target: { value: 'Awal dan lanjut' } });
  expect(localNote('e1', 'A')).toMatchObject({ text: 'Awal dan lanjut', base: 3, waiting: true });
  expect(await screen.findByText(/^Tersimpan 09.00 WIB$/, {}, { timeout: 3000 })).toBeTruthy();
  expect(calls.filter(({ key }) => key === KEEP).map(({ body }) => body)).toEqual([
    { text: 'Awal dan lanjut', base: 3 },
  ]);
  expect(localNote('e1', 'A')).toMatchObject({ base: 4, waiting: false });
});

test('without a signal it waits on the phone, and comes back with what another device wrote', async () => {
  let online = false;
  openPanel({
    [READ]: NO_SIGNAL,
    [KEEP]: () =>
      online ? { text: 'HP lain\n\nSaya', revision: 2, updatedAt: AT, merged: true } : NO_SIGNAL,
  });
  const area = await field();
  await waitFor(() => expect(area.readOnly).toBe(false));
  fireEvent.change(area, { target: { value: 'Saya' } });
  expect(screen.getByText('Tersimpan di HP ini. Terkirim sendiri saat ada sinyal.')).toBeTruthy();
  online = true;
  act(() => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect(area.value).toBe('HP lain\n\nSaya'));
});

test('words of this phone are not replaced by an answer that arrives late', async () => {
  keepNote(note({ text: 'Belum terkirim' }));
  openPanel({ [READ]: { text: 'Dari server', revision: 5, updatedAt: AT }, [KEEP]: NO_SIGNAL });
  const area = await field();
  await waitFor(() => expect(area.value).toBe('Belum terkirim'));
});

test('a refusal is said and not repeated by itself', async () => {
  keepNote(note());
  const { calls } = mockApi({
    [KEEP]: new Failure(404, { code: 'not_found', title: 'Tidak ditemukan.', detail: '' }),
  });
  expect(await sendNotes()).toBe(true);
  expect(await sendNotes()).toBe(true);
  expect(calls).toHaveLength(1);
  expect(localNotes()[0]?.problem).toBe('Tidak ditemukan.');
});

test('all notes stand on one page with their lessons, unsent ones too, and can be searched', async () => {
  keepNote(note({ text: 'Baru di HP' }));
  mockApi({
    ...ME,
    [KEEP]: NO_SIGNAL,
    'GET /api/me/notes': {
      items: [
        {
          text: 'Harga pokok',
          revision: 1,
          updatedAt: AT,
          enrolmentId: 'e1',
          courseTitle: 'Foto',
          lessonCode: 'B',
          lessonTitle: 'Menghitung',
        },
      ],
    },
  });
  await renderPage('/catatan');
  expect(await screen.findByText('2 catatan')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Menghitung' }).getAttribute('href')).toBe('/kelas/e1/pelajaran/B');
  expect(screen.getByText('Menunggu sinyal')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Cari di catatan'), { target: { value: 'POKOK' } });
  expect(screen.getByText('1 catatan')).toBeTruthy();
  expect(screen.queryByText('Baru di HP')).toBeNull();
});

test('without a signal the page shows what the phone keeps', async () => {
  keepNote(note({ waiting: false, base: 2 }));
  mockApi({ ...ME, 'GET /api/me/notes': NO_SIGNAL });
  await renderPage('/catatan');
  expect(await screen.findByText('Usap lensa')).toBeTruthy();
});

test('an export has every word under its lesson', () => {
  const notes = [note(), note({ code: 'B', lessonTitle: 'Cahaya', text: '# bukan judul\nDekat jendela' })];
  expect(toPlainText(notes)).toContain('Cahaya (22 November 2026)\n\n# bukan judul\nDekat jendela\n');
  expect(toMarkdown(notes)).toContain('## Foto\n\n### Lensa\n\n_22 November 2026_\n\nUsap lensa\n');
  expect(matching(notes, 'jendela cahaya').map(({ code }) => code)).toEqual(['B']);
});

import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { mockApi, NO_SIGNAL, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { installDialogs } from '../staff-kit/testing/staff.js';
import { eventQueue } from './event-queue.js';

const lesson = (code: string, next: string | null, content: object) => ({
  lesson: {
    courseSlug: 'foto',
    courseTitle: 'Fotografi Produk',
    moduleCode: 'FP-1',
    moduleTitle: 'Kenal Kamera',
    code,
    title: `Judul ${code}`,
    minutes: 15,
    position: 1,
    of: 8,
    content,
    media: [],
    questions: [],
    previous: null,
    next: next && { code: next, title: `Judul ${next}`, free: false },
  },
  done: false,
  position: 0,
});
const words = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const READING = { kind: 'reading', doc: words('Usap lensa.'), keyPoints: ['Lensa bersih'] };
const answers = (over: Answers = {}): Answers => ({
  'GET /api/enrolments/e1/lessons/A': lesson('A', 'B', READING),
  'GET /api/enrolments/e1/lessons/B': lesson('B', null, {
    kind: 'video',
    mediaId: null,
    youtube: null,
    script: words('Naskah.'),
    scenes: [],
  }),
  'POST /api/enrolments/e1/events': { accepted: 1, duplicates: 0, unknownLessons: [], lessonsPercent: 50 },
  ...over,
});

beforeEach(() => localStorage.clear());

test('shows the text, its place and the key points', async () => {
  mockApi(answers());
  await renderPage('/kelas/e1/pelajaran/A');
  expect(await screen.findByText('Usap lensa.')).toBeTruthy();
  expect(screen.getByText('Pelajaran 1 dari 8')).toBeTruthy();
  expect(await screen.findByText('Lensa bersih')).toBeTruthy();
});

test('finishing without a signal goes on, keeps the note, and sends it once later', async () => {
  let online = false;
  const { calls } = mockApi(
    answers({
      'POST /api/enrolments/e1/events': () =>
        online ? { accepted: 1, duplicates: 0, unknownLessons: [], lessonsPercent: 50 } : NO_SIGNAL,
    }),
  );
  await renderPage('/kelas/e1/pelajaran/A');
  fireEvent.click(await screen.findByRole('button', { name: 'Selesai, lanjut' }));
  expect(await screen.findByText(/Videonya sedang disiapkan/)).toBeTruthy();
  expect(await screen.findByText('Menunggu sinyal: 1 hal')).toBeTruthy();
  const kept = eventQueue.pending().map(({ event }) => event);
  expect(kept.filter(({ kind }) => kind === 'completed').map(({ lessonCode }) => lessonCode)).toEqual(['A']);
  online = true;
  const before = calls.length;
  act(() => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect(eventQueue.pending()).toEqual([]));
  expect(screen.queryByText(/Menunggu sinyal/)).toBeNull();
  const bodies = calls.slice(before).filter(({ key }) => key.startsWith('POST'));
  const ids = bodies.flatMap(({ body }) => (body as { events: { id: string }[] }).events.map(({ id }) => id));
  expect(ids).toEqual([...new Set(ids)]);
  expect(ids).toContain(kept.find(({ kind }) => kind === 'completed')?.id);
});

test('the second half of a double tap does not finish the lesson that it brought up', async () => {
  mockApi({ ...answers(), 'GET /api/enrolments/e1/lessons/B': lesson('B', null, READING) });
  await renderPage('/kelas/e1/pelajaran/A');
  fireEvent.click(await screen.findByRole('button', { name: 'Selesai, lanjut' }), { detail: 1 });
  await screen.findByRole('heading', { name: 'Judul B' });
  fireEvent.click(screen.getByRole('button', { name: 'Selesai, lanjut' }), { detail: 2 });
  const finished = eventQueue.pending().filter(({ event }) => event.kind === 'completed');
  expect(finished.map(({ event }) => event.lessonCode)).not.toContain('B');
  expect(screen.getByRole('heading', { name: 'Judul B' })).toBeTruthy();
});

test('a quiz leads to its own screen instead of being ticked off', async () => {
  mockApi({
    ...answers(),
    'GET /api/enrolments/e1/lessons/A': lesson('A', 'B', {
      kind: 'quiz',
      questions: 5,
      passingScore: 60,
      maxAttempts: 3,
    }),
  });
  await renderPage('/kelas/e1/pelajaran/A');
  expect((await screen.findByRole('link', { name: 'Mulai kuis' })).getAttribute('href')).toBe(
    '/kelas/e1/kuis/A',
  );
  expect(screen.queryByRole('button', { name: 'Selesai, lanjut' })).toBeNull();
});

test('a quiz under way on any device is gone on with', async () => {
  const content = { kind: 'quiz', questions: 5, passingScore: 60, maxAttempts: 3 };
  mockApi(
    answers({ 'GET /api/enrolments/e1/lessons/A': { ...lesson('A', 'B', content), openAttemptId: 't2' } }),
  );
  await renderPage('/kelas/e1/pelajaran/A');
  expect((await screen.findByRole('link', { name: 'Lanjutkan kuis' })).getAttribute('href')).toBe(
    '/kelas/e1/kuis/A',
  );
});

/** Parts that come after the page are compiled when they are first asked for. */
const LAZY = { timeout: 4000 };

const enrolment = {
  'GET /api/enrolments/e1': {
    modules: [
      {
        code: 'FP-1',
        title: 'Kenal Kamera',
        jp: 2,
        lessons: ['A', 'B'].map((code) => ({
          code,
          title: `Judul ${code}`,
          kind: 'reading',
          minutes: 5,
          done: false,
          position: 0,
        })),
      },
    ],
  },
};

test('after a lesson one sentence says how far one has come', async () => {
  mockApi(answers(enrolment));
  await renderPage('/kelas/e1/pelajaran/A');
  fireEvent.click(await screen.findByRole('button', { name: 'Selesai, lanjut' }));
  expect(await screen.findByText('Tersimpan. Satu pelajaran lagi di bab ini.', {}, LAZY)).toBeTruthy();
});

test('a difficult word opens its meaning, until that is switched off', async () => {
  installDialogs();
  const doc = words('Hitung HPP dulu.');
  mockApi(
    answers({
      'GET /api/enrolments/e1/lessons/A': lesson('A', 'B', { ...READING, doc }),
      'GET /api/glossary': {
        items: [{ name: 'HPP', meaning: 'Semua biaya untuk membuat satu barang.', also: [] }],
      },
    }),
  );
  await renderPage('/kelas/e1/pelajaran/A');
  await screen.findByRole('button', { name: 'Bantuan baca' }, LAZY);
  fireEvent.click(await screen.findByRole('link', { name: 'HPP' }));
  expect(screen.getByText(/Semua biaya untuk membuat satu barang/)).toBeTruthy();
  expect(location.hash).toBe('');
  fireEvent.click(screen.getByRole('button', { name: 'Jangan garis bawahi kata lagi' }));
  expect(screen.queryByRole('link', { name: 'HPP' })).toBeNull();
  expect(screen.getByText('Hitung HPP dulu.')).toBeTruthy();
});

test('notes and questions come when they are asked for, questions also by the link of a message', async () => {
  const { calls } = mockApi(
    answers({
      'GET /api/enrolments/e1/notes/A': {
        text: 'Catatan lama',
        revision: 1,
        updatedAt: '2026-11-22T02:00:00Z',
      },
      'GET /api/enrolments/e1/questions?lesson=A&page=1&pageSize=10': {
        items: [],
        total: 0,
        page: 1,
        pageSize: 10,
      },
    }),
  );
  await renderPage('/kelas/e1/pelajaran/A?tanya=1');
  expect(await screen.findByText(/Belum ada pertanyaan di pelajaran ini/, {}, LAZY)).toBeTruthy();
  expect(calls.some(({ key }) => key.includes('/notes/'))).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: 'Catatan saya' }));
  expect(await screen.findByDisplayValue('Catatan lama', {}, LAZY)).toBeTruthy();
});

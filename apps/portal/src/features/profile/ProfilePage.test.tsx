import { fireEvent, screen, waitFor } from '@testing-library/react';
import { mockApi, NO_SIGNAL, type Answers } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { writePrivate } from '../../lib/private-store.js';
import { eventQueue } from '../lesson/event-queue.js';

const answers = (over: Answers = {}): Answers => ({
  'GET /api/me/profile': {
    person: null,
    phone: '+6281234567890',
    nik: { masked: '************0001', warnings: [] },
    businesses: [],
  },
  'GET /api/me/sessions': {
    items: [
      {
        id: 's1',
        device: 'Android, Chrome',
        createdAt: '2026-11-01T00:00:00Z',
        lastSeenAt: '2026-11-20T03:00:00Z',
        current: true,
      },
      {
        id: 's2',
        device: 'Windows, Edge',
        createdAt: '2026-11-01T00:00:00Z',
        lastSeenAt: '2026-11-10T03:00:00Z',
        current: false,
      },
    ],
  },
  'POST /api/sign-out': { ok: true },
  ...over,
});

beforeEach(() => localStorage.clear());

test('shows the NIK masked and lets another device be signed out, not this one', async () => {
  const { calls } = mockApi(answers({ 'DELETE /api/me/sessions/s2': { ok: true } }));
  await renderPage('/profil');
  expect(await screen.findByText('************0001')).toBeTruthy();
  expect(screen.getByText('0812 3456 7890')).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: 'Keluarkan Windows, Edge' }));
  await waitFor(() => expect(calls.some(({ key }) => key === 'DELETE /api/me/sessions/s2')).toBe(true));
  expect(screen.queryByRole('button', { name: 'Keluarkan Android, Chrome' })).toBeNull();
});

test('signing out takes private data off the device', async () => {
  writePrivate('draft.e1.A', 'rahasia');
  // jsdom cannot load the start page and says so.
  const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { calls } = mockApi(answers());
  await renderPage('/profil');
  fireEvent.click(await screen.findByRole('button', { name: 'Keluar' }));
  await waitFor(() => expect(calls.some(({ key }) => key === 'POST /api/sign-out')).toBe(true));
  await waitFor(() => expect(Object.keys(localStorage)).toEqual([]));
  await waitFor(() => expect(String(complaint.mock.calls[0]?.[0])).toContain('navigation'));
  complaint.mockRestore();
});

test('unsent notes are not thrown away without a question', async () => {
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
  eventQueue.add('e1', {
    id: '1',
    lessonCode: 'A',
    kind: 'completed',
    position: 1,
    occurredAt: '2026-11-20T03:00:00Z',
  });
  const { calls } = mockApi(answers({ 'POST /api/enrolments/e1/events': NO_SIGNAL }));
  await renderPage('/profil');
  fireEvent.click(await screen.findByRole('button', { name: 'Keluar' }));
  expect(await screen.findByText('1 pekerjaan belum terkirim')).toBeTruthy();
  expect(calls.some(({ key }) => key === 'POST /api/sign-out')).toBe(false);
  expect(eventQueue.pending()).toHaveLength(1);
});

import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../lib/api-query.js';
import { createQueryClient } from '../../lib/query-client.js';
import { Failure, mockApi, NO_SIGNAL } from '../../testing/mock-api.js';
import { renderPage } from '../../testing/render-page.js';
import { lastSeen } from './last-seen.js';

const LESSON = 'GET /api/enrolments/e1/lessons/A';

beforeEach(() => localStorage.clear());
afterEach(() => jest.restoreAllMocks());

test('a lesson that is not on this phone says so, and opens with the signal', async () => {
  const { calls } = mockApi({ [LESSON]: NO_SIGNAL });
  await renderPage('/kelas/e1/pelajaran/A');
  expect(
    await screen.findByRole('heading', { level: 1, name: 'Pelajaran ini belum disimpan di HP' }),
  ).toBeTruthy();
  const asked = () => calls.filter(({ key }) => key === LESSON).length;
  const before = asked();
  fireEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
  await waitFor(() => expect(asked()).toBe(before + 1));
  await screen.findByRole('button', { name: 'Coba lagi' });
  await act(async () => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect(asked()).toBe(before + 2));
});

test('a line that is down is tried once more, and not at all when the phone says so', async () => {
  const Asks = () => <p>{useQuery(apiQuery('GET /courses')).error?.name ?? 'menunggu'}</p>;
  const ask = async (answer: unknown, online: boolean) => {
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(online);
    const { calls } = mockApi({ 'GET /api/courses': answer });
    const { unmount } = render(
      <QueryClientProvider client={createQueryClient()}>
        <Asks />
      </QueryClientProvider>,
    );
    await screen.findByText(/Error$/, {}, { timeout: 5000 });
    unmount();
    return calls.length;
  };
  expect(await ask(NO_SIGNAL, false)).toBe(1);
  expect(await ask(NO_SIGNAL, true)).toBe(2);
  expect(await ask(new Failure(503), true)).toBe(3);
});

test('says how old the data are, with the day when it was not today', () => {
  const now = Date.parse('2026-11-22T05:00:00Z');
  expect(lastSeen('2026-11-22T03:42:00Z', now)).toBe('Data terakhir 10.42 WIB');
  expect(lastSeen('2026-11-21T03:42:00Z', now)).toBe('Data terakhir 21 November 2026, 10.42 WIB');
});

import { QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { createQueryClient } from '../../lib/query-client.js';
import { NO_SIGNAL, mockApi } from '../../testing/mock-api.js';
import { loadModal } from '../../ui/Dialog.js';
import { fetchPart } from '../../ui/Later.js';
import { LessonText } from '../glossary/LessonText.js';
import type { LessonDocument } from '../lessons/components/document/document-types.js';
import { installDialogs } from '../staff-kit/testing/staff.js';
import ReadingHelp from './ReadingHelp.js';

const DOCUMENT = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hitung HPP dan omset Anda.' }] }],
} as LessonDocument;

function Page() {
  const text = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={text}>
        <LessonText document={DOCUMENT} media={[]} />
      </div>
      <ReadingHelp text={text} content={{ kind: 'reading', doc: DOCUMENT }} />
    </>
  );
}

const show = () =>
  render(
    <QueryClientProvider client={createQueryClient({ retry: false })}>
      <Page />
    </QueryClientProvider>,
  );

beforeAll(installDialogs);

test('a term is explained at a tap, by whatever word it is written', async () => {
  mockApi({
    'GET /api/glossary': { items: [{ name: 'Omzet', meaning: 'Semua uang penjualan.', also: ['omset'] }] },
  });
  await fetchPart(loadModal);
  show();
  const link = await screen.findByRole('link', { name: /omset/ });
  expect(link.textContent).toContain('omset');
  fireEvent.click(link);
  expect(await screen.findByText('Semua uang penjualan.')).toBeTruthy();
  expect(screen.getByText('Disebut juga: omset.')).toBeTruthy();
  expect(screen.queryByRole('link', { name: /HPP/ })).toBeNull();
});

test('without a signal and a list the text is there, unmarked', async () => {
  const { calls } = mockApi({ 'GET /api/glossary': NO_SIGNAL });
  show();
  await act(() => Promise.resolve());
  expect(screen.getByText('Hitung HPP dan omset Anda.')).toBeTruthy();
  expect(calls.map(({ key }) => key)).toContain('GET /api/glossary');
});

test('without an Indonesian voice the button offers another try while the notice stays', async () => {
  mockApi({ 'GET /api/glossary': { items: [] } });
  const synth = Object.assign(new EventTarget(), {
    getVoices: () => [],
    speak: jest.fn(),
    cancel: jest.fn(),
  });
  Object.assign(globalThis, { speechSynthesis: synth });
  jest.useFakeTimers();
  show();
  fireEvent.click(screen.getByRole('button', { name: 'Bacakan' }));
  expect(screen.getByRole('button', { name: 'Berhenti membaca' })).toBeTruthy();
  await act(() => jest.advanceTimersByTimeAsync(2500));
  await act(() => jest.advanceTimersByTimeAsync(2500));
  const again = screen.getByRole('button', { name: 'Bacakan' });
  expect(again.getAttribute('aria-expanded')).toBe('false');
  expect(screen.getByText('HP ini belum punya suara Indonesia')).toBeTruthy();
  fireEvent.click(again);
  expect(screen.getByRole('button', { name: 'Berhenti membaca' })).toBeTruthy();
  expect(screen.getByText('Mencari suara di HP ini…')).toBeTruthy();
  jest.useRealTimers();
});

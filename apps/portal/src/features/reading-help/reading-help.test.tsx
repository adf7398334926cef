import { act, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import ReadingHelp from './ReadingHelp.js';

function Page() {
  const text = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={text}>
        <p>Satu.</p>
      </div>
      <ReadingHelp text={text} content={{ kind: 'reading', doc: { content: [] } }} />
    </>
  );
}

test('without an Indonesian voice the button offers another try while the notice stays', async () => {
  const synth = Object.assign(new EventTarget(), {
    getVoices: () => [],
    speak: jest.fn(),
    cancel: jest.fn(),
  });
  Object.assign(globalThis, { speechSynthesis: synth });
  jest.useFakeTimers();
  render(<Page />);
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

import { act, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import ReadAloud from './ReadAloud.js';

class Utterance {
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  rate = 1;
  lang = '';
  voice: unknown;
  constructor(readonly text: string) {}
}
const spoken: Utterance[] = [];
const onSilent = jest.fn();
let voices: object[] = [];
const synth = Object.assign(new EventTarget(), {
  getVoices: () => voices,
  speak: (words: Utterance) => spoken.push(words),
  cancel: jest.fn(),
});

beforeEach(() => {
  spoken.length = 0;
  voices = [
    { lang: 'en-US', localService: true },
    { lang: 'id-ID', localService: true },
  ];
  Object.assign(globalThis, { speechSynthesis: synth, SpeechSynthesisUtterance: Utterance });
  Object.assign(globalThis, { matchMedia: () => ({ matches: true }) });
  Element.prototype.scrollIntoView = jest.fn();
});

function Page() {
  const text = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={text}>
        <p>Satu. Dua.</p>
        <p>Tiga.</p>
      </div>
      <ReadAloud text={text} onSilent={onSilent} />
    </>
  );
}
// Nothing has a size here, so all of it counts as above the screen: reading begins at the top.
const said = () => spoken.map(({ text }) => text);

test('reads one sentence after the other, marks it, and ends', async () => {
  render(<Page />);
  expect(await screen.findByText('Kalimat 1 dari 3')).toBeTruthy();
  expect(said()).toEqual(['Satu.']);
  expect(document.querySelector('[data-read-aloud]')?.textContent).toBe('Satu. Dua.');
  expect(spoken[0]).toMatchObject({ lang: 'id-ID', voice: { lang: 'id-ID' } });
  act(() => spoken[0]?.onend?.());
  act(() => spoken[1]?.onend?.());
  expect(document.querySelector('[data-read-aloud]')?.textContent).toBe('Tiga.');
  act(() => spoken[2]?.onend?.());
  expect(said()).toEqual(['Satu.', 'Dua.', 'Tiga.']);
  expect(document.querySelector('[data-read-aloud]')).toBeNull();
  expect(screen.getByRole('button', { name: 'Lanjut baca' })).toBeTruthy();
});

test('pauses, goes on with the same sentence, steps, and changes its speed', async () => {
  render(<Page />);
  fireEvent.click(await screen.findByRole('button', { name: 'Jeda' }));
  act(() => spoken[0]?.onend?.());
  expect(said()).toEqual(['Satu.']);
  fireEvent.click(screen.getByRole('button', { name: 'Lanjut baca' }));
  fireEvent.click(screen.getByRole('button', { name: 'Kalimat berikutnya' }));
  expect(said()).toEqual(['Satu.', 'Satu.', 'Dua.']);
  fireEvent.click(screen.getByRole('button', { name: 'Kecepatan baca: Biasa' }));
  expect(spoken.at(-1)).toMatchObject({ text: 'Dua.', rate: 1.25 });
});

test('falls silent when one leaves', async () => {
  const { unmount } = render(<Page />);
  await screen.findByText('Kalimat 1 dari 3');
  synth.cancel.mockClear();
  unmount();
  expect(synth.cancel).toHaveBeenCalled();
});

test('says how to add a voice where there is no Indonesian one', async () => {
  jest.useFakeTimers();
  voices = [{ lang: 'en-US', localService: true }];
  render(<Page />);
  await act(() => jest.advanceTimersByTimeAsync(2500));
  jest.useRealTimers();
  expect(screen.getByText('HP ini belum punya suara Indonesia')).toBeTruthy();
  expect(spoken).toEqual([]);
  expect(onSilent).toHaveBeenLastCalledWith(true);
});

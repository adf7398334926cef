import { act, render, screen } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { ApiError, OfflineError } from '../../lib/api-errors.js';
import { readUnsaved, type Work } from './autosave-store.js';
import { SaveStatus } from './components/SaveStatus.js';
import { useAutosave, type Autosave } from './use-autosave.js';

const NAME = 'studio.uji';
const CONFLICT = new ApiError(409, 'edit_conflict', 'Ada yang lebih baru', '');

type Save = jest.Mock<Promise<{ revision: number }>, [string, number, string]>;

let write: (text: string) => void;
let autosave: Autosave<string>;

function Form({
  save,
  onConflict = () => undefined,
}: {
  save: Save;
  onConflict?: (mine: Work<string>) => void;
}) {
  const [value, setValue] = useState(() => readUnsaved<string>(NAME, isText) ?? 'awal');
  const current = useAutosave({ name: NAME, value, revision: 4, save, onConflict });
  useEffect(() => {
    write = setValue;
    autosave = current;
  }, [current]);
  return (
    <>
      <p>{value}</p>
      <SaveStatus save={current} />
    </>
  );
}

const isText = (value: unknown) => typeof value === 'string';
const answers = (...results: (number | Error)[]): Save => {
  const save: Save = jest.fn();
  for (const result of results) {
    if (typeof result === 'number') save.mockResolvedValueOnce({ revision: result });
    else save.mockRejectedValueOnce(result);
  }
  return save;
};
const type = (text: string) => act(async () => write(text));
const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const texts = (save: Save) => save.mock.calls.map(([value, revision]) => [value, revision]);

beforeEach(() => {
  localStorage.clear();
  jest.useFakeTimers({ now: new Date('2026-11-22T03:42:00Z') });
});
afterEach(() => jest.useRealTimers());

test('saves once, within two seconds of a pause, and says when', async () => {
  const save = answers(5);
  render(<Form save={save} />);
  await type('satu');
  await wait(1000);
  await type('satu dua');
  await wait(1400);
  expect(save).not.toHaveBeenCalled();
  await wait(200);
  expect(texts(save)).toEqual([['satu dua', 4]]);
  expect(screen.getByText('Tersimpan 10.42')).toBeTruthy();
  expect(readUnsaved(NAME, isText)).toBeUndefined();
});

test('somebody who never pauses is saved all the same', async () => {
  const save = answers(5, 6);
  render(<Form save={save} />);
  for (let second = 1; second <= 12; second += 1) {
    await type(`kata ${second}`);
    await wait(1000);
  }
  expect(save).toHaveBeenCalledTimes(1);
});

test('what is typed while a save is on its way follows on the new revision', async () => {
  let answer: (value: { revision: number }) => void = () => undefined;
  const save: Save = jest.fn();
  save
    .mockReturnValueOnce(new Promise((resolve) => (answer = resolve)))
    .mockResolvedValueOnce({ revision: 6 });
  render(<Form save={save} />);
  await type('satu');
  await wait(1500);
  await type('satu dua');
  await wait(5000);
  expect(save).toHaveBeenCalledTimes(1);
  await act(async () => answer({ revision: 5 }));
  await wait(1500);
  expect(texts(save)).toEqual([
    ['satu', 4],
    ['satu dua', 5],
  ]);
});

test('without a signal it is kept here, tried again with the same id, and newer words follow', async () => {
  const save = answers(new OfflineError(), new OfflineError(), 5, 6);
  render(<Form save={save} />);
  await type('satu');
  await wait(1500);
  expect(screen.getByText(/Menunggu sinyal/)).toBeTruthy();
  await type('satu dua');
  expect(readUnsaved(NAME, isText)).toBe('satu dua');
  await wait(1500);
  await act(async () => void dispatchEvent(new Event('online')));
  await wait(1500);
  expect(texts(save)).toEqual([
    ['satu', 4],
    ['satu', 4],
    ['satu', 4],
    ['satu dua', 5],
  ]);
  const ids = save.mock.calls.map(([, , id]) => id);
  expect(new Set(ids).size).toBe(2);
  expect(autosave.state).toBe('saved');
});

test('an earlier visit is taken up after a reload', async () => {
  const first = render(<Form save={answers(new OfflineError(), new OfflineError())} />);
  await type('ditulis di bus');
  await wait(1500);
  first.unmount();
  const save = answers(9);
  render(<Form save={save} />);
  expect(screen.getByText('ditulis di bus')).toBeTruthy();
  await wait(0);
  expect(texts(save)).toEqual([['ditulis di bus', 4]]);
  expect(autosave.state).toBe('saved');
  expect(readUnsaved(NAME, isText)).toBeUndefined();
});

test('leaving the page sends what is unsent at once', async () => {
  const save = answers(5);
  const { unmount } = render(<Form save={save} />);
  await type('terakhir');
  unmount();
  await wait(0);
  expect(texts(save)).toEqual([['terakhir', 4]]);
  expect(readUnsaved(NAME, isText)).toBeUndefined();
});

test('a conflict stops the sending until it is resolved; mine goes on top of theirs', async () => {
  const save = answers(CONFLICT, 8);
  const seen = jest.fn();
  render(<Form save={save} onConflict={seen} />);
  await type('punya saya');
  await wait(1500);
  expect(seen).toHaveBeenCalledWith(expect.objectContaining({ value: 'punya saya', revision: 4 }));
  await type('punya saya juga');
  await wait(20_000);
  expect(save).toHaveBeenCalledTimes(1);
  expect(readUnsaved(NAME, isText)).toBe('punya saya juga');
  await act(async () => autosave.resolve('gabungan', 7));
  expect(texts(save)[1]).toEqual(['gabungan', 7]);
});

test('taking theirs forgets mine and sends nothing', async () => {
  const save = answers(CONFLICT);
  render(<Form save={save} />);
  await type('punya saya');
  await wait(1500);
  await act(async () => {
    write('punya mereka');
    autosave.takeTheirs('punya mereka', 7);
  });
  await wait(20_000);
  expect(save).toHaveBeenCalledTimes(1);
  expect(readUnsaved(NAME, isText)).toBeUndefined();
  expect(autosave.state).toBe('saved');
});

test('a refusal is shown, kept, and tried again after the next change', async () => {
  const save = answers(new ApiError(422, 'invalid_input', 'Judul belum diisi.', ''), 5);
  render(<Form save={save} />);
  await type('');
  await wait(1500);
  expect(screen.getByRole('status').textContent).toBe('Belum tersimpan: Judul belum diisi.');
  expect(readUnsaved(NAME, isText)).toBe('');
  await wait(60_000);
  expect(save).toHaveBeenCalledTimes(1);
  await type('Judul');
  await wait(1500);
  expect(autosave.state).toBe('saved');
});

test('a full device is said, and only then the browser asks before leaving', async () => {
  const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  render(<Form save={answers(new OfflineError())} />);
  expect(asks()).toBe(false);
  await type('panjang');
  expect(screen.getByText(/Jangan tutup halaman/)).toBeTruthy();
  expect(asks()).toBe(true);
  full.mockRestore();
});

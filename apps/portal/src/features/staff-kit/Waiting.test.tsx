import { act, render, screen } from '@testing-library/react';
import { Waiting } from './Waiting.js';

beforeEach(() => jest.useFakeTimers({ now: new Date('2026-11-22T07:05:00Z') }));
afterEach(() => jest.useRealTimers());
const wait = (seconds: number) => act(() => jest.advanceTimersByTime(seconds * 1_000));

test('says that the turn has not come, and after half a minute that nothing moves', () => {
  const { rerender } = render(<Waiting mark={0} begun={false} />);
  expect(screen.getByText('Menunggu giliran.')).toBeTruthy();
  wait(29);
  expect(screen.queryByText(/Belum ada kemajuan/)).toBeNull();
  wait(1);
  expect(screen.getByText(/^Belum ada kemajuan sejak 14\.05/)).toBeTruthy();
  rerender(<Waiting mark={7} begun />);
  expect(screen.queryByText('Menunggu giliran.')).toBeNull();
  expect(screen.queryByText(/Belum ada kemajuan/)).toBeNull();
  wait(31);
  expect(screen.getByText(/Pekerjaan tetap tersimpan/)).toBeTruthy();
});

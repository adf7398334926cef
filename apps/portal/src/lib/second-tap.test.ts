import type { MouseEvent } from 'react';
import { isSecondTap } from './second-tap.js';

const tap = (pointerType: string, timeStamp: number, detail = 1) =>
  isSecondTap({ nativeEvent: { pointerType }, timeStamp, detail } as unknown as MouseEvent);

test('fingers are told apart by time, mice by their own count', () => {
  expect(tap('touch', 10_000)).toBe(false);
  expect(tap('touch', 10_200)).toBe(true);
  expect(tap('touch', 11_000)).toBe(false);
  expect(tap('mouse', 11_100)).toBe(false);
  expect(tap('mouse', 11_200, 2)).toBe(true);
  expect(tap('mouse', 11_900)).toBe(false);
});

import { freeCode, nextNumber } from './codes.js';
import { placed } from './tree-order.js';

describe('the order after a move', () => {
  const all = ['a', 'b', 'c', 'd', 'e'];
  it.each([
    [['d'], 'b', ['a', 'd', 'b', 'c', 'e']],
    [['a'], null, ['b', 'c', 'd', 'e', 'a']],
    [['b', 'd'], 'a', ['b', 'd', 'a', 'c', 'e']],
    // In front of one that moves along: in front of the next that stays.
    [['b', 'c'], 'c', ['a', 'b', 'c', 'd', 'e']],
    [['d', 'e'], 'e', ['a', 'b', 'c', 'd', 'e']],
    [['x'], 'c', ['a', 'b', 'x', 'c', 'd', 'e']],
  ])('of %j before %s is %j', (moved, before, expected) => {
    expect(placed(all, moved, before)).toEqual(expected);
  });
});

describe('codes', () => {
  it('go on after the highest number, whatever is missing below', () => {
    expect(nextNumber(['FP-1', 'FP-7', 'FP-2-9', 'FP-X', 'DK-9'], 'FP')).toBe(8);
    expect(nextNumber([], 'FP')).toBe(1);
  });

  it('step over what is used, and never grow longer than a code may be', () => {
    expect(freeCode(new Set(['FP-3', 'FP-4']), { prefix: 'FP', from: 3, courseCode: 'FP' })).toEqual({
      code: 'FP-5',
      next: 6,
    });
    const prefix = 'ABCDEFGHIJ-KLMNOPQRS';
    expect(freeCode(new Set(), { prefix, from: 1, courseCode: 'FP' }).code).toBe('FP-L1');
  });
});

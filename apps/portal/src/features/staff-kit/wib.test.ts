import { formatMoment, fromWibField, toWibField, wibDay } from './wib.js';

test('a moment goes into a WIB field and comes back unchanged', () => {
  expect(toWibField('2026-11-21T18:30:00.000Z')).toBe('2026-11-22T01:30');
  expect(fromWibField('2026-11-22T01:30')).toBe('2026-11-21T18:30:00.000Z');
});

test('an empty or impossible field is no moment', () => {
  expect(fromWibField('')).toBeNull();
  expect(fromWibField('2026-13-40T99:99')).toBeNull();
  expect(toWibField(null)).toBe('');
});

test('days begin at midnight in WIB', () => {
  expect(wibDay('2026-11-21T17:00:00Z')).toBe('2026-11-22');
  expect(formatMoment('2026-11-21T17:05:00Z')).toBe('22 Nov 2026, 00.05 WIB');
});

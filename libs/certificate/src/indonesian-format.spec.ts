import { formatDate, formatDateRange, formatNumber, utcSeconds } from './indonesian-format.js';

describe('dates', () => {
  it('writes a date with the Indonesian month', () => {
    expect(formatDate('2026-11-21')).toBe('21 November 2026');
    expect(formatDate('2026-08-01')).toBe('1 Agustus 2026');
  });

  it.each([
    ['2026-11-02', '2026-11-06', '2–6 November 2026'],
    ['2026-11-28', '2026-12-03', '28 November – 3 Desember 2026'],
    ['2026-12-28', '2027-01-03', '28 Desember 2026 – 3 Januari 2027'],
    ['2026-05-05', '2026-05-05', '5 Mei 2026'],
  ])('writes %s to %s as "%s"', (start, end, expected) => {
    expect(formatDateRange(start, end)).toBe(expected);
  });

  it.each(['2026-02-30', '21-11-2026', '2026-11-21T00:00:00Z', '', '2026-13-01'])('refuses %j', (value) => {
    expect(() => formatDate(value)).toThrow(RangeError);
  });

  it('refuses a period that ends before it starts', () => {
    expect(() => formatDateRange('2026-11-06', '2026-11-02')).toThrow(RangeError);
  });

  it('places the timestamp on the same calendar day', () => {
    expect(new Date(utcSeconds('2026-11-21') * 1000).toISOString()).toBe('2026-11-21T00:00:00.000Z');
  });
});

describe('numbers', () => {
  it.each([
    [87.5, '87,5'],
    [100, '100'],
    [1284, '1.284'],
    [1234567.891, '1.234.567,89'],
    [0, '0'],
    [0.1 + 0.2, '0,3'],
  ])('writes %d as "%s"', (value, expected) => {
    expect(formatNumber(value)).toBe(expected);
  });

  it('refuses what is not a number', () => {
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError);
  });
});

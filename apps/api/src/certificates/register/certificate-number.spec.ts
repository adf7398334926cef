import { certificateNumber, patternFault } from './certificate-number.js';

const series = { pattern: '{sequence}/{kind}/{unit}/{month}/{year}', unit: 'LATKOP', kind: 'STTP' };

describe('certificateNumber', () => {
  it.each([
    [1, '2026-11-21', '0001/STTP/LATKOP/XI/2026'],
    [42, '2026-01-01', '0042/STTP/LATKOP/I/2026'],
    [12_345, '2027-12-31', '12345/STTP/LATKOP/XII/2027'],
    [9, '2026-09-09', '0009/STTP/LATKOP/IX/2026'],
  ])('writes %i on %s as %s', (sequence, day, number) => {
    expect(certificateNumber(series, { sequence, event: null, year: Number(day.slice(0, 4)), day })).toBe(
      number,
    );
  });

  it('writes the event of a class, in the year of its event', () => {
    const counted = { ...series, pattern: '{event}.{sequence}/{kind}/{year}' };
    expect(certificateNumber(counted, { sequence: 7, event: 3, year: 2026, day: '2027-01-02' })).toBe(
      '03.0007/STTP/2026',
    );
  });
});

describe('patternFault', () => {
  it.each([
    ['{sequence}/{kind}/{unit}/{month}/{year}', 'year', null],
    ['{event}.{sequence}/{kind}/{year}', 'class', null],
    ['{kind}/{year}', 'year', /\{sequence\}/],
    ['{sequence}/{kind}', 'year', /\{year\}/],
    ['{sequence}/{year}', 'class', /\{event\}/],
    ['{event}.{sequence}/{year}', 'year', /per angkatan/],
    ['{sequence}{year}', 'year', /Pisahkan/],
    ['{sequence}/20{year}', 'year', /Pisahkan/],
    ['{sequence}/{nama}/{year}', 'year', /\{nama\} tidak dikenal/],
    ['{sequence}/{year', 'year', /kurawal/i],
    ['{sequence}-{sequence}-{year}', 'year', /sekali/],
  ] as const)('of %s counted by %s', (pattern, scope, fault) => {
    if (fault === null) expect(patternFault(pattern, scope)).toBeNull();
    else expect(patternFault(pattern, scope)).toMatch(fault);
  });
});

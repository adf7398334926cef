import { certificateNumber } from './certificate-number.js';

const pattern = '{sequence}/STTP/LATKOP/{month}/{year}';

describe('certificateNumber', () => {
  it.each([
    [1, '2026-11-21', '0001/STTP/LATKOP/XI/2026'],
    [42, '2026-01-01', '0042/STTP/LATKOP/I/2026'],
    [12_345, '2027-12-31', '12345/STTP/LATKOP/XII/2027'],
    [9, '2026-09-09', '0009/STTP/LATKOP/IX/2026'],
  ])('writes %i on %s as %s', (sequence, day, number) => {
    expect(certificateNumber(pattern, sequence, day)).toBe(number);
  });

  it('fills a part that stands twice', () => {
    expect(certificateNumber('{year}-{sequence}-{year}', 7, '2026-05-02')).toBe('2026-0007-2026');
  });
});

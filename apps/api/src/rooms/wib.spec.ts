import { spanInWib } from './wib.js';

test('a day of one digit stands as people write it', () => {
  expect(spanInWib('2026-12-02T02:00:00Z', '2026-12-02T05:00:00Z')).toBe(
    'Rabu, 2 Desember 2026, 09.00–12.00 WIB',
  );
  expect(spanInWib('2026-12-02T02:00:00Z', '2026-12-03T05:00:00Z')).toBe(
    'Rabu, 2 Desember 2026, 09.00 sampai Kamis, 3 Desember 2026, 12.00 WIB',
  );
});

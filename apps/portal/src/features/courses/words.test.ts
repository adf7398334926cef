import type { Batch } from './api/course.js';
import { allowanceWords, registrationWords } from './words.js';

const batch = (over: Partial<Batch>) =>
  ({
    registration: 'open',
    registrationOpensAt: null,
    registrationClosesAt: '2026-12-03T09:00:00Z',
    registrationDaysLeft: 10,
    ...over,
  }) as Batch;

test.each([
  [
    { registration: 'upcoming', registrationOpensAt: '2026-12-03T01:00:00Z' },
    'Dibuka 3 Desember 2026, 08.00 WIB',
  ],
  [{}, 'Pendaftaran sampai 3 Desember 2026'],
  [{ registrationDaysLeft: 1 }, 'Tutup besok 16.00 WIB'],
  [{ registrationDaysLeft: 0 }, 'Tutup hari ini 16.00 WIB'],
  [{ registrationClosesAt: null, registrationDaysLeft: null }, 'Pendaftaran dibuka'],
  [{ registration: 'closed' }, 'Pendaftaran ditutup'],
] as const)('%j is said as %s', (over, words) => {
  expect(registrationWords(batch(over))).toBe(words);
});

test('an allowance is named with its rupiah, if it is money', () => {
  expect(allowanceWords({ name: 'Transport', amount: 75_000 })).toBe('Transport Rp75.000');
  expect(allowanceWords({ name: 'Modul cetak', amount: null })).toBe('Modul cetak');
});

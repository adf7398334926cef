import { outlookWords } from './outlook-words.js';

const outlook = { percent: 75, sessions: 10, needed: 8, present: 1, missed: 1, pending: 0 };

test('says what is still within reach', () => {
  expect(outlookWords({ ...outlook, level: 'fine' })).toBeNull();
  expect(outlookWords({ ...outlook, level: 'risk' })).toBe(
    'Masih bisa memenuhi 75%: perlu hadir di 7 dari 8 sesi tersisa.',
  );
  expect(outlookWords({ ...outlook, missed: 2, level: 'risk' })).toBe(
    'Masih bisa memenuhi 75%: perlu hadir di semua 7 sesi tersisa.',
  );
  expect(outlookWords({ ...outlook, missed: 3, level: 'lost' })).toBe(
    'Tidak lagi bisa memenuhi 75%: paling banyak 7 dari 10 sesi.',
  );
});

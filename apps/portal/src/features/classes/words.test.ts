import { needed, reached } from './words.js';

test.each([
  [{ key: 'lessons', needed: 100, reached: 40, met: false }, 'Selesaikan semua pelajaran', 'Anda baru 40%.'],
  [
    { key: 'attendance', needed: 80, reached: null, met: false },
    'Hadir paling sedikit 80% sesi',
    'Belum ada presensi.',
  ],
  [
    { key: 'post_test', needed: 70, reached: 65.5, met: false },
    'Nilai tes akhir paling sedikit 70',
    'Anda baru nilai 65,5.',
  ],
  [
    { key: 'final_assignment', needed: 70, reached: 80, met: true },
    'Nilai tugas akhir paling sedikit 70',
    'Terpenuhi: nilai 80.',
  ],
  [{ key: 'survey', needed: 1, reached: 0, met: false }, 'Isi survei kepuasan', 'Survei belum diisi.'],
  [{ key: 'survey', needed: 1, reached: 1, met: true }, 'Isi survei kepuasan', 'Sudah diisi.'],
] as const)('%j in plain words', (requirement, what, where) => {
  expect(needed(requirement)).toBe(what);
  expect(reached(requirement)).toBe(where);
});

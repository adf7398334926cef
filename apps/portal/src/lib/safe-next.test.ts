import { safeNext } from './safe-next.js';

test.each(['/kelas/1', '/pelatihan?cari=foto', '/kelas/1#tugas', '/kelas/../profil'])(
  '%s stays on this site',
  (raw) => {
    expect(safeNext(raw)).toMatch(/^\/(kelas|pelatihan|profil)/);
  },
);

test.each([
  '//evil.example',
  '/\\evil.example',
  '/.//evil.example',
  '/\t/evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  'kelas',
  '',
  '/masuk',
  '/masuk?lanjut=/masuk',
  '/api/sign-out',
])('%j is refused', (raw) => {
  expect(safeNext(raw)).toBeUndefined();
});

import { noticeOf, ownPath, PLAIN } from './notice.js';

test('shows what was pushed', () => {
  const pushed = { title: 'Sesi pindah', body: 'Besok pukul 09.00', path: '/kelas/1?tanya=1', tag: 'abc' };
  expect(noticeOf(JSON.stringify(pushed))).toEqual(pushed);
  expect(noticeOf(JSON.stringify({ title: 'Sesi pindah' }))).toEqual({
    title: 'Sesi pindah',
    body: '',
    path: '/kotak-masuk',
    tag: 'sinau',
  });
});

test.each([undefined, '', 'bukan JSON', 'null', '[]', '"teks"', '{"title":7}', '{"title":"  "}'])(
  'shows a plain notice rather than nothing: %s',
  (text) => expect(noticeOf(text)).toEqual(PLAIN),
);

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  '/api/sign-out',
  '',
  undefined,
  { toString: () => 'https://evil.example' },
])('a tap never leaves the portal: %s', (path) => expect(ownPath(path)).toBe('/kotak-masuk'));

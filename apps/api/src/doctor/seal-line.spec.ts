import { sealLine } from './seal-line.js';

it.each([
  [
    { by: 'pkcs12' as const, expiresInDays: 400, stopped: null },
    /^ok .*PKCS#12 file; its certificate expires in 400 days$/,
  ],
  [{ by: 'pkcs12' as const, expiresInDays: 45, stopped: null }, /^LOOK .*expires in 45 days$/],
  [{ by: 'bsre' as const, expiresInDays: null, stopped: null }, /^ok .*BSrE; its certificate is known after/],
  [
    { by: 'none' as const, expiresInDays: null, stopped: 'Segel belum disiapkan.' },
    /^LOOK .*Segel belum disiapkan\.$/,
  ],
])('tells who seals and for how long: %j', (state, line) => {
  expect(sealLine(state)).toMatch(line);
});

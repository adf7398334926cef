import { generateTotpSecret, stepOf, totpUri } from './totp.js';

// RFC 6238 appendix B: the SHA-1 secret "12345678901234567890" and its codes, last six digits.
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

it.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1234567890, '005924'],
  [20000000000, '353130'],
])('at %i s the code is %s', (seconds, code) => {
  const step = Math.floor(seconds / 30);
  expect(stepOf(SECRET, code, seconds * 1000)).toBe(step);
  // One step early or late is the same step, so that it can be used only once.
  expect(stepOf(SECRET, code, (seconds + 30) * 1000)).toBe(step);
  expect(stepOf(SECRET, code, (seconds - 30) * 1000)).toBe(step);
  expect(stepOf(SECRET, code, (seconds + 60) * 1000)).toBeNull();
  expect(stepOf(SECRET, code, (seconds - 60) * 1000)).toBeNull();
});

it('secrets have 160 bits and differ', () => {
  const made = new Set(Array.from({ length: 50 }, generateTotpSecret));
  expect(made.size).toBe(50);
  for (const secret of made) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
});

it('the address names issuer, account and secret', () => {
  const uri = new URL(totpUri(SECRET, 'retno@example.test'));
  expect(uri.protocol).toBe('otpauth:');
  expect(decodeURIComponent(uri.pathname)).toContain('Sinau Latkop:retno@example.test');
  expect(Object.fromEntries(uri.searchParams)).toMatchObject({
    secret: SECRET,
    issuer: 'Sinau Latkop',
    period: '30',
    digits: '6',
  });
});

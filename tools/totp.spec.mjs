import { totp } from './totp.mjs';

// RFC 6238, appendix B: the last six of the eight digits.
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [2000000000, '279037'],
])('the code at %i s is %s', (seconds, code) => {
  expect(totp(SECRET, seconds * 1000)).toBe(code);
});

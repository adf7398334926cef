import { verify } from '@node-rs/argon2';
import { generatePassword, hashPassword, passwordFits } from './passwords.js';

jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<typeof import('@node-rs/argon2')>('@node-rs/argon2');
  return { ...real, verify: jest.fn(real.verify) };
});
const verified = jest.mocked(verify);

beforeEach(() => verified.mockClear());

it('a password fits its own hash only', async () => {
  const hash = await hashPassword('kopi-susu');
  expect(await passwordFits('kopi-susu', hash)).toBe(true);
  expect(await passwordFits('kopi-susu ', hash)).toBe(false);
  expect(await passwordFits('kopi-susu', 'none')).toBe(false);
});

it('an unknown account costs one argon2 verification too', async () => {
  expect(await passwordFits('kopi-susu', undefined)).toBe(false);
  expect(verified).toHaveBeenCalledTimes(1);
  expect(verified.mock.calls[0]?.[0]).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

it('generated passwords differ and are easy to copy from paper', () => {
  const made = new Set(Array.from({ length: 200 }, generatePassword));
  expect(made.size).toBe(200);
  for (const password of made) expect(password).toMatch(/^([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}$/);
});

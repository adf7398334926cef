import { randomBytes } from 'node:crypto';
import { fromShort, PresenceTokens, toShort } from './presence-tokens.js';

const SESSION = '0190f6c4-6f0a-7cc3-98c4-dc0c0c07398f';
const OTHER = '0190f6c4-6f0a-7cc3-98c4-dc0c0c073990';
const NOW = 1_800_000_000;
const tokens = new PresenceTokens(randomBytes(32));

it('shortens ids and finds them again, and nothing else', () => {
  expect(toShort(SESSION)).toHaveLength(22);
  expect(fromShort(toShort(SESSION))).toBe(SESSION);
  for (const wrong of ['', 'abc', `${toShort(SESSION)}A`, '../../etc/passwd', '!'.repeat(22)])
    expect(fromShort(wrong)).toBeUndefined();
});

it('accepts a QR for its step and one more, of its session only', () => {
  const { text, freshFor } = tokens.token(SESSION, NOW + 5);
  expect(freshFor).toBe(15);
  for (const at of [5, 19, 20, 39]) expect(tokens.acceptsToken(SESSION, text, NOW + at)).toBe(true);
  for (const at of [40, -1, 400]) expect(tokens.acceptsToken(SESSION, text, NOW + at)).toBe(false);
  expect(tokens.acceptsToken(OTHER, text, NOW + 5)).toBe(false);
  expect(tokens.acceptsToken(SESSION, '', NOW + 5)).toBe(false);
  expect(new PresenceTokens(randomBytes(32)).acceptsToken(SESSION, text, NOW + 5)).toBe(false);
});

it('accepts six digits for their minute and one more', () => {
  const digits = tokens.code(SESSION, NOW);
  expect(digits).toMatch(/^\d{6}$/);
  expect(tokens.acceptsCode(SESSION, digits, NOW + 119)).toBe(true);
  expect(tokens.acceptsCode(SESSION, digits, NOW + 120)).toBe(false);
});

it('gives ten minutes that cannot be stretched, moved or renamed', () => {
  const pass = tokens.pass({ sessionId: SESSION, kind: 'qr' }, NOW);
  expect(tokens.openPass(SESSION, pass, NOW + 600)).toBe('qr');
  expect(tokens.openPass(SESSION, pass, NOW + 601)).toBeUndefined();
  expect(tokens.openPass(OTHER, pass, NOW)).toBeUndefined();
  const [, time = '', seal = ''] = pass.split('.');
  const later = (Number.parseInt(time, 36) + 60).toString(36);
  expect(tokens.openPass(SESSION, `qr.${later}.${seal}`, NOW)).toBeUndefined();
  expect(tokens.openPass(SESSION, `code.${time}.${seal}`, NOW)).toBeUndefined();
});

import { claimDevice, clearPrivate, readPrivate, writePrivate } from './private-store.js';

beforeEach(() => localStorage.clear());

test('signing out takes personal data and leaves the rest', async () => {
  localStorage.setItem('sinau.theme', 'dark');
  writePrivate('events', [1]);
  await clearPrivate();
  expect(readPrivate('events')).toBeUndefined();
  expect(localStorage.getItem('sinau.theme')).toBe('dark');
});

test('work of the same person survives a new sign-in, work of somebody else does not', async () => {
  await claimDevice('siti');
  writePrivate('events', ['hers']);
  await claimDevice('siti');
  expect(readPrivate('events')).toEqual(['hers']);
  await claimDevice('budi');
  expect(readPrivate('events')).toBeUndefined();
});

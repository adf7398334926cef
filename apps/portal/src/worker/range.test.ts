/** @jest-environment node */
import { partOf, readRange } from './range.js';

test.each([
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=5-9', { start: 5, end: 9 }],
  ['bytes=90-500', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-500', { start: 0, end: 99 }],
])('%s of a hundred bytes', (header, range) => {
  expect(readRange(header, 100)).toEqual(range);
});

test('beyond the end cannot be satisfied', () => {
  expect(readRange('bytes=100-', 100)).toBeNull();
  expect(readRange('bytes=9-5', 100)).toBeNull();
});

test.each([null, '', 'bytes=-', 'bytes=0-1,5-6', 'lines=1-2'])('%s asks for the whole', (header) => {
  expect(readRange(header, 100)).toBeUndefined();
});

describe('partOf', () => {
  const file = () => new Response('0123456789', { headers: { 'content-type': 'video/mp4' } });

  test('gives the part that a player asks for, and says which', async () => {
    const part = await partOf(file(), 'bytes=2-4');
    expect([part.status, part.headers.get('content-range'), part.headers.get('content-type')]).toEqual([
      206,
      'bytes 2-4/10',
      'video/mp4',
    ]);
    expect(await part.text()).toBe('234');
  });

  test('gives all of it when nothing or nonsense is asked for, and refuses what is not there', async () => {
    expect(await (await partOf(file(), null)).text()).toBe('0123456789');
    expect(await (await partOf(file(), 'lines=1')).text()).toBe('0123456789');
    expect((await partOf(file(), 'bytes=10-')).status).toBe(416);
  });
});

import { weightOf } from './weights.js';

const media = new Map([
  ['photo', { kind: 'image' as const, bytes: 60_000 }],
  ['film', { kind: 'video' as const, bytes: 2_400_000 }],
  ['talk', { kind: 'audio' as const, bytes: 400_000 }],
]);

describe('what a lesson costs', () => {
  it('is its text and all it shows, video told apart', () => {
    expect(weightOf({ bytes: 5_000, mediaIds: ['photo', 'film', 'talk', 'gone'] }, media, 10)).toEqual({
      bytes: 2_865_000,
      videoBytes: 2_400_000,
      estimatedRupiah: 29,
    });
  });

  it('is rounded up, and nothing where data is free', () => {
    expect(weightOf({ bytes: 1, mediaIds: [] }, media, 10).estimatedRupiah).toBe(1);
    expect(weightOf({ bytes: 1, mediaIds: ['film'] }, media, 0).estimatedRupiah).toBe(0);
  });
});

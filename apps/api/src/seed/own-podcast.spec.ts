import { readEpisodes } from './own-podcast.js';

const FOLDER = 'apps/api/seed/library';

test('each script has its recording: short, small, and with a time for every sentence', async () => {
  const episodes = await readEpisodes(FOLDER);
  expect(episodes.map(({ episode }) => episode)).toEqual([1, 2]);
  for (const { recording, seconds, chapters, transcript, description } of episodes) {
    // The box that begins every M4A.
    expect(recording.subarray(4, 8).toString('latin1')).toBe('ftyp');
    expect(recording.length).toBeLessThan(1_000_000);
    expect(seconds).toBeGreaterThan(120);
    expect(seconds).toBeLessThan(240);
    const starts = transcript.map(({ start }) => start);
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
    expect([starts[0], chapters[0]?.start]).toEqual([0, 0]);
    expect(starts.at(-1)).toBeLessThan(seconds);
    for (const { start } of chapters) expect(starts).toContain(start);
    for (const { text } of transcript) expect(text.split(' ').length).toBeLessThanOrEqual(15);
    expect(description).not.toBe('');
    expect(transcript[1]?.text).toContain('suara komputer');
  }
});

import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FFMPEG, record, recordVideo } from '../testing/media.factory.js';
import { Ffmpeg } from './ffmpeg.js';
import type { Source } from './made.js';
import { makeAudio } from './make-audio.js';
import { makeVideo } from './make-video.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sinau-media-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const installed = spawnSync(FFMPEG, ['-version']).status === 0;
const ffmpeg = new Ffmpeg(FFMPEG);
const missing = new Ffmpeg('/nowhere/ffmpeg');

async function sourceOf(bytes: Buffer, signal = new AbortController().signal): Promise<Source> {
  const path = join(folder, 'source');
  await writeFile(path, bytes);
  return { path, bytes: bytes.length, folder, signal };
}
const MP4 = Buffer.from('\0\0\0\x18ftypisom\0\0\x02\0isomiso2', 'latin1');

describe('without ffmpeg', () => {
  it('keeps a short MP4 as it is and says why', async () => {
    const source = await sourceOf(MP4);
    expect(await makeVideo(missing, source)).toEqual({
      files: [{ name: 'original', path: source.path, contentType: 'video/mp4', width: null, height: null }],
      durationSeconds: null,
      note: 'Video belum dikecilkan: ffmpeg belum terpasang di server.',
    });
  });

  it('keeps an MP3 and an M4A as they are', async () => {
    const mp3 = await makeAudio(missing, await sourceOf(Buffer.from('ID3\x04isi')));
    expect(mp3).toMatchObject({
      files: [{ contentType: 'audio/mpeg' }],
      note: expect.stringContaining('ffmpeg') as string,
    });
    expect((await makeAudio(missing, await sourceOf(MP4))).files[0]?.contentType).toBe('audio/mp4');
  });

  it.each([
    ['a MOV', Buffer.from('\0\0\0\x18ftypqt  \0\0\0\0', 'latin1'), 3],
    ['a Matroska', Buffer.from('\x1a\x45\xdf\xa3', 'latin1'), 3],
    ['an MP4 of more than 60 MB', MP4, 61 * 1024 * 1024],
  ])('cannot help %s', async (_name, bytes, size) => {
    const source = { ...(await sourceOf(bytes)), bytes: size };
    await expect(makeVideo(missing, source)).rejects.toThrow('ffmpeg belum terpasang');
  });
});

describe('what is no recording', () => {
  it.each([
    '#EXTM3U\nfile:///etc/passwd\n',
    'ffconcat version 1.0\nfile /etc/passwd\n',
    '<html>',
    '%PDF-1.7',
  ])('is refused before any program sees it: %j', async (text) => {
    await expect(makeVideo(ffmpeg, await sourceOf(Buffer.from(text)))).rejects.toThrow('bukan video');
    await expect(makeAudio(ffmpeg, await sourceOf(Buffer.from(text)))).rejects.toThrow('bukan rekaman');
  });
});

if (installed) {
  describe('with ffmpeg', () => {
    it('makes MP4 at 240 and 360 lines that begin to play at once, and a poster', async () => {
      const source = await sourceOf(await recordVideo(4, '1280x720'));
      const { files, durationSeconds, note } = await makeVideo(ffmpeg, source);
      expect(note).toBeNull();
      expect(durationSeconds).toBeCloseTo(4, 0);
      expect(files.map(({ name, width, height }) => [name, width, height])).toEqual([
        ['240p', 426, 240],
        ['360p', 640, 360],
        ['poster', 640, 360],
      ]);
      for (const [name, most] of [
        ['240p', 30_000],
        ['360p', 60_000],
      ] as const) {
        const { size } = await stat(join(folder, `${name}.mp4`));
        // The first second may be larger than the rate that a longer film keeps to.
        expect(size / 4).toBeLessThan(most);
      }
      const head = spawnSync('head', ['-c', '4000', join(folder, '240p.mp4')]).stdout.toString('latin1');
      expect(head.indexOf('moov')).toBeGreaterThan(0);
      expect(head.includes('mdat') && head.indexOf('mdat') < head.indexOf('moov')).toBe(false);
    }, 60_000);

    it('keeps a standing film standing, and never makes one larger', async () => {
      const standing = await makeVideo(ffmpeg, await sourceOf(await recordVideo(1, '360x640')));
      expect(standing.files[0]).toMatchObject({ name: '240p', width: 240, height: 426 });
      const small = await makeVideo(ffmpeg, await sourceOf(await recordVideo(1, '160x120')));
      expect(small.files.map(({ name, height }) => [name, height])).toEqual([
        ['240p', 120],
        ['poster', 120],
      ]);
    }, 60_000);

    it('takes a film without sound', async () => {
      const silent = await record(
        ['-f', 'lavfi', '-i', 'testsrc2=size=320x240:rate=10', '-t', '1', '-pix_fmt', 'yuv420p'],
        'mp4',
      );
      expect((await makeVideo(ffmpeg, await sourceOf(silent))).durationSeconds).toBeCloseTo(1, 0);
    }, 60_000);

    it('tells of a film that breaks off, with its end or its beginning missing', async () => {
      const ends = await recordVideo(8, '320x240');
      await expect(makeVideo(ffmpeg, await sourceOf(ends.subarray(0, ends.length / 2)))).rejects.toThrow(
        'rusak atau terpotong',
      );
      const starts = await recordVideo(8, '320x240', ['-movflags', '+faststart']);
      await expect(makeVideo(ffmpeg, await sourceOf(starts.subarray(0, starts.length / 2)))).rejects.toThrow(
        /terpotong: hanya \d+ dari 8 detik/,
      );
    }, 60_000);

    it('makes speech of 40 kbit/s from a WAV, and of the sound of a film', async () => {
      const wav = await record(['-f', 'lavfi', '-i', 'sine=frequency=300', '-t', '5'], 'wav');
      const { files, durationSeconds } = await makeAudio(ffmpeg, await sourceOf(wav));
      expect(files.map(({ name, contentType }) => [name, contentType])).toEqual([['audio', 'audio/mp4']]);
      expect(durationSeconds).toBeCloseTo(5, 0);
      expect((await stat(join(folder, 'audio.m4a'))).size / 5).toBeLessThan(6_500);
      expect((await makeAudio(ffmpeg, await sourceOf(await recordVideo(1)))).files).toHaveLength(1);
    }, 60_000);

    it('refuses sound where pictures are wanted, and pictures where sound is', async () => {
      const sound = await record(['-f', 'lavfi', '-i', 'sine=frequency=300', '-t', '1'], 'm4a');
      await expect(makeVideo(ffmpeg, await sourceOf(sound))).rejects.toThrow('tidak memuat gambar');
      const silent = await record(
        ['-f', 'lavfi', '-i', 'testsrc2=size=64x64', '-t', '1', '-pix_fmt', 'yuv420p'],
        'mp4',
      );
      await expect(makeAudio(ffmpeg, await sourceOf(silent))).rejects.toThrow('tidak memuat suara');
    }, 60_000);

    it('stops when it is told to', async () => {
      const stop = new AbortController();
      const source = await sourceOf(await recordVideo(20, '1280x720'), stop.signal);
      const making = makeVideo(ffmpeg, source);
      setTimeout(() => stop.abort(new Error('the worker shuts down')), 300);
      await expect(making).rejects.toThrow('shuts down');
    }, 60_000);
  });
} else {
  it('says that recordings were tried only without ffmpeg, which is not on the PATH', async () => {
    console.warn('ffmpeg is not installed: transcoding itself was not tried');
    expect(await ffmpeg.isInstalled()).toBe(false);
  });
}

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';

const run = promisify(execFile);

/** A big picture as a phone's camera makes it: 2400 x 1600. */
export async function bigPicture() {
  const noise = { type: 'gaussian', mean: 120, sigma: 30 };
  return sharp({ create: { width: 2400, height: 1600, channels: 3, noise } })
    .jpeg()
    .toBuffer();
}

/**
 * A video with a tone, made by the ffmpeg that the server uses too.
 * @param seconds how long it plays @param picture what stands still in it; else moving colours
 */
export async function shortVideo(seconds, picture) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sinau-video-'));
  const [file, still] = ['video.mp4', 'still.jpg'].map((name) => path.join(folder, name));
  if (picture) await writeFile(still, picture);
  const source = picture
    ? ['-loop', '1', '-framerate', '12', '-t', String(seconds), '-i', still]
    : ['-f', 'lavfi', '-i', `testsrc2=size=640x360:rate=12:duration=${seconds}`];
  const tone = ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds}`];
  const size = ['-vf', 'scale=640:360'];
  const how = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-shortest'];
  try {
    await run('ffmpeg', ['-nostdin', '-v', 'error', ...source, ...tone, ...size, ...how, file]);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

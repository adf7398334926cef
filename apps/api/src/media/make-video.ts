import { join } from 'node:path';
import sharp from 'sharp';
import { FfmpegFailed, flags, type Ffmpeg } from './ffmpeg.js';
import { keepOriginal } from './keep-original.js';
import type { Made, MadeFile, Source } from './made.js';
import { FileRefused } from '../files/file-refused.js';
import { checkComplete, demuxers, readRecording, type Recording } from './probe.js';
import { sniff } from './sniff.js';

interface Quality {
  readonly name: string;
  /** Of the shorter side: a film that stands upright is as sharp as one that lies. */
  readonly side: number;
  readonly video: string;
  readonly audio: string;
}

/** About 200 and 400 kbit/s in all: 1,5 and 3 MB a minute at most. */
export const QUALITIES: readonly Quality[] = [
  { name: '240p', side: 240, video: '160k', audio: '-b:a 40k -ac 1' },
  { name: '360p', side: 360, video: '340k', audio: '-b:a 64k -ac 2' },
];

/** For what only a few people look at once. */
export const SMALL_ONLY = QUALITIES.slice(0, 1);

function scaleTo(side: number): string {
  // -2 keeps the shape with an even number of pixels; nothing is ever made larger.
  const lying = `if(gte(iw,ih),-2,2*trunc(min(${side},iw)/2))`;
  const standing = `if(gte(iw,ih),2*trunc(min(${side},ih)/2),-2)`;
  return `scale=w='${lying}':h='${standing}':flags=lanczos,setsar=1,format=yuv420p`;
}

function outputOf({ name, video, audio }: Quality, file: string): string[] {
  return [
    ...flags(`-map [${name}] -map 0:a:0? -map_metadata -1 -map_chapters -1 -sn -dn`),
    ...flags('-c:v libx264 -profile:v main -preset medium -crf 27 -fpsmax 30'),
    // A key picture every five seconds at most: jumping to where one stopped is quick.
    ...flags(`-maxrate ${video} -bufsize ${parseInt(video, 10) * 2}k -g 150`),
    ...flags(`-c:a aac -ar 44100 ${audio} -movflags +faststart -f mp4`),
    file,
  ];
}

async function transcode(
  ffmpeg: Ffmpeg,
  demuxer: string,
  source: Source,
  qualities: readonly Quality[],
): Promise<void> {
  const split = `[0:v:0]split=${qualities.length}${qualities.map((_, index) => `[s${index}]`).join('')}`;
  const scales = qualities.map(({ name, side }, index) => `[s${index}]${scaleTo(side)}[${name}]`);
  // Decoded once for all of them.
  await ffmpeg.convert(
    [
      ...flags(`-threads 2 -f ${demuxer} -i`),
      source.path,
      '-filter_complex',
      [split, ...scales].join(';'),
      ...qualities.flatMap((quality) => outputOf(quality, join(source.folder, `${quality.name}.mp4`))),
    ],
    source.signal,
  );
}

async function makePoster(ffmpeg: Ffmpeg, source: Source, film: string, seconds: number): Promise<MadeFile> {
  const still = join(source.folder, 'still.png');
  // Not the first picture, which is often black: the most telling of some that follow.
  const start = String(Math.min(1, seconds / 10));
  await ffmpeg.convert(
    ['-ss', start, '-f', 'mov', '-i', film, '-vf', 'thumbnail=50', '-frames:v', '1', '-f', 'image2', still],
    source.signal,
  );
  const path = join(source.folder, 'poster.webp');
  const { width, height } = await sharp(still).webp({ quality: 60 }).toFile(path);
  return { name: 'poster', path, contentType: 'image/webp', width, height };
}

async function collect(ffmpeg: Ffmpeg, source: Source, qualities: readonly Quality[]) {
  const files: MadeFile[] = [];
  let made: Recording | undefined;
  for (const { name } of qualities) {
    const path = join(source.folder, `${name}.mp4`);
    made = await readRecording(ffmpeg, path, 'mov', source.signal);
    files.push({
      name,
      path,
      contentType: 'video/mp4',
      width: made.video?.width ?? null,
      height: made.video?.height ?? null,
    });
  }
  return { files, seconds: made?.seconds ?? 0 };
}

/**
 * MP4 (H.264, AAC) at 240 and 360 lines, ready to play while it loads, and a poster. 360 lines only when there are more
 * than 240.
 * @throws FileRefused
 */
export async function makeVideo(
  ffmpeg: Ffmpeg,
  source: Source,
  wanted: readonly Quality[] = QUALITIES,
): Promise<Made> {
  const format = await sniff(source.path);
  const demuxer = format && demuxers[format];
  if (!demuxer) throw new FileRefused('Berkas ini bukan video. Pilih MP4, MOV, WebM, MKV, atau AVI.');
  if (!(await ffmpeg.isInstalled())) return keepOriginal('video', format, source);
  const recording = await readRecording(ffmpeg, source.path, demuxer, source.signal);
  if (!recording.video) throw new FileRefused('Berkas ini tidak memuat gambar. Unggah sebagai audio.');
  const side = Math.min(recording.video.width, recording.video.height);
  const qualities = wanted.filter(({ name }) => name === '240p' || side > 240);
  try {
    await transcode(ffmpeg, demuxer, source, qualities);
    const { files, seconds } = await collect(ffmpeg, source, qualities);
    checkComplete(recording.seconds, seconds);
    const poster = await makePoster(ffmpeg, source, files.at(-1)?.path ?? '', seconds);
    return { files: [...files, poster], durationSeconds: seconds, note: null };
  } catch (error) {
    if (!(error instanceof FfmpegFailed)) throw error;
    throw new FileRefused('Video ini rusak atau memakai format lain. Simpan sebagai MP4, lalu unggah lagi.');
  }
}

import { z } from 'zod';
import { FfmpegFailed, type Ffmpeg } from './ffmpeg.js';
import { FileRefused } from '../files/file-refused.js';
import type { Format } from './sniff.js';

/** How ffmpeg calls what we accept. Playlists, which name other files, are not among them. */
export const demuxers: Partial<Record<Format, string>> = {
  mp4: 'mov',
  mov: 'mov',
  matroska: 'matroska',
  avi: 'avi',
  mp3: 'mp3',
  wav: 'wav',
  ogg: 'ogg',
  flac: 'flac',
  aac: 'aac',
};

const Probed = z.object({
  format: z.object({ duration: z.coerce.number().optional() }).default({}),
  streams: z
    .array(
      z.object({
        codec_type: z.string().optional(),
        width: z.int().optional(),
        height: z.int().optional(),
        disposition: z.object({ attached_pic: z.int().optional() }).optional(),
      }),
    )
    .default([]),
});

export interface Recording {
  /** 0 when the file does not say. */
  readonly seconds: number;
  readonly video: { readonly width: number; readonly height: number } | null;
  readonly audio: boolean;
}

const LONGEST_SECONDS = 4 * 3600;
/** 8K: decoding more takes memory that a small server does not have. */
const MOST_PIXELS = 7680 * 4320;

/** @throws FileRefused when it cannot be read or is larger than can be worked on */
export async function readRecording(
  ffmpeg: Ffmpeg,
  path: string,
  demuxer: string,
  signal: AbortSignal,
): Promise<Recording> {
  let found: z.infer<typeof Probed>;
  try {
    found = Probed.parse(await ffmpeg.probe(path, demuxer, signal));
  } catch (error) {
    if (!(error instanceof FfmpegFailed)) throw error;
    throw new FileRefused('Berkas ini rusak atau terpotong. Periksa di HP Anda, lalu unggah lagi.');
  }
  const moving = found.streams.find(
    (one) => one.codec_type === 'video' && one.disposition?.attached_pic !== 1,
  );
  const { width = 0, height = 0 } = moving ?? {};
  const seconds = found.format.duration ?? 0;
  if (width * height > MOST_PIXELS)
    throw new FileRefused('Gambar video ini lebih besar dari 8K. Perkecil dulu, lalu unggah lagi.');
  if (seconds > LONGEST_SECONDS)
    throw new FileRefused('Rekaman ini lebih dari 4 jam. Potong menjadi beberapa bagian.');
  return {
    seconds,
    video: moving && width > 0 && height > 0 ? { width, height } : null,
    audio: found.streams.some((one) => one.codec_type === 'audio'),
  };
}

/** Recordings that break off are told of, not half kept. @throws FileRefused */
export function checkComplete(promised: number, made: number): void {
  if (promised > 2 && made < promised * 0.95 - 1) {
    const [read, all] = [Math.floor(made), Math.round(promised)];
    throw new FileRefused(`Rekaman ini terpotong: hanya ${read} dari ${all} detik dapat dibaca.`);
  }
}

import type { Made, Source } from './made.js';
import { FileRefused } from '../files/file-refused.js';
import type { Format } from './sniff.js';

const MEGABYTE = 1024 * 1024;
const LARGEST = 60 * MEGABYTE;

const playable: Record<'video' | 'audio', Partial<Record<Format, string>>> = {
  video: { mp4: 'video/mp4' },
  audio: { mp3: 'audio/mpeg', mp4: 'audio/mp4' },
};

const words = {
  video: { name: 'Video', accepted: 'MP4' },
  audio: { name: 'Audio', accepted: 'MP3 atau M4A' },
};

/**
 * Without ffmpeg a recording that every phone can play is kept as it is, with a note that says so; anything else
 * cannot be helped here.
 * @throws FileRefused
 */
export function keepOriginal(kind: 'video' | 'audio', format: Format | undefined, source: Source): Made {
  const { name, accepted } = words[kind];
  const contentType = format && playable[kind][format];
  if (!contentType || source.bytes > LARGEST) {
    throw new FileRefused(
      `${name} belum dikecilkan: ffmpeg belum terpasang di server. Tanpa itu, unggah ${accepted} paling besar 60 MB.`,
    );
  }
  return {
    files: [{ name: 'original', path: source.path, contentType, width: null, height: null }],
    durationSeconds: null,
    note: `${name} belum dikecilkan: ffmpeg belum terpasang di server.`,
  };
}

import type { MediaKind } from '@sinau/contracts/media.contract.js';
import { formatBytes } from '../../lib/format.js';
import type { StateWord } from '../staff-kit/words.js';
import type { Media } from './api/media.js';
import { KINDS } from './kinds.js';

export const MEDIA_KINDS: Readonly<Record<MediaKind, string>> = {
  image: KINDS.image.label,
  video: KINDS.video.label,
  audio: KINDS.audio.label,
  file: KINDS.file.label,
};

export const MEDIA_STATES = {
  uploading: { label: 'Diunggah', tone: 'warning' },
  processing: { label: 'Diproses', tone: 'warning' },
  ready: { label: 'Siap', tone: 'success' },
  failed: { label: 'Gagal', tone: 'danger' },
} as const satisfies Record<Media['state'], StateWord>;

/** "3 menit 5 detik". */
export function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  const rest = whole % 60;
  if (minutes === 0) return `${rest} detik`;
  return rest === 0 ? `${minutes} menit` : `${minutes} menit ${rest} detik`;
}

/** The rendition a learner gets first. */
const FIRST: Readonly<Record<MediaKind, readonly string[]>> = {
  image: ['w640', 'w320'],
  video: ['240p', 'original'],
  audio: ['audio', 'original'],
  file: ['original'],
};

/** "1,4 MB untuk peserta, 3 menit": what it costs a learner, and how long it takes. */
export function mediaSize(media: Media): string {
  const first = FIRST[media.kind].flatMap(
    (name) => media.renditions.find((one) => one.name === name) ?? [],
  )[0];
  const size = first ? `${formatBytes(first.bytes)} untuk peserta` : `${formatBytes(media.bytes)} diunggah`;
  return media.durationSeconds ? `${size}, ${formatSeconds(media.durationSeconds)}` : size;
}

import type { LessonMedia, Rendition } from './document-context.js';

/** Widths that a text column can use, smallest first. */
export function pictureSizes(media: LessonMedia): readonly Rendition[] {
  return media.renditions
    .filter(({ contentType, width }) => contentType.startsWith('image/') && width !== null)
    .toSorted((a, b) => (a.width ?? 0) - (b.width ?? 0));
}

const RECORDINGS: readonly string[] = ['240p', '360p', '480p', '720p', 'audio', 'original'];

/** What can be played, lightest first. */
export function playable({ kind, renditions }: LessonMedia): readonly Rendition[] {
  return renditions
    .filter(({ name, contentType }) => RECORDINGS.includes(name) && contentType.startsWith(`${kind}/`))
    .toSorted((a, b) => RECORDINGS.indexOf(a.name) - RECORDINGS.indexOf(b.name));
}

/** A poster that weighs more than this is not worth its data. */
const LIGHT_POSTER = 40_000;

/** The still picture of a video, if it is small. */
export function lightPoster({ renditions }: LessonMedia): Rendition | undefined {
  return renditions.find(({ name, bytes }) => name === 'poster' && bytes <= LIGHT_POSTER);
}

/** `3 menit`, `45 detik`. @param seconds length of a recording */
export function lengthWords(seconds: number): string {
  return seconds < 60 ? `${Math.max(1, Math.round(seconds))} detik` : `${Math.round(seconds / 60)} menit`;
}

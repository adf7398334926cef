import type { Weight } from '@sinau/contracts/studio-lesson.contract.js';
import type { MediaWeight } from '../media/media-library.service.js';

/** As sellers of data count it. */
const MEGABYTE = 1_000_000;

/** What a lesson costs a learner: its text and the small renditions of all it shows; how much of that is video is told apart. */
export function weightOf(
  lesson: { readonly bytes: number; readonly mediaIds: readonly string[] },
  media: ReadonlyMap<string, Pick<MediaWeight, 'kind' | 'bytes'>>,
  rupiahPerMegabyte: number,
): Weight {
  let { bytes } = lesson;
  let videoBytes = 0;
  for (const id of lesson.mediaIds) {
    const one = media.get(id);
    bytes += one?.bytes ?? 0;
    if (one?.kind === 'video') videoBytes += one.bytes;
  }
  return {
    bytes,
    videoBytes,
    estimatedRupiah: Math.ceil((bytes / MEGABYTE) * rupiahPerMegabyte),
  };
}

import type { LessonBlock } from '@sinau/contracts/lesson-document.contract.js';
import { formatBytes } from '../../lib/format.js';
import type { LessonBody, Media, StudioLesson } from './api/lesson.js';
import { documentOf, ownMediaOf } from './lesson-draft.js';

export type Weight = StudioLesson['weight'];

/** Above this, everything but video should be made smaller: it is a learner's own data. */
export const HEAVY_BYTES = 1_000_000;
/** When the server has not said what a megabyte costs. */
const RUPIAH_PER_MB = 10;

/** What a learner gets first, as the server counts it too; the first that exists. */
const CHOSEN: Readonly<Record<Media['kind'], readonly string[]>> = {
  image: ['w640', 'w320', 'w1280'],
  video: ['240p', '360p', 'original'],
  audio: ['audio', 'original'],
  file: ['original'],
};

/** Bytes of what a learner gets first; of the upload while there is nothing smaller yet. */
export function mediaBytes(media: Media): number {
  for (const name of CHOSEN[media.kind]) {
    const found = media.renditions.find((rendition) => rendition.name === name);
    if (found) return found.bytes;
  }
  return media.bytes;
}

/** One thing that weighs, with words to find it by. */
export interface HeavyPart {
  readonly id: string;
  readonly label: string;
  readonly bytes: number;
  /** Index of its block in the text; null for the lesson's own recording. */
  readonly block: number | null;
}

const KIND = { image: 'Gambar', video: 'Video', audio: 'Audio', file: 'Berkas' } as const;

/** Everything that is fetched with a lesson, heaviest first. Each upload counts once, as a phone fetches it once. */
export function partsOf(body: LessonBody, media: ReadonlyMap<string, Media>): HeavyPart[] {
  const places = [
    ...ownMediaOf(body).map((id) => ({ id, block: null })),
    ...(documentOf(body)?.content ?? []).flatMap((block, index) =>
      idsOf(block).map((id) => ({ id, block: index })),
    ),
  ];
  const seen = new Set<string>();
  return places
    .flatMap(({ id, block }) => {
      const known = media.get(id);
      if (!known || seen.has(id)) return [];
      seen.add(id);
      return [{ id, block, bytes: mediaBytes(known), label: `${KIND[known.kind]} “${known.title}”` }];
    })
    .sort((a, b) => b.bytes - a.bytes);
}

function idsOf(block: LessonBlock): string[] {
  if (block.type === 'beforeAfter') return [block.attrs.before, block.attrs.after];
  return block.type === 'image' || block.type === 'video' || block.type === 'audio' || block.type === 'file'
    ? [block.attrs.mediaId]
    : [];
}

/**
 * What a lesson will cost a learner, reckoned here while it is being written.
 * @param server what the server said of the saved lesson; tells the price of a megabyte
 */
export function estimateWeight(
  body: LessonBody,
  media: ReadonlyMap<string, Media>,
  server: Weight | undefined,
): Weight {
  const parts = partsOf(body, media);
  const sum = (items: readonly HeavyPart[]) => items.reduce((total, { bytes }) => total + bytes, 0);
  const videoBytes = sum(parts.filter(({ id }) => media.get(id)?.kind === 'video'));
  const bytes = sum(parts) + new Blob([JSON.stringify(body)]).size;
  return { bytes, videoBytes, estimatedRupiah: Math.ceil((bytes / 1_000_000) * priceOf(server)) };
}

/** Rupiah per MB; small lessons are rounded up to a rupiah, which says nothing about the price. */
function priceOf(server: Weight | undefined): number {
  if (!server || server.estimatedRupiah < 20) return RUPIAH_PER_MB;
  return server.estimatedRupiah / (server.bytes / 1_000_000);
}

/** "Perkecil Gambar “Meja” (1,2 MB)": what to shrink when what is not video is over a megabyte; empty when it is not. */
export function tooHeavy(body: LessonBody, media: ReadonlyMap<string, Media>, weight: Weight): HeavyPart[] {
  if (weight.bytes - weight.videoBytes <= HEAVY_BYTES) return [];
  const parts = partsOf(body, media).filter(({ id }) => media.get(id)?.kind !== 'video');
  let over = weight.bytes - weight.videoBytes - HEAVY_BYTES;
  const named: HeavyPart[] = [];
  for (const part of parts) {
    if (over <= 0) break;
    named.push(part);
    over -= part.bytes;
  }
  return named;
}

export const heavyWords = ({ label, bytes }: HeavyPart): string => `${label} (${formatBytes(bytes)})`;

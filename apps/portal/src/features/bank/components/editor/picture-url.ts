import type { Media } from '@sinau/contracts/media.contract.js';

/** Wide enough to point at details, small enough for a phone's data. */
const WIDTH = 960;

/** Address of the rendition nearest to that width; null while a job still makes them. */
export function urlOf({ renditions }: Pick<Media, 'renditions'>): string | null {
  const distance = (width: number | null) => Math.abs((width ?? 0) - WIDTH);
  const pictures = renditions.filter(({ width }) => width !== null);
  return pictures.sort((a, b) => distance(a.width) - distance(b.width))[0]?.url ?? null;
}

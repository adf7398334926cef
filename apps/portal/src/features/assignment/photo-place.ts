/** A place on a photo as shares (0 to 1) of its width and height, from the upper left. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Photos without known sides are taken for squares: the places stay the same shares. */
export const sizeOf = (photo: { readonly width: number | null; readonly height: number | null }): Size => ({
  width: photo.width ?? 1000,
  height: photo.height ?? 1000,
});

const share = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;

/** Where a point of a box is on the photo that the box shows whole, centred (`object-fit: contain`). */
export function placeIn(box: Size, photo: Size, point: Place): Place {
  const scale = Math.min(box.width / photo.width, box.height / photo.height) || 1;
  const left = (box.width - photo.width * scale) / 2;
  const top = (box.height - photo.height * scale) / 2;
  return {
    x: share((point.x - left) / (photo.width * scale)),
    y: share((point.y - top) / (photo.height * scale)),
  };
}

export function moved(place: Place, dx: number, dy: number): Place {
  return { x: share(place.x + dx), y: share(place.y + dy) };
}

/** "45% dari kiri, 20% dari atas". */
export const placeWords = ({ x, y }: Place): string =>
  `${Math.round(x * 100)}% dari kiri, ${Math.round(y * 100)}% dari atas`;

/** A right area of a picture, as shares of its width and height from the top left. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SMALLEST = 0.01;
const share = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;

/** `0.1,0.2,0.3,0.25`; what is no area becomes a whole one in the middle. */
export function toArea(key: string): Area {
  const [x, y, width, height] = key.split(',').map(Number);
  return keepInside({ x: x ?? 0.4, y: y ?? 0.4, width: width ?? 0.2, height: height ?? 0.2 });
}

export const fromArea = ({ x, y, width, height }: Area): string => [x, y, width, height].join(',');

/** Inside the picture and large enough to tap. */
export function keepInside({ x, y, width, height }: Area): Area {
  const left = Math.min(share(x), 1 - SMALLEST);
  const top = Math.min(share(y), 1 - SMALLEST);
  return {
    x: left,
    y: top,
    width: share(Math.min(Math.max(width, SMALLEST), 1 - left)),
    height: share(Math.min(Math.max(height, SMALLEST), 1 - top)),
  };
}

/** The area between two corners, in whatever direction it was drawn. */
export const between = (a: { x: number; y: number }, b: { x: number; y: number }): Area =>
  keepInside({
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  });

/** A point in millimetres, y downwards. */
export type Point = readonly [x: number, y: number];

/** Hundredths of a millimetre: finer than any printer, and short enough to keep the PDF small. */
export const round = (value: number): string => String(Math.round(value * 100) / 100);

const pair = ([x, y]: Point): string => `${round(x)} ${round(y)}`;

export const moveTo = (point: Point): string => `M${pair(point)}`;
export const curveTo = (a: Point, b: Point, end: Point): string => `C${pair(a)} ${pair(b)} ${pair(end)}`;

/** A smooth curve (Catmull-Rom as cubic Béziers) through the points; the first and last only set the tangents. */
export function smoothCurve(points: readonly Point[]): string {
  let path = points[1] ? moveTo(points[1]) : '';
  for (let i = 1; i + 2 < points.length; i++) {
    const [before, from, to, after] = points.slice(i - 1, i + 3) as [Point, Point, Point, Point];
    path += curveTo(
      [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6],
      [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6],
      to,
    );
  }
  return path;
}

export const filled = (path: string, color: string): string => `<path fill="${color}" d="${path}"/>`;

/** Filled, with inner outlines left open. */
export const cutOut = (path: string, color: string): string =>
  `<path fill="${color}" fill-rule="evenodd" d="${path}"/>`;

/** Width in millimetres. */
export const stroked = (path: string, color: string, width: number): string =>
  `<path fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" d="${path}"/>`;

/** Rectangle as a path, so that it can be joined with others. */
export const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${pair([x, y])}h${round(width)}v${round(height)}h${round(-width)}Z`;

export const circle = (cx: number, cy: number, r: number): string =>
  `M${pair([cx - r, cy])}a${round(r)} ${round(r)} 0 1 0 ${round(2 * r)} 0a${round(r)} ${round(r)} 0 1 0 ${round(-2 * r)} 0Z`;

/** A lozenge; four lines where a dot would cost four curves. */
export const lozenge = (cx: number, cy: number, r: number): string =>
  `M${pair([cx, cy - r])}L${pair([cx + r, cy])}L${pair([cx, cy + r])}L${pair([cx - r, cy])}Z`;

/**
 * Draws one motif many times, each under its own transform. Repeating identical path data, instead of writing out
 * shifted coordinates, compresses about five times better in the PDF.
 */
export const repeated = (id: string, motif: string, transforms: readonly string[]): string =>
  `<defs><g id="${id}">${motif}</g></defs>` +
  transforms.map((transform) => `<use href="#${id}" transform="${transform}"/>`).join('');

export const svgDocument = (width: number, height: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">${content}</svg>`;

import { PALETTE } from './palette.js';
import { curveTo, cutOut, filled, lozenge, moveTo, type Point } from './svg-path.js';

/** A petal along `angle` (radians) between two distances from the centre: the fruit of the aren palm. */
function petal(center: Point, angle: number, from: number, to: number, width: number): string {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const at = (along: number, across: number): Point => [
    center[0] + along * cos - across * sin,
    center[1] + along * sin + across * cos,
  ];
  const reach = to - from;
  const [near, far] = [from + reach * 0.22, to - reach * 0.22];
  const bulge = width * 0.68;
  return (
    moveTo(at(from, 0)) +
    curveTo(at(near, bulge), at(far, bulge), at(to, 0)) +
    curveTo(at(far, -bulge), at(near, -bulge), at(from, 0)) +
    'Z'
  );
}

export interface KawungColors {
  petals: string;
  lozenges: string;
}

export const BAND_COLORS: KawungColors = {
  petals: PALETTE.goldTint,
  lozenges: PALETTE.goldBright,
};

/**
 * One kawung cell as SVG, its corner at the origin: four petals on the diagonals, meeting those of the neighbouring
 * cells in the corners, with the seed of each left open. Millimetres; a cell may be slightly oblong so that a whole number of them fills an edge.
 */
export function kawungCell(width: number, height: number, colors: KawungColors): string {
  const center: Point = [width / 2, height / 2];
  const diagonal = Math.hypot(width, height) / 2;
  const tilt = Math.atan2(height, width);
  const angles = [tilt, Math.PI - tilt, Math.PI + tilt, -tilt];
  const petals = angles.map((a) => petal(center, a, diagonal * 0.1, diagonal * 0.96, diagonal * 0.36));
  const seeds = angles.map((a) => petal(center, a, diagonal * 0.3, diagonal * 0.76, diagonal * 0.1));
  const spots: Point[] = [
    [width / 2, height * 0.12],
    [width / 2, height * 0.88],
    [width * 0.12, height / 2],
    [width * 0.88, height / 2],
  ];
  const lozenges = spots.map(([x, y]) => lozenge(x, y, width * 0.06));
  return cutOut(petals.join('') + seeds.join(''), colors.petals) + filled(lozenges.join(''), colors.lozenges);
}

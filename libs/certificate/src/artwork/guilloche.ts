import { repeated, smoothCurve, stroked, type Point } from './svg-path.js';

/** Enough points per wave for a smooth curve, few enough to keep the file small. */
const SAMPLES_PER_WAVE = 6;

export interface StrokeStyle {
  color: string;
  /** Millimetres. */
  width: number;
}

export interface RingOptions {
  /** Unique within one SVG. */
  id: string;
  center: Point;
  radius: number;
  /** Half the width of the ring. */
  amplitude: number;
  /** Waves around the ring; even. */
  lobes: number;
  /** Number of interlaced lines. */
  strands: number;
  /** A second wave, twice as slow, as a share of the amplitude. */
  swell: number;
  stroke: StrokeStyle;
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** An engraver's ring: interlaced waves around a circle, the way banknotes and deeds are ornamented. */
export function guillocheRing(ring: RingOptions): string {
  // Two lobes are one full period of both waves; the rest of the ring is that sector, turned.
  const sectors = ring.lobes / 2;
  const samples = SAMPLES_PER_WAVE * 2;
  const strand = (index: number): string => {
    const phase = (index / ring.strands) * 2 * Math.PI;
    const points = times(samples + 3, (i): Point => {
      const angle = ((i - 1) / samples / sectors) * 2 * Math.PI;
      const wave = Math.cos(ring.lobes * angle + phase) + ring.swell * Math.cos(sectors * angle + phase);
      const r = ring.radius + (ring.amplitude * wave) / (1 + ring.swell);
      return [r * Math.cos(angle), r * Math.sin(angle)];
    });
    return smoothCurve(points);
  };
  const motif = stroked(times(ring.strands, strand).join(''), ring.stroke.color, ring.stroke.width);
  const [x, y] = ring.center;
  return repeated(
    ring.id,
    motif,
    times(sectors, (i) => `translate(${x} ${y}) rotate(${(i * 360) / sectors})`),
  );
}

export interface RibbonOptions {
  id: string;
  from: Point;
  /** Millimetres, along x or, when `down` is set, along y. */
  length: number;
  down: boolean;
  /** Wished length of one wave; stretched so that whole waves fill the length. */
  period: number;
  amplitude: number;
  strands: number;
  stroke: StrokeStyle;
}

/** A straight braid of interlaced sine waves. */
export function guillocheRibbon(ribbon: RibbonOptions): string {
  const waves = Math.round(ribbon.length / ribbon.period);
  const period = ribbon.length / waves;
  const strand = (index: number): string => {
    const phase = (index / ribbon.strands) * 2 * Math.PI;
    const points = times(SAMPLES_PER_WAVE + 3, (i): Point => {
      const share = (i - 1) / SAMPLES_PER_WAVE;
      return [share * period, ribbon.amplitude * Math.sin(share * 2 * Math.PI + phase)];
    });
    return smoothCurve(points);
  };
  const motif = stroked(times(ribbon.strands, strand).join(''), ribbon.stroke.color, ribbon.stroke.width);
  const [x, y] = ribbon.from;
  const turn = ribbon.down ? ' rotate(90)' : '';
  const transform = (i: number): string =>
    `translate(${x} ${y})${turn} translate(${(i * period).toFixed(3)} 0)`;
  return repeated(ribbon.id, motif, times(waves, transform));
}

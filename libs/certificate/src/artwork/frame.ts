import { guillocheRibbon, guillocheRing } from './guilloche.js';
import { BAND_COLORS, kawungCell } from './kawung.js';
import { PALETTE } from './palette.js';
import { cutOut, filled, rectangle, repeated, stroked, svgDocument, type Point } from './svg-path.js';

/** Paper in millimetres. */
export interface Paper {
  readonly width: number;
  readonly height: number;
}

const LANDSCAPE: Paper = { width: 297, height: 210 };
/** Home printers leave up to 6 mm blank at the edges. */
const INSET = 9;
const BAND = 7.5;
const INNER = INSET + BAND;

const outline = (page: Paper, inset: number): string =>
  rectangle(inset, inset, page.width - 2 * inset, page.height - 2 * inset);

const translate = ([x, y]: Point): string => `translate(${x.toFixed(3)} ${y.toFixed(3)})`;

/** The four corner positions of a square of this size whose outer edges lie `inset` from the paper's edge. */
function corners(page: Paper, inset: number, size: number): Point[] {
  const [right, bottom] = [page.width - inset - size, page.height - inset - size];
  return [
    [inset, inset],
    [right, inset],
    [inset, bottom],
    [right, bottom],
  ];
}

/** Kawung cells along two opposite sides, the corners left free; stretched a little so that they fit exactly. */
function bandSides(
  id: string,
  length: number,
  place: (along: number, far: boolean) => Point,
  down: boolean,
): string {
  const count = Math.round((length - 2 * INNER) / BAND);
  const size = (length - 2 * INNER) / count;
  const cell = down ? kawungCell(BAND, size, BAND_COLORS) : kawungCell(size, BAND, BAND_COLORS);
  const transforms = Array.from({ length: count * 2 }, (_, i) =>
    translate(place(INNER + (i % count) * size, i >= count)),
  );
  return repeated(id, cell, transforms);
}

function band(page: Paper): string {
  return (
    cutOut(outline(page, INSET) + outline(page, INNER), PALETTE.green) +
    bandSides('ka', page.width, (x, far) => [x, far ? page.height - INNER : INSET], false) +
    bandSides('kd', page.height, (y, far) => [far ? page.width - INNER : INSET, y], true) +
    stroked(outline(page, INSET - 0.9) + outline(page, INNER + 0.9), PALETTE.gold, 0.45)
  );
}

function cornerBlocks(page: Paper): string {
  const [size, margin] = [BAND + 2.8, 0.8];
  const places = corners(page, INSET - 1.4, size);
  const blocks = places.map(([x, y]) => rectangle(x, y, size, size)).join('');
  const colors = { petals: PALETTE.goldBright, lozenges: PALETTE.goldTint };
  const cell = kawungCell(size - 2 * margin, size - 2 * margin, colors);
  return (
    filled(blocks, PALETTE.greenDeep) +
    stroked(blocks, PALETTE.gold, 0.45) +
    repeated(
      'kc',
      cell,
      places.map(([x, y]) => translate([x + margin, y + margin])),
    )
  );
}

/** The braid inside the band, with a small kawung flower where the sides would meet. */
function innerBorder(page: Paper): string {
  const axis = INNER + 3.3;
  const flower = 3.6;
  const start = axis + flower / 2 + 0.6;
  const common = {
    period: 8,
    amplitude: 1.3,
    strands: 3,
    stroke: { color: PALETTE.goldBright, width: 0.13 },
  };
  const across = { ...common, length: page.width - 2 * start, down: false };
  const down = { ...common, length: page.height - 2 * start, down: true };
  const colors = { petals: PALETTE.gold, lozenges: PALETTE.gold };
  return (
    guillocheRibbon({ id: 'rt', from: [start, axis], ...across }) +
    guillocheRibbon({ id: 'rb', from: [start, page.height - axis], ...across }) +
    guillocheRibbon({ id: 'rl', from: [axis, start], ...down }) +
    guillocheRibbon({ id: 'rr', from: [page.width - axis, start], ...down }) +
    repeated(
      'kf',
      kawungCell(flower, flower, colors),
      corners(page, axis - flower / 2, flower).map(translate),
    ) +
    stroked(outline(page, axis + 2.4), PALETTE.gold, 0.18)
  );
}

/** Faint engraved rosette behind the text. */
function rosette(page: Paper): string {
  const center = [page.width / 2, page.height / 2 + 2] as const;
  const outer = { center, radius: 60, amplitude: 12, lobes: 48, strands: 5, swell: 0.6 };
  const inner = { center, radius: 33, amplitude: 11, lobes: 32, strands: 5, swell: 0.6 };
  return (
    guillocheRing({ id: 'go', ...outer, stroke: { color: PALETTE.goldTint, width: 0.17 } }) +
    guillocheRing({ id: 'gi', ...inner, stroke: { color: PALETTE.greenTint, width: 0.17 } })
  );
}

/** Page background as SVG text: paper, kawung border with guilloche braid, and (front only) the rosette. */
export function frameSvg(withRosette: boolean, page: Paper = LANDSCAPE): string {
  const paper = filled(outline(page, INNER), PALETTE.paper);
  const ground = withRosette ? paper + rosette(page) : paper;
  return svgDocument(page.width, page.height, ground + innerBorder(page) + band(page) + cornerBlocks(page));
}

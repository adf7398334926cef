export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A line on the canvas that something was pulled to, in millimetres. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: number;
}

export interface Snapped {
  readonly box: Box;
  readonly guides: readonly Guide[];
}

/** Which edges a handle moves: -1 the left or upper one, 1 the right or lower one, 0 neither. */
export interface Handle {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

export const HANDLES: readonly Handle[] = [
  { x: -1, y: -1 },
  { x: 0, y: -1 },
  { x: 1, y: -1 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
  { x: -1, y: 1 },
  { x: -1, y: 0 },
];

const GRID = 1;
/** The frame leaves this free on every side. */
export const MARGIN = 25;
const SMALLEST = 1;

/** Hundredths of a millimetre: finer than any printer. */
const tidy = (value: number): number => Math.round(value * 100) / 100;
const onGrid = (value: number): number => Math.round(value / GRID) * GRID;

/** Inside the paper, at least a millimetre, without endless decimals. */
export function within(box: Box, paper: Size): Box {
  const w = Math.min(Math.max(SMALLEST, box.w), paper.width);
  const h = Math.min(Math.max(SMALLEST, box.h), paper.height);
  const x = Math.min(Math.max(0, box.x), paper.width - w);
  const y = Math.min(Math.max(0, box.y), paper.height - h);
  return { x: tidy(x), y: tidy(y), w: tidy(w), h: tidy(h) };
}

/** What edges and middles are pulled to: the paper, its margins, and the other elements. */
function targets(others: readonly Box[], paper: Size, axis: 'x' | 'y'): number[] {
  const length = axis === 'x' ? paper.width : paper.height;
  const lines = others.flatMap((box) => {
    const [from, size] = axis === 'x' ? [box.x, box.w] : [box.y, box.h];
    return [from, from + size / 2, from + size];
  });
  return [length / 2, MARGIN, length - MARGIN, 0, length, ...lines];
}

/** The smallest move that brings one of the points onto a line, if one is near enough. */
function pull(points: readonly number[], lines: readonly number[], reach: number) {
  let best: { by: number; at: number } | undefined;
  for (const point of points)
    for (const at of lines) {
      const by = at - point;
      if (Math.abs(by) <= reach && (!best || Math.abs(by) < Math.abs(best.by))) best = { by, at };
    }
  return best;
}

/** A box that is being moved: to guides within `reach` mm, else to the grid. */
export function snapMove(box: Box, others: readonly Box[], paper: Size, reach: number): Snapped {
  const acrossX = pull([box.x, box.x + box.w / 2, box.x + box.w], targets(others, paper, 'x'), reach);
  const acrossY = pull([box.y, box.y + box.h / 2, box.y + box.h], targets(others, paper, 'y'), reach);
  const x = acrossX ? box.x + acrossX.by : onGrid(box.x);
  const y = acrossY ? box.y + acrossY.by : onGrid(box.y);
  return { box: within({ ...box, x, y }, paper), guides: guidesOf(acrossX?.at, acrossY?.at) };
}

const guidesOf = (x: number | undefined, y: number | undefined): Guide[] => [
  ...(x === undefined ? [] : [{ axis: 'x' as const, at: x }]),
  ...(y === undefined ? [] : [{ axis: 'y' as const, at: y }]),
];

interface Edge {
  readonly from: number;
  readonly size: number;
  readonly at: number | undefined;
}

function pullEdge(
  from: number,
  size: number,
  side: -1 | 0 | 1,
  by: number,
  lines: readonly number[],
  reach: number,
): Edge {
  if (side === 0) return { from, size, at: undefined };
  const edge = (side < 0 ? from : from + size) + by;
  const found = pull([edge], lines, reach);
  const to = found ? found.at : onGrid(edge);
  const end = from + size;
  return side < 0
    ? { from: Math.min(to, end - SMALLEST), size: Math.max(SMALLEST, end - to), at: found?.at }
    : { from, size: Math.max(SMALLEST, to - from), at: found?.at };
}

/** A box whose handle is dragged by `dx`, `dy` mm: the moved edges are pulled, the others stay. */
export function snapResize(
  box: Box,
  handle: Handle,
  by: { readonly dx: number; readonly dy: number },
  others: readonly Box[],
  paper: Size,
  reach: number,
): Snapped {
  const across = pullEdge(box.x, box.w, handle.x, by.dx, targets(others, paper, 'x'), reach);
  const down = pullEdge(box.y, box.h, handle.y, by.dy, targets(others, paper, 'y'), reach);
  const changed = { x: across.from, w: across.size, y: down.from, h: down.size };
  return { box: within(changed, paper), guides: guidesOf(across.at, down.at) };
}

import { DESIGN, TEXT } from '../testing/design.js';
import { designReducer, pageOf, startOf, type DesignAction, type DesignState } from './design-state.js';
import { actionOfKey } from './editor-keys.js';
import { fitText } from './fit-text.js';
import { snapMove, snapResize, within } from './geometry.js';
import { newElement } from './new-element.js';

const PAPER = { width: 297, height: 210 };
const run = (...actions: DesignAction[]): DesignState => actions.reduce(designReducer, startOf(DESIGN));
const ids = (state: DesignState) => pageOf(state).elements.map(({ id }) => id);
const at = (state: DesignState, id: string) => pageOf(state).elements.find((one) => one.id === id);
const choose = (...chosen: string[]): DesignAction => ({ kind: 'select', ids: chosen });
const UNDO: DesignAction = { kind: 'undo' };

describe('changing a design', () => {
  test('adds, duplicates, orders and removes, each undone and done again', () => {
    const added = run({ kind: 'add', element: newElement('line', PAPER) }, { kind: 'duplicate' });
    expect(ids(added)).toEqual(['judul', 'qr', 'e1', 'e2']);
    expect(added.selected).toEqual(['e2']);
    const back = designReducer(added, { kind: 'order', to: 'back' });
    expect(ids(back)).toEqual(['e2', 'judul', 'qr', 'e1']);
    expect(ids(designReducer(back, { kind: 'order', to: 'forward' }))).toEqual(['judul', 'e2', 'qr', 'e1']);
    const removed = designReducer(back, { kind: 'remove' });
    expect(ids(removed)).toEqual(['judul', 'qr', 'e1']);
    const undone = [UNDO, UNDO, UNDO, UNDO].reduce(designReducer, removed);
    expect(undone.design).toEqual(DESIGN);
    const again = [1, 2, 3, 4].reduce((state) => designReducer(state, { kind: 'redo' }), undone);
    expect(again.design).toEqual(removed.design);
  });

  test('one drag and one word typed are one step back', () => {
    const place = (x: number, mark: string): DesignAction => ({
      kind: 'place',
      boxes: { judul: { x, y: 40, w: 100, h: 12 } },
      guides: [],
      mark,
    });
    const dragged = run(choose('judul'), place(51, 'a'), place(60, 'a'), { kind: 'settle' }, place(70, 'b'));
    expect(at(designReducer(dragged, UNDO), 'judul')?.x).toBe(60);
    expect(designReducer(designReducer(dragged, UNDO), UNDO).design).toEqual(DESIGN);
    const typed = run(
      { kind: 'patch', id: 'judul', patch: { text: 'N' } },
      { kind: 'patch', id: 'judul', patch: { text: 'No' } },
    );
    expect(designReducer(typed, UNDO).design).toEqual(DESIGN);
  });

  test('a new change forgets what was undone', () => {
    const state = [UNDO, choose('qr'), { kind: 'nudge', dx: 1, dy: 0 } as const].reduce(
      designReducer,
      run(choose('judul'), { kind: 'remove' }),
    );
    expect(state.future).toEqual([]);
    expect(ids(state)).toEqual(['judul', 'qr']);
  });

  test('moves several together and keeps them on the paper', () => {
    const moved = run(choose('judul'), { kind: 'toggle', id: 'qr' }, { kind: 'nudge', dx: -40, dy: 0 });
    expect([at(moved, 'judul')?.x, at(moved, 'qr')?.x]).toEqual([10, 0]);
  });

  test('a narrower paper pulls in what would lie outside; no back page shows the front', () => {
    const wide = run({ kind: 'show', side: 'back' }, { kind: 'look', look: { paper: 'portrait' } });
    expect(at(wide, 'materi')).toMatchObject({ x: 0, w: 210 });
    const without = designReducer(wide, { kind: 'look', look: { back: null } });
    expect(without.side).toBe('front');
  });
});

describe('keys', () => {
  const key = (name: string, more = {}) =>
    actionOfKey({ key: name, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...more });
  test('arrows move by a millimetre, by five, and by a fifth', () => {
    expect(key('ArrowLeft')).toEqual({ kind: 'nudge', dx: -1, dy: 0 });
    expect(key('ArrowDown', { shiftKey: true })).toEqual({ kind: 'nudge', dx: 0, dy: 5 });
    expect(key('ArrowUp', { altKey: true })).toEqual({ kind: 'nudge', dx: 0, dy: -0.2 });
  });
  test('undo, redo, duplicate, delete; the rest is the browser’s', () => {
    expect(key('z', { ctrlKey: true })).toEqual({ kind: 'undo' });
    expect(key('Z', { ctrlKey: true, shiftKey: true })).toEqual({ kind: 'redo' });
    expect(key('y', { metaKey: true })).toEqual({ kind: 'redo' });
    expect(key('d', { ctrlKey: true })).toEqual({ kind: 'duplicate' });
    expect(key('Delete')).toEqual({ kind: 'remove' });
    expect(key('Tab')).toBeUndefined();
    expect(key('r', { ctrlKey: true })).toBeUndefined();
  });
});

describe('snapping', () => {
  const box = { x: 0, y: 0, w: 20, h: 10 };
  test('pulls the middle to the middle of the paper and says so', () => {
    const { box: found, guides } = snapMove({ ...box, x: 139, y: 60.4 }, [], PAPER, 1);
    expect(found).toMatchObject({ x: 138.5, y: 60 });
    expect(guides).toEqual([{ axis: 'x', at: 148.5 }]);
  });
  test('pulls an edge to another element’s edge, and lets go farther away', () => {
    const other = { x: 70.3, y: 50.7, w: 30, h: 10 };
    expect(snapMove({ ...box, x: 70, y: 80.2 }, [other], PAPER, 1).box).toMatchObject({ x: 70.3, y: 80 });
    expect(snapMove({ ...box, x: 72.2, y: 80.2 }, [other], PAPER, 1).guides).toEqual([]);
  });
  test('resizing moves only the dragged edges, down to a millimetre', () => {
    const start = { x: 50, y: 50, w: 20, h: 10 };
    const right = snapResize(start, { x: 1, y: 0 }, { dx: 5.2, dy: 9 }, [], PAPER, 0.1);
    expect(right.box).toEqual({ x: 50, y: 50, w: 25, h: 10 });
    const left = snapResize(start, { x: -1, y: 0 }, { dx: 50, dy: 0 }, [], PAPER, 0.1);
    expect(left.box).toEqual({ x: 69, y: 50, w: 1, h: 10 });
  });
  test('nothing leaves the paper', () => {
    expect(within({ x: -5, y: 205, w: 400, h: 10 }, PAPER)).toEqual({ x: 0, y: 200, w: 297, h: 10 });
  });
});

describe('text in its box', () => {
  const measure = (text: string) => text.length * 0.5;
  test('is as large as wished when it fits, and smaller when not', () => {
    const roomy = fitText({ ...TEXT, text: 'Pendek', size: 12 }, measure);
    expect(roomy.size).toBeCloseTo(12 * (25.4 / 72));
    const crowded = fitText({ ...TEXT, text: 'kata '.repeat(60).trim(), size: 24 }, measure);
    const bottom = crowded.lines.at(-1)?.y ?? 0;
    expect(bottom).toBeLessThanOrEqual(TEXT.h);
    expect(crowded.lines.length).toBeGreaterThan(1);
  });
  test('one line stays one line', () => {
    const { lines, size } = fitText({ ...TEXT, fit: 'line', text: 'a'.repeat(200), size: 24 }, measure);
    expect(lines).toHaveLength(1);
    expect(size * 100).toBeLessThanOrEqual(TEXT.w + 0.01);
  });
});

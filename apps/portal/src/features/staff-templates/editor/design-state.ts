import type { TemplateDesign, TemplateElement, TemplatePage } from '@sinau/contracts/template-design.js';
import { within, type Box, type Guide, type Size } from './geometry.js';

export type Side = 'front' | 'back';

export interface DesignState {
  readonly design: TemplateDesign;
  readonly side: Side;
  /** Ids on the shown side, the last one chosen last. */
  readonly selected: readonly string[];
  readonly guides: readonly Guide[];
  readonly past: readonly TemplateDesign[];
  readonly future: readonly TemplateDesign[];
  /** Changes with the same name in a row are undone together: one drag, one word typed. */
  readonly mark: string | null;
}

type Boxes = Readonly<Record<string, Box>>;
/** Fields of any element; a field that an element does not have is left out by its panel. */
export type Patch = Partial<Record<string, unknown>>;

export type DesignAction =
  | { readonly kind: 'show'; readonly side: Side }
  | { readonly kind: 'select'; readonly ids: readonly string[] }
  | { readonly kind: 'toggle'; readonly id: string }
  | { readonly kind: 'patch'; readonly id: string; readonly patch: Patch }
  | {
      readonly kind: 'place';
      readonly boxes: Boxes;
      readonly guides: readonly Guide[];
      readonly mark: string;
    }
  | { readonly kind: 'nudge'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'settle' }
  /** A drag that the screen took away: as if it had never begun. */
  | { readonly kind: 'abandon'; readonly mark: string }
  | { readonly kind: 'add'; readonly element: TemplateElement }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'remove' }
  | { readonly kind: 'order'; readonly to: 'back' | 'backward' | 'forward' | 'front' }
  | { readonly kind: 'page'; readonly page: Partial<Pick<TemplatePage, 'frame'>> }
  | { readonly kind: 'look'; readonly look: Partial<Pick<TemplateDesign, 'language' | 'back' | 'paper'>> }
  | { readonly kind: 'replace'; readonly design: TemplateDesign }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

/** As many steps as anybody goes back. */
const MOST_PAST = 100;

export const paperOf = ({ paper }: TemplateDesign): Size =>
  paper === 'landscape' ? { width: 297, height: 210 } : { width: 210, height: 297 };

export const startOf = (design: TemplateDesign): DesignState => ({
  design,
  side: 'front',
  selected: [],
  guides: [],
  past: [],
  future: [],
  mark: null,
});

export const pageOf = ({ design, side }: Pick<DesignState, 'design' | 'side'>): TemplatePage =>
  (side === 'back' ? design.back : null) ?? design.front;

/** Elements chosen on the shown side, in drawing order. */
export const chosenOf = (state: DesignState): readonly TemplateElement[] =>
  pageOf(state).elements.filter(({ id }) => state.selected.includes(id));

/** A new version of the design that can be undone. */
function changed(state: DesignState, design: TemplateDesign, mark: string | null = null): DesignState {
  const goesOn = mark !== null && mark === state.mark;
  return {
    ...state,
    design,
    mark,
    future: [],
    past: goesOn ? state.past : [...state.past, state.design].slice(-MOST_PAST),
  };
}

function withElements(
  state: DesignState,
  edit: (elements: readonly TemplateElement[]) => readonly TemplateElement[],
  mark: string | null = null,
): DesignState {
  const page = pageOf(state);
  const elements = [...edit(page.elements)];
  const side = state.side === 'back' && state.design.back ? 'back' : 'front';
  return changed(state, { ...state.design, [side]: { ...page, elements } }, mark);
}

/** Shortest free name such as `e7`. */
function freeId(elements: readonly TemplateElement[]): string {
  const taken = new Set(elements.map(({ id }) => id));
  for (let at = 1; ; at += 1) if (!taken.has(`e${at}`)) return `e${at}`;
}

function duplicated(state: DesignState): DesignState {
  const paper = paperOf(state.design);
  const copies: TemplateElement[] = [];
  for (const element of chosenOf(state)) {
    const id = freeId([...pageOf(state).elements, ...copies]);
    copies.push({ ...element, ...within({ ...element, x: element.x + 4, y: element.y + 4 }, paper), id });
  }
  if (copies.length === 0) return state;
  const next = withElements(state, (elements) => [...elements, ...copies]);
  return { ...next, selected: copies.map(({ id }) => id) };
}

function reordered(
  elements: readonly TemplateElement[],
  selected: readonly string[],
  to: 'back' | 'backward' | 'forward' | 'front',
): readonly TemplateElement[] {
  const isChosen = ({ id }: TemplateElement) => selected.includes(id);
  const [chosen, rest] = [elements.filter(isChosen), elements.filter((one) => !isChosen(one))];
  if (to === 'front') return [...rest, ...chosen];
  if (to === 'back') return [...chosen, ...rest];
  const list = to === 'forward' ? elements.toReversed() : [...elements];
  // One step past the nearest neighbour that is not chosen itself.
  for (let at = 1; at < list.length; at += 1) {
    const [before, here] = [list[at - 1], list[at]];
    if (before && here && isChosen(here) && !isChosen(before)) [list[at - 1], list[at]] = [here, before];
  }
  return to === 'forward' ? list.toReversed() : list;
}

function stepped(state: DesignState, back: boolean): DesignState {
  const design = back ? state.past.at(-1) : state.future[0];
  if (!design) return state;
  const next = back
    ? { past: state.past.slice(0, -1), future: [state.design, ...state.future] }
    : { past: [...state.past, state.design], future: state.future.slice(1) };
  const side: Side = state.side === 'back' && !design.back ? 'front' : state.side;
  const known = new Set(pageOf({ design, side }).elements.map(({ id }) => id));
  return {
    ...state,
    ...next,
    design,
    side,
    selected: state.selected.filter((id) => known.has(id)),
    mark: null,
    guides: [],
  };
}

/** On another paper what would lie outside is moved inside. */
function withLook(state: DesignState, look: Extract<DesignAction, { kind: 'look' }>['look']): DesignState {
  const design = { ...state.design, ...look };
  const paper = paperOf(design);
  const inside = (page: TemplatePage): TemplatePage => ({
    ...page,
    elements: page.elements.map((element) => ({ ...element, ...within(element, paper) })),
  });
  const next = look.paper
    ? { ...design, front: inside(design.front), back: design.back && inside(design.back) }
    : design;
  const side: Side = next.back ? state.side : 'front';
  return { ...changed(state, next), side, selected: side === state.side ? state.selected : [] };
}

export function designReducer(state: DesignState, action: DesignAction): DesignState {
  const paper = paperOf(state.design);
  const { selected } = state;
  switch (action.kind) {
    case 'show':
      return { ...state, side: action.side, selected: [], guides: [], mark: null };
    case 'select':
      return { ...state, selected: action.ids, mark: null };
    case 'toggle': {
      const without = selected.filter((id) => id !== action.id);
      return {
        ...state,
        selected: without.length < selected.length ? without : [...selected, action.id],
        mark: null,
      };
    }
    case 'patch': {
      const { id, patch } = action;
      const patched = (element: TemplateElement) => {
        const next = { ...element, ...patch } as TemplateElement;
        return { ...next, ...within(next, paper) };
      };
      const mark = `patch ${id} ${Object.keys(patch).join(' ')}`;
      return withElements(state, (all) => all.map((one) => (one.id === id ? patched(one) : one)), mark);
    }
    case 'place': {
      const { boxes, guides, mark } = action;
      const moved = (element: TemplateElement) => ({ ...element, ...boxes[element.id] });
      return { ...withElements(state, (all) => all.map(moved), mark), guides };
    }
    case 'nudge': {
      if (selected.length === 0) return state;
      const moved = (element: TemplateElement) =>
        selected.includes(element.id)
          ? {
              ...element,
              ...within({ ...element, x: element.x + action.dx, y: element.y + action.dy }, paper),
            }
          : element;
      return withElements(state, (all) => all.map(moved), `nudge ${selected.join(' ')}`);
    }
    case 'settle':
      return { ...state, guides: [], mark: null };
    case 'abandon': {
      const before = state.mark === action.mark ? state.past.at(-1) : undefined;
      const back = before && { design: before, past: state.past.slice(0, -1) };
      return { ...state, ...back, guides: [], mark: null };
    }
    case 'add': {
      const id = freeId(pageOf(state).elements);
      const element = { ...action.element, id };
      return { ...withElements(state, (all) => [...all, element]), selected: [id] };
    }
    case 'duplicate':
      return duplicated(state);
    case 'remove':
      if (selected.length === 0) return state;
      return {
        ...withElements(state, (all) => all.filter(({ id }) => !selected.includes(id))),
        selected: [],
      };
    case 'order':
      if (selected.length === 0) return state;
      return withElements(state, (all) => reordered(all, selected, action.to));
    case 'page': {
      const side = state.side === 'back' && state.design.back ? 'back' : 'front';
      return changed(state, { ...state.design, [side]: { ...pageOf(state), ...action.page } });
    }
    case 'look':
      return withLook(state, action.look);
    case 'replace':
      return {
        ...changed(state, action.design),
        selected: [],
        side: action.design.back ? state.side : 'front',
      };
    case 'undo':
      return stepped(state, true);
    case 'redo':
      return stepped(state, false);
  }
}

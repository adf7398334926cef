import type { StudioCourse, StudioModule, StudioTreeLesson } from './api/studio-course.js';

export type ItemType = 'module' | 'lesson';

export interface Item {
  readonly type: ItemType;
  readonly id: string;
}

/** One line of the tree as it is read from top to bottom. */
export type TreeRow =
  | { readonly type: 'module'; readonly id: string; readonly module: StudioModule; readonly index: number }
  | {
      readonly type: 'lesson';
      readonly id: string;
      readonly module: StudioModule;
      readonly lesson: StudioTreeLesson;
      readonly index: number;
    };

/** Where things go: into a bab (for lessons), before a neighbour or to the end. */
export interface Place {
  readonly moduleId: string | null;
  readonly beforeId: string | null;
}

/** The visible rows. @param folded ids of bab whose lessons are hidden */
export function rowsOf(course: StudioCourse, folded: ReadonlySet<string> = new Set()): TreeRow[] {
  return course.modules.flatMap((module, index): TreeRow[] => [
    { type: 'module', id: module.id, module, index },
    ...(folded.has(module.id)
      ? []
      : module.lessons.map((lesson, at): TreeRow => ({
          type: 'lesson',
          id: lesson.id,
          module,
          lesson,
          index: at,
        }))),
  ]);
}

export const titleOf = (row: TreeRow): string => (row.type === 'module' ? row.module : row.lesson).title;

export const findRow = (course: StudioCourse, id: string): TreeRow | undefined =>
  rowsOf(course).find((row) => row.id === id);

/** Chosen things in reading order; a lesson whose whole bab is chosen goes with its bab. */
export function itemsOf(course: StudioCourse, ids: ReadonlySet<string>): Item[] {
  return rowsOf(course)
    .filter((row) => ids.has(row.id) && (row.type === 'module' || !ids.has(row.module.id)))
    .map(({ type, id }) => ({ type, id }));
}

/** The kind of all items, or undefined for a mixture, which has no common place to go. */
export function commonType(items: readonly Item[]): ItemType | undefined {
  const [first] = items;
  return first && items.every(({ type }) => type === first.type) ? first.type : undefined;
}

/** The tree after a move; what the server will say, shown at once. */
export function withMove(course: StudioCourse, items: readonly Item[], place: Place): StudioCourse {
  const ids = new Set(items.map(({ id }) => id));
  if (commonType(items) === 'module') {
    const moved = items.flatMap(({ id }) => course.modules.filter((module) => module.id === id));
    const rest = course.modules.filter(({ id }) => !ids.has(id));
    return { ...course, modules: insert(rest, moved, place.beforeId) };
  }
  const all = course.modules.flatMap(({ lessons }) => lessons);
  const moved = items.flatMap(({ id }) => all.filter((lesson) => lesson.id === id));
  return {
    ...course,
    modules: course.modules.map((module) => {
      const rest = module.lessons.filter(({ id }) => !ids.has(id));
      return {
        ...module,
        lessons: module.id === place.moduleId ? insert(rest, moved, place.beforeId) : rest,
      };
    }),
  };
}

/** The tree without some things. */
export function without(course: StudioCourse, items: readonly Item[]): StudioCourse {
  const ids = new Set(items.map(({ id }) => id));
  return {
    ...course,
    modules: course.modules
      .filter(({ id }) => !ids.has(id))
      .map((module) => ({ ...module, lessons: module.lessons.filter(({ id }) => !ids.has(id)) })),
  };
}

/**
 * One step up (-1) or down (1) for things of one kind; lessons step over into the neighbouring bab.
 * @returns undefined at the end of the way
 */
export function stepPlace(course: StudioCourse, items: readonly Item[], step: 1 | -1): Place | undefined {
  const type = commonType(items);
  const ids = new Set(items.map(({ id }) => id));
  if (type === 'module') return within(course.modules, ids, step, null);
  if (type !== 'lesson') return undefined;
  const edge = step < 0 ? items[0] : items.at(-1);
  const at = course.modules.findIndex(({ lessons }) => lessons.some(({ id }) => id === edge?.id));
  const module = course.modules[at];
  if (!module) return undefined;
  const place = within(module.lessons, ids, step, module.id);
  if (place) return place;
  const next = course.modules[at + step];
  if (!next) return undefined;
  return { moduleId: next.id, beforeId: step < 0 ? null : (next.lessons[0]?.id ?? null) };
}

function within(
  list: readonly { readonly id: string }[],
  ids: ReadonlySet<string>,
  step: 1 | -1,
  moduleId: string | null,
): Place | undefined {
  if (step < 0) {
    const first = list.findIndex(({ id }) => ids.has(id));
    const before = list[first - 1];
    return before ? { moduleId, beforeId: before.id } : undefined;
  }
  const last = list.findLastIndex(({ id }) => ids.has(id));
  if (!list[last + 1]) return undefined;
  return { moduleId, beforeId: list[last + 2]?.id ?? null };
}

function insert<T extends { readonly id: string }>(
  list: readonly T[],
  moved: readonly T[],
  beforeId: string | null,
): T[] {
  const at = list.findIndex(({ id }) => id === beforeId);
  return at < 0 ? [...list, ...moved] : [...list.slice(0, at), ...moved, ...list.slice(at)];
}

/** Minutes of a bab's lessons. */
export const minutesOf = (module: StudioModule): number =>
  module.lessons.reduce((total, { minutes }) => total + minutes, 0);

import { formatBytes, formatNumber } from '../../lib/format.js';
import type { StateWord } from '../staff-kit/words.js';
import type { StudioCourse, StudioModule, StudioTreeLesson } from './api/studio-course.js';
import { inBab } from './bab-words.js';
import { findRow, minutesOf, titleOf, type Item } from './tree-model.js';

export const DRAFT_STATES: Readonly<Record<StudioCourse['state'], StateWord>> = {
  editing: { label: 'Draf', tone: 'neutral' },
  in_review: { label: 'Ditinjau', tone: 'warning' },
  returned: { label: 'Dikembalikan', tone: 'danger' },
  published: { label: 'Terbit', tone: 'success' },
};

export const ARCHIVED: StateWord = { label: 'Arsip', tone: 'warning' };

/** Above this, everything but video should be made smaller: it is a learner's own data. */
const HEAVY_BYTES = 1_000_000;

type Weight = StudioTreeLesson['weight'];

/** `0,4 MB, ± Rp4`. */
export const weightWords = ({ bytes, estimatedRupiah }: Weight): string =>
  `${formatBytes(bytes)}, ± Rp${formatNumber(estimatedRupiah)}`;

/** Whether what is not video weighs too much. */
export const isHeavy = ({ bytes, videoBytes }: Weight): boolean => bytes - videoBytes > HEAVY_BYTES;

/** `90 menit dari 90 menit (2 JP)`, and what is missing or too much. */
export function timeWords(module: StudioModule, minutesPerJp: number): { text: string; off: string } {
  const minutes = minutesOf(module);
  const planned = module.jp * minutesPerJp;
  const text = `${formatNumber(minutes)} dari ${formatNumber(planned)} menit (${module.jp} JP)`;
  if (minutes === planned || module.lessons.length === 0) return { text, off: '' };
  const gap = formatNumber(Math.abs(planned - minutes));
  return { text, off: minutes < planned ? `kurang ${gap} menit` : `lebih ${gap} menit` };
}

/** `3 pelajaran`, `1 bab dan 2 pelajaran`. */
export function countWords(items: readonly Pick<Item, 'type'>[]): string {
  const modules = items.filter(({ type }) => type === 'module').length;
  const lessons = items.length - modules;
  return [modules && `${modules} bab`, lessons && `${lessons} pelajaran`].filter(Boolean).join(' dan ');
}

/** A thing by its name, several by their number. */
export function nameOf(course: StudioCourse, items: readonly Item[]): string {
  const [only] = items;
  const row = items.length === 1 && only ? findRow(course, only.id) : undefined;
  return row ? titleOf(row) : countWords(items);
}

/** Where something stands now: "urutan 2 dari 7 di bab Cahaya". */
export function placeWords(course: StudioCourse, id: string): string {
  const row = findRow(course, id);
  if (!row) return '';
  if (row.type === 'module') return `urutan ${row.index + 1} dari ${course.modules.length}`;
  return `urutan ${row.index + 1} dari ${row.module.lessons.length} di ${inBab(row.module.title)}`;
}

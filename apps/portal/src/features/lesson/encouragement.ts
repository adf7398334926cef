import type { Module } from '../classes/api/enrolment.js';

/** Lessons in the hall are ticked off by the trainer, so nothing is said about them here. */
const countable = ({ lessons }: Module) => lessons.filter(({ kind }) => kind !== 'in_person');

const left = (modules: readonly Module[]): number =>
  modules.flatMap(countable).filter(({ done }) => !done).length;

/**
 * One sentence after a lesson, tied to what was really done: no streaks, no points, no blame.
 * @param modules with this lesson already done
 */
export function encouragement(modules: readonly Module[], code: string): string | undefined {
  const at = modules.findIndex(({ lessons }) => lessons.some((lesson) => lesson.code === code));
  const module = modules[at];
  if (!module) return undefined;
  const [here, all] = [left([module]), left(modules)];
  if (all === 0) return 'Semua pelajaran selesai. Lihat apa yang masih kurang.';
  if (here === 0) return `Bab ${at + 1} selesai. Tinggal ${all} pelajaran lagi.`;
  if (here === 1) return `Tersimpan. Satu pelajaran lagi di bab ini.`;
  const done = countable(module).length - here;
  if (done === 1) return `Bab ${at + 1} sudah dimulai. Lanjutkan kapan saja.`;
  return `Tersimpan. ${done} dari ${countable(module).length} pelajaran bab ini selesai.`;
}

import { formatNumber } from '../../../lib/format.js';
import type { StudioCourse } from '../api/studio-course.js';
import { minutesOf } from '../tree-model.js';
import { weightWords } from '../tree-words.js';
import styles from './TreeTotals.module.css';

/** The whole course in one line: lessons, minutes against JP, and what it costs to learn all of it. */
export function TreeTotals({ course }: { readonly course: StudioCourse }) {
  const lessons = course.modules.flatMap((module) => module.lessons);
  const minutes = course.modules.reduce((total, module) => total + minutesOf(module), 0);
  const jp = course.modules.reduce((total, module) => total + module.jp, 0);
  const weight = lessons.reduce(
    (total, lesson) => ({
      bytes: total.bytes + lesson.weight.bytes,
      videoBytes: total.videoBytes + lesson.weight.videoBytes,
      estimatedRupiah: total.estimatedRupiah + lesson.weight.estimatedRupiah,
    }),
    { bytes: 0, videoBytes: 0, estimatedRupiah: 0 },
  );
  return (
    <p className={styles.totals}>
      <span>{course.modules.length} bab</span>
      <span>{lessons.length} pelajaran</span>
      <span>
        {formatNumber(minutes)} dari {formatNumber(jp * course.head.minutesPerJp)} menit ({jp} JP)
      </span>
      <span>{course.questions} soal</span>
      {weight.bytes > 0 && <span>{weightWords(weight)} per peserta</span>}
    </p>
  );
}

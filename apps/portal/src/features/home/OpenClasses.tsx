import { paths } from '../../lib/paths.js';
import { Banner } from '../../ui/Banner.js';
import { Icon } from '../../ui/Icon.js';
import type { CourseSummary } from '../courses/api/courses.js';
import { formatDateTile } from '../../lib/format.js';
import styles from './OpenClasses.module.css';

/** Courses that one can join now, the soonest first; those without a date come last. */
export function OpenClasses({ courses }: { readonly courses: readonly CourseSummary[] }) {
  const open = courses.filter((course) => course.openBatches > 0).sort(bySoonest);
  if (open.length === 0) {
    return (
      <Banner title="Belum ada pendaftaran yang dibuka">
        <p>Anda sudah bisa membaca pelajaran pertama tiap pelatihan.</p>
      </Banner>
    );
  }
  return (
    <ul className={styles.list}>
      {open.map((course) => (
        <li key={course.slug} className={styles.row}>
          <DateTile day={course.nextStartsOn} />
          <div className={styles.words}>
            <h3>
              <a href={paths.course(course.slug)}>{course.shortTitle}</a>
            </h3>
            <p>{course.openBatches} angkatan dibuka</p>
          </div>
          <Icon name="right" className={styles.arrow} />
        </li>
      ))}
    </ul>
  );
}

function DateTile({ day }: { readonly day: string | null }) {
  if (!day) {
    return (
      <span className={styles.tile}>
        Kapan <span>saja</span>
      </span>
    );
  }
  const { date, month } = formatDateTile(day);
  return (
    <span className={styles.tile}>
      <strong>{date}</strong> <span>{month}</span>
    </span>
  );
}

function bySoonest(a: CourseSummary, b: CourseSummary): number {
  return (a.nextStartsOn ?? '9999').localeCompare(b.nextStartsOn ?? '9999');
}

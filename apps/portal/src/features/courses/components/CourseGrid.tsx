import type { CourseSummary } from '../api/courses.js';
import { CourseCard } from './CourseCard.js';
import styles from './CourseGrid.module.css';

/** Courses side by side where there is room. `heading` is the level below the list's own heading. */
export function CourseGrid({
  courses,
  heading,
}: {
  readonly courses: readonly CourseSummary[];
  readonly heading: 'h2' | 'h3';
}) {
  return (
    <ul className={styles.grid}>
      {courses.map((course) => (
        <CourseCard key={course.slug} course={course} heading={heading} />
      ))}
    </ul>
  );
}

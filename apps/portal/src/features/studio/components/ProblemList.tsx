import type { StudioCourse } from '../api/studio-course.js';
import { problemsByPlace } from '../problem-place.js';
import styles from './Review.module.css';

/** Why a draft cannot be published yet; each leads to the place where it is mended. */
export function ProblemList({ course }: { readonly course: StudioCourse }) {
  if (course.problems.length === 0) return <p>Tidak ada. Semua isian sudah lengkap.</p>;
  return (
    <ul className={styles.list}>
      {problemsByPlace(course).map(({ href, label, words }) => (
        <li key={href + label} className={styles.entry}>
          <a href={href} className={styles.place}>
            {label}
          </a>
          {words.map((sentence, at) => (
            <span key={`${sentence}-${at}`}>{sentence}</span>
          ))}
        </li>
      ))}
    </ul>
  );
}

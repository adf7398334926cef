import type { StudioCourse } from '../api/studio-course.js';
import { problemsByPlace } from '../problem-place.js';
import styles from './Review.module.css';

/** Why a draft cannot be published yet; each leads to the place where it is mended. */
export function ProblemList({ course }: { readonly course: StudioCourse }) {
  if (course.problems.length === 0) return <p>Tidak ada. Semua isian sudah lengkap.</p>;
  return <Places course={course} problems={course.problems} />;
}

/** What a reviewer may want changed first; it keeps nobody from publishing. */
export function FindingList({ course }: { readonly course: StudioCourse }) {
  return (
    <>
      <p>Catatan ini tidak menghalangi penerbitan.</p>
      <Places course={course} problems={course.findings} />
    </>
  );
}

interface PlacesProps {
  readonly course: StudioCourse;
  readonly problems: StudioCourse['problems'];
}

function Places({ course, problems }: PlacesProps) {
  return (
    <ul className={styles.list}>
      {problemsByPlace(course, problems).map(({ href, label, words }) => (
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

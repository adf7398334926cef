import type { LessonDocument } from '@sinau/contracts/lesson-document.contract.js';
import { lazy, Suspense, useId } from 'react';
import { Skeleton } from '../../../ui/Skeleton.js';
import styles from './DocumentField.module.css';

/** The editor weighs more than the rest of the office together: it comes when a lesson with a text is opened. */
const RichEditor = lazy(() => import('../editor/RichEditor.js'));

interface DocumentFieldProps {
  readonly label: string;
  readonly value: LessonDocument;
  readonly onChange: (document: LessonDocument) => void;
}

/** The text of a lesson in the block editor. */
export function DocumentField({ label, value, onChange }: DocumentFieldProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.field}>
      <div className={styles.head}>
        <h2 id={id} className={styles.label}>
          {label}
        </h2>
        <p className={styles.hint}>Ketik / untuk menyisipkan. Alt+F10 menuju alat.</p>
      </div>
      <Suspense fallback={<Skeleton />}>
        <RichEditor label={label} document={value} onChange={onChange} />
      </Suspense>
    </section>
  );
}

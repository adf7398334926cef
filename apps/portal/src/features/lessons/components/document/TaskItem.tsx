import { useId, type ReactNode } from 'react';
import type { LessonInline } from './document-types.js';
import { InlineText } from './InlineText.js';
import styles from './LessonDocument.module.css';
import { useTicked } from './use-ticked.js';

export interface TaskItemProps {
  readonly label: readonly LessonInline[];
  /** As the author set it. */
  readonly checked: boolean;
  readonly path: string;
  /** What stands below the first line. */
  readonly children: ReactNode;
}

/** One thing to do. The learner ticks it for themselves: it counts for nothing and is remembered on this device. */
export function TaskItem({ label, checked, path, children }: TaskItemProps) {
  const [ticked, setTicked] = useTicked(path, checked);
  const id = useId();
  return (
    <li>
      <div className={styles.task}>
        <input
          id={id}
          type="checkbox"
          checked={ticked}
          onChange={(event) => setTicked(event.target.checked)}
        />
        <label htmlFor={id}>
          <InlineText content={label} />
        </label>
      </div>
      {children}
    </li>
  );
}

import { formatDate } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { useTreeContext } from '../tree-context.js';
import styles from './RemovedList.module.css';

/** What was deleted in the last 30 days, each to be brought back. */
export function RemovedList() {
  const { course, state, commands } = useTreeContext();
  if (course.removed.length === 0) return null;
  return (
    <Disclosure summary={`Baru dihapus (${course.removed.length})`}>
      <p>Disimpan 30 hari, lalu hilang.</p>
      <ul className={styles.list}>
        {course.removed.map(({ id, type, title, removedAt }) => (
          <li key={id} className={styles.item}>
            <span>
              <strong>{title}</strong>
              <br />
              {type === 'module' ? 'Bab' : 'Pelajaran'} · dihapus {formatDate(removedAt)}
            </span>
            <Button
              variant="secondary"
              onClick={() => {
                void commands.restore([{ type, id }]).then((back) => back && state.focusRow(id));
              }}
            >
              Kembalikan <VisuallyHidden>{title}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

import { Button } from '../../../ui/Button.js';
import { useTreeContext } from '../tree-context.js';
import { commonType, itemsOf } from '../tree-model.js';
import { countWords } from '../tree-words.js';
import styles from './SelectionBar.module.css';

/** What can be done with everything chosen; it stays in sight while the tree scrolls. */
export function SelectionBar() {
  const { course, state, commands } = useTreeContext();
  const items = itemsOf(course, state.selected);
  if (items.length === 0) return null;
  const back = () => {
    const gone = new Set(items.map(({ id }) => id));
    state.clear();
    state.focusRow(state.rows.find((row) => !gone.has(row.id) && !gone.has(row.module.id))?.id);
  };
  return (
    <div className={styles.bar} role="region" aria-label="Yang dipilih">
      <strong className={styles.count}>{countWords(items)} dipilih</strong>
      <div className={styles.actions}>
        {commonType(items) && (
          <Button variant="secondary" onClick={() => state.setDialog({ kind: 'move', items })}>
            Pindah ke…
          </Button>
        )}
        <Button variant="secondary" onClick={() => void commands.duplicate(items)}>
          Salin
        </Button>
        <Button
          variant="secondary"
          icon="trash"
          onClick={() => {
            commands.remove(items);
            back();
          }}
        >
          Hapus
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            state.clear();
            state.focusRow(state.active);
          }}
        >
          Batal pilih
        </Button>
      </div>
    </div>
  );
}

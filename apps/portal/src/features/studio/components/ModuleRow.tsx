import { Icon } from '../../../ui/Icon.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { inBab, numberedBab } from '../bab-words.js';
import { rowMenu } from '../row-menu.js';
import { useTreeContext } from '../tree-context.js';
import type { TreeRow } from '../tree-model.js';
import { timeWords } from '../tree-words.js';
import styles from './CourseTree.module.css';
import { TreeRowFrame } from './TreeRowFrame.js';

/** A bab in the tree: its number, title, and how its minutes stand against its JP. */
export function ModuleRow({ row }: { readonly row: Extract<TreeRow, { readonly type: 'module' }> }) {
  const context = useTreeContext();
  const { course, state } = context;
  const { module } = row;
  const folded = state.folded.has(row.id);
  const time = timeWords(module, course.head.minutesPerJp);
  return (
    <TreeRowFrame
      row={row}
      label={`${numberedBab(module.title, row.index)}, ${module.lessons.length} pelajaran`}
      menu={rowMenu(context, row)}
    >
      <div role="gridcell" className={styles.main}>
        <button
          type="button"
          className={styles.fold}
          tabIndex={state.active === row.id ? 0 : -1}
          onClick={() => state.fold(row.id, !folded)}
        >
          <Icon name={folded ? 'right' : 'down'} />
          <VisuallyHidden>
            {folded ? 'Buka' : 'Lipat'} {inBab(module.title)}
          </VisuallyHidden>
        </button>
        <div className={styles.words}>
          <span className={styles.moduleTitle}>{numberedBab(module.title, row.index)}</span>
          <span className={styles.facts}>
            <span>{module.lessons.length} pelajaran</span>
            <span>{time.text}</span>
            {time.off && <span className={styles.off}>{time.off}</span>}
          </span>
        </div>
      </div>
    </TreeRowFrame>
  );
}

import type { ReactNode } from 'react';
import { cx } from '../../../lib/cx.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { titleOf, type TreeRow } from '../tree-model.js';
import { useTreeContext } from '../tree-context.js';
import { rowDomId } from '../use-tree-state.js';
import { Menu, type MenuItem } from './Menu.js';
import styles from './CourseTree.module.css';

export interface TreeRowFrameProps {
  readonly row: TreeRow;
  readonly label: string;
  readonly menu: readonly MenuItem[];
  readonly children: ReactNode;
}

/** One row of the tree grid: place for dragging and choosing, what it is, and its menu. */
export function TreeRowFrame({ row, label, menu, children }: TreeRowFrameProps) {
  const { course, state, mayEdit } = useTreeContext();
  const isModule = row.type === 'module';
  const active = state.active === row.id;
  const selected = state.selected.has(row.id);
  const reach = active ? 0 : -1;
  return (
    <div
      role="row"
      id={rowDomId(row.id)}
      data-row={row.id}
      data-type={row.type}
      data-module={row.module.id}
      className={cx(styles.row, isModule ? styles.moduleRow : styles.lessonRow, selected && styles.selected)}
      aria-label={label}
      aria-level={isModule ? 1 : 2}
      aria-posinset={row.index + 1}
      aria-setsize={isModule ? course.modules.length : row.module.lessons.length}
      aria-expanded={isModule ? !state.folded.has(row.id) : undefined}
      aria-selected={mayEdit ? selected : undefined}
      tabIndex={reach}
      onFocus={() => !active && state.setActive(row.id)}
    >
      {mayEdit && (
        <div role="gridcell" aria-label="Pilihan" className={styles.choose}>
          <span className={styles.handle} data-handle aria-hidden="true" />
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={selected}
              tabIndex={reach}
              onChange={() => state.toggle(row.id)}
            />
            <VisuallyHidden>Pilih {titleOf(row)}</VisuallyHidden>
          </label>
        </div>
      )}
      {children}
      {menu.length > 0 && (
        <div role="gridcell" className={styles.menu}>
          <Menu name={titleOf(row)} items={menu} tabIndex={reach} />
        </div>
      )}
    </div>
  );
}

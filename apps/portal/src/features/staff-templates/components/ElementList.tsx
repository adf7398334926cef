import type { Dispatch } from 'react';
import { cx } from '../../../lib/cx.js';
import { pageOf, type DesignAction, type DesignState } from '../editor/design-state.js';
import { nameOf } from '../words.js';
import styles from './ElementList.module.css';

interface ElementListProps {
  readonly state: DesignState;
  readonly dispatch: Dispatch<DesignAction>;
}

/** Everything on the page by name, the topmost first. */
export function ElementList({ state, dispatch }: ElementListProps) {
  const elements = pageOf(state).elements.toReversed();
  if (elements.length === 0) return <p>Halaman ini masih kosong. Tambahkan unsur pertama.</p>;
  return (
    <ul className={styles.list} aria-label="Unsur halaman ini, yang paling depan lebih dulu">
      {elements.map((element) => {
        const chosen = state.selected.includes(element.id);
        return (
          <li key={element.id}>
            <button
              type="button"
              className={cx(styles.row, chosen && styles.chosen)}
              aria-pressed={chosen}
              onClick={(event) =>
                dispatch(
                  event.shiftKey || event.ctrlKey
                    ? { kind: 'toggle', id: element.id }
                    : { kind: 'select', ids: [element.id] },
                )
              }
            >
              {nameOf(element)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

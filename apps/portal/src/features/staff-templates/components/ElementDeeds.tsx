import type { Dispatch } from 'react';
import { Icon } from '../../../ui/Icon.js';
import type { IconName } from '../../../ui/icons.js';
import type { DesignAction, DesignState } from '../editor/design-state.js';
import styles from './ElementDeeds.module.css';

interface ElementDeedsProps {
  readonly state: DesignState;
  readonly dispatch: Dispatch<DesignAction>;
}

const DEEDS: readonly (readonly [label: string, icon: IconName, action: DesignAction])[] = [
  ['Gandakan', 'plus', { kind: 'duplicate' }],
  ['Ke depan', 'up', { kind: 'order', to: 'forward' }],
  ['Ke belakang', 'down', { kind: 'order', to: 'backward' }],
  ['Hapus', 'trash', { kind: 'remove' }],
];

/** What is done with what is chosen; nothing when nothing is. */
export function ElementDeeds({ state, dispatch }: ElementDeedsProps) {
  if (state.selected.length === 0) return null;
  return (
    <div className={styles.deeds} role="group" aria-label="Tindakan untuk yang dipilih">
      {DEEDS.map(([label, icon, action]) => (
        <button key={label} type="button" className={styles.deed} onClick={() => dispatch(action)}>
          <Icon name={icon} size="small" />
          {label}
        </button>
      ))}
    </div>
  );
}

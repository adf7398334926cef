import { Later } from '../../../ui/Later.js';
import type { SaveButtonProps } from './SaveButton.js';
import styles from './SaveSlot.module.css';

const load = () => import('./SaveButton.js');

/** The place of "Simpan ke HP"; the button comes after the page, and nothing moves when it does. */
export function SaveSlot(props: SaveButtonProps) {
  return (
    <div className={styles.slot}>
      <Later load={load} props={props} />
    </div>
  );
}

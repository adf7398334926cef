import { Later } from '../../ui/Later.js';
import styles from './HelpSlot.module.css';
import type { ReadingHelpProps } from './ReadingHelp.js';

const load = () => import('./ReadingHelp.js');

/** The place of the reading help; it comes after the page, and nothing moves when it does. */
export function HelpSlot(props: ReadingHelpProps) {
  return (
    <div className={styles.slot}>
      <Later load={load} props={props} />
    </div>
  );
}

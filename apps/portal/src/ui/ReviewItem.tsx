import { Icon } from './Icon.js';
import styles from './ReviewItem.module.css';

export interface ReviewItemProps {
  readonly label: string;
  /** What was answered; undefined while it was not. */
  readonly answer: string | undefined;
  readonly onOpen: () => void;
}

/** One answer before everything is sent; tapping it goes back there. */
export function ReviewItem({ label, answer, onOpen }: ReviewItemProps) {
  return (
    <button type="button" className={styles.item} onClick={onOpen}>
      <span className={styles.words}>
        {label}
        <span className={answer ? styles.answer : styles.open}>{answer || 'Belum dijawab'}</span>
      </span>
      <Icon name="right" size="small" />
    </button>
  );
}

import styles from './LiveRegion.module.css';

export const LIVE_REGION = 'kabar';

/**
 * Where toasts appear (see Toasts). It exists from the first HTML on, because a region that arrives with its text is
 * not announced; what fills it comes after the page.
 */
export function LiveRegion() {
  return (
    <div id={LIVE_REGION} className={styles.region} role="status" aria-live="polite" data-print="hide" />
  );
}

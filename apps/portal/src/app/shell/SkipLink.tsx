import styles from './SkipLink.module.css';

/** First stop of the Tab key: past the navigation. */
export function SkipLink() {
  return (
    <a href="#isi" className={styles.skip}>
      Langsung ke isi
    </a>
  );
}

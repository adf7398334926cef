import { useEffect, useState } from 'react';
import styles from './Skeleton.module.css';

const WORDS_AFTER_MS = 1000;
const LONG_AFTER_MS = 10_000;

/** The shape of what is coming; after a second it says so in words, after ten that it takes long. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const words = useWaitingWords();
  return (
    <div className={styles.skeleton} aria-busy="true">
      <p role="status" className={styles.words}>
        {words}
      </p>
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  );
}

/** A whole page on its way. */
export function PageSkeleton() {
  return <Skeleton lines={6} />;
}

function useWaitingWords(): string {
  const [words, setWords] = useState('');
  useEffect(() => {
    const soon = setTimeout(() => setWords('Sedang memuat…'), WORDS_AFTER_MS);
    const late = setTimeout(() => setWords('Sinyal sedang lambat. Halaman ini masih dimuat.'), LONG_AFTER_MS);
    return () => {
      clearTimeout(soon);
      clearTimeout(late);
    };
  }, []);
  return words;
}

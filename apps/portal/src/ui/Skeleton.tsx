import { useEffect, useState } from 'react';
import { Button } from './Button.js';
import styles from './Skeleton.module.css';

const WORDS_AFTER_MS = 1000;
const LONG_AFTER_MS = 8000;
const WORDS = ['', 'Sedang memuat…', 'Sinyal sedang lambat. Halaman ini masih dimuat.'];

/** The shape of what is coming; after a second it says so in words, after eight that it takes long, with another try. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const seen = useWaited();
  return (
    <div className={styles.skeleton} aria-busy="true">
      <p role="status" className={styles.words}>
        {WORDS[seen]}
      </p>
      {seen > 1 && (
        <Button variant="secondary" icon="refresh" onClick={() => location.reload()}>
          Coba lagi
        </Button>
      )}
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

/** 0 at first, 1 after a second, 2 when it takes long. */
function useWaited(): number {
  const [seen, setSeen] = useState(0);
  useEffect(() => {
    const soon = setTimeout(setSeen, WORDS_AFTER_MS, 1);
    const late = setTimeout(setSeen, LONG_AFTER_MS, 2);
    return () => {
      clearTimeout(soon);
      clearTimeout(late);
    };
  }, []);
  return seen;
}

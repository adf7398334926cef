import type { ReactNode } from 'react';
import styles from './Bullets.module.css';

/** Sentences one below the other, each with its dot: without it one that goes over two lines looks like two. */
export function Bullets({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.bullets}>{children}</ul>;
}

import type { ReactNode } from 'react';
import { Button } from './Button.js';
import { Icon } from './Icon.js';
import type { IconName } from './icons.js';
import styles from './States.module.css';

export interface ErrorStateProps {
  /** What happened. */
  readonly title: string;
  /** What is safe. */
  readonly safe?: ReactNode;
  readonly onRetry?: (() => void) | undefined;
  readonly icon?: IconName;
  /** `h1` when the state is the whole page. */
  readonly heading?: 'h1' | 'h2' | 'h3';
}

/** What happened, what is safe, and a way on. */
export function ErrorState({
  title,
  safe = 'Data Anda aman.',
  onRetry,
  icon = 'alert',
  heading: Heading = 'h1',
}: ErrorStateProps) {
  return (
    <div className={styles.state} role="alert">
      <Icon name={icon} size="large" className={styles.icon} />
      <Heading>{title}</Heading>
      <div className={styles.words}>
        <p>{safe}</p>
        <p>
          Masih terjadi? <a href="/bantuan">Hubungi Latkop</a>.
        </p>
      </div>
      {onRetry && (
        <div className={styles.actions}>
          <Button icon="refresh" onClick={onRetry}>
            Coba lagi
          </Button>
        </div>
      )}
    </div>
  );
}

/** No signal, and this page is not saved on the phone. */
export function OfflineState({ onRetry, heading = 'h1' }: Pick<ErrorStateProps, 'onRetry' | 'heading'>) {
  return (
    <ErrorState
      icon="offline"
      title="Tidak ada sinyal"
      safe="Halaman ini belum tersimpan di HP. Pekerjaan Anda tetap aman."
      onRetry={onRetry}
      heading={heading}
    />
  );
}

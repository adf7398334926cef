import { Button, LinkButton } from '../../ui/Button.js';
import styles from './PrintBar.module.css';

export interface PrintBarProps {
  readonly back: { readonly href: string; readonly label: string };
  /** Whether everything that belongs on paper is here. */
  readonly ready: boolean;
}

/** Above a page that is made for paper; itself not printed. */
export function PrintBar({ back, ready }: PrintBarProps) {
  return (
    <div className={styles.bar} data-print="hide">
      <LinkButton variant="quiet" icon="left" href={back.href}>
        {back.label}
      </LinkButton>
      <Button icon="printer" busy={!ready} busyLabel="Sedang menyiapkan…" onClick={() => window.print()}>
        Cetak
      </Button>
    </div>
  );
}

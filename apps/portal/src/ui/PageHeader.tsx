import type { ReactNode } from 'react';
import { Icon } from './Icon.js';
import styles from './PageHeader.module.css';

export interface PageHeaderProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Where one came from: one level up. */
  readonly back?: { readonly href: string; readonly label: string };
  /** Badges and facts below the title. */
  readonly meta?: ReactNode;
  readonly actions?: ReactNode;
}

/** The h1 of a page with the way back. Focus lands on this heading after a change of page. */
export function PageHeader({ title, lead, back, meta, actions }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      {back && (
        <a href={back.href} className={styles.back}>
          <Icon name="left" size="small" />
          {back.label}
        </a>
      )}
      <h1 tabIndex={-1}>{title}</h1>
      {lead && <div className={styles.lead}>{lead}</div>}
      {meta && <div className={styles.meta}>{meta}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  );
}

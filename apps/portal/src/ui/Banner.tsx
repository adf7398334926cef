import type { ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import styles from './Banner.module.css';
import { Icon } from './Icon.js';
import type { IconName } from './icons.js';

export type BannerTone = 'info' | 'success' | 'warning' | 'danger';

const ICON: Readonly<Record<BannerTone, IconName>> = {
  info: 'info',
  success: 'check',
  warning: 'alert',
  danger: 'stop',
};

export interface BannerProps {
  readonly tone?: BannerTone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Announce when it appears: set it for messages that follow an action. */
  readonly live?: boolean;
  readonly action?: ReactNode;
}

/** A message inside the page: what happened, what is safe, what to do. */
export function Banner({ tone = 'info', title, children, live = false, action }: BannerProps) {
  const role = live ? (tone === 'danger' ? 'alert' : 'status') : undefined;
  return (
    <div className={cx(styles.banner, styles[tone])} role={role}>
      <Icon name={ICON[tone]} className={styles.icon} />
      <div className={styles.text}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div>{children}</div>}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}

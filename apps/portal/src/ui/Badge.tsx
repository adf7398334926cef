import type { ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import styles from './Badge.module.css';
import { Icon } from './Icon.js';
import type { IconName } from './icons.js';

export type Tone = 'neutral' | 'brand' | 'success' | 'warning' | 'danger';

const ICON: Readonly<Record<Tone, IconName | undefined>> = {
  neutral: undefined,
  brand: undefined,
  success: 'check',
  warning: 'clock',
  danger: 'stop',
};

/** A state in one or two words; colour never says it alone, the word does. */
export function Badge({
  tone = 'neutral',
  icon = ICON[tone],
  children,
}: {
  readonly tone?: Tone;
  readonly icon?: IconName | undefined;
  readonly children: ReactNode;
}) {
  return (
    <span className={cx(styles.badge, styles[tone])}>
      {icon && <Icon name={icon} size="small" />}
      {children}
    </span>
  );
}

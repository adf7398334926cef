import { icons, type IconName } from './icons.js';
import styles from './Icon.module.css';
import { cx } from '../lib/cx.js';

export interface IconProps {
  readonly name: IconName;
  readonly size?: 'small' | 'normal' | 'large';
  readonly className?: string | undefined;
}

/** A small drawn sign beside words. It says nothing by itself, so it is hidden from screen readers. */
export function Icon({ name, size = 'normal', className }: IconProps) {
  return (
    <svg
      className={cx(styles.icon, styles[size], className)}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={icons[name]} />
    </svg>
  );
}

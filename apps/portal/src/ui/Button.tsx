import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import { cx } from '../lib/cx.js';
import styles from './Button.module.css';
import { Icon } from './Icon.js';
import type { IconName } from './icons.js';

export interface ButtonLook {
  /** One `primary` per screen. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  readonly icon?: IconName | undefined;
  readonly iconEnd?: IconName | undefined;
  readonly wide?: boolean | undefined;
  readonly children: ReactNode;
}

export interface ButtonProps extends ButtonLook, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** Work is on its way: taps are ignored and `busyLabel` is shown instead of the children. */
  readonly busy?: boolean;
  readonly busyLabel?: string;
}

/** A button. While `busy` it stays focusable (the focus would jump otherwise) but does nothing. */
export function Button({
  busy = false,
  busyLabel = 'Sedang dikirim…',
  onClick,
  type = 'button',
  ...props
}: ButtonProps) {
  const { variant = 'primary', icon, iconEnd, wide, children, className, ...rest } = props;
  return (
    <button
      {...rest}
      type={type}
      className={cx(styles.button, styles[variant], wide && styles.wide, className)}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {icon && !busy && <Icon name={icon} />}
      <span>{busy ? busyLabel : children}</span>
      {iconEnd && !busy && <Icon name={iconEnd} />}
    </button>
  );
}

export interface LinkButtonProps
  extends ButtonLook, Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'children'> {
  readonly href: string;
}

/** A link that looks like a button. */
export function LinkButton({
  variant = 'primary',
  icon,
  iconEnd,
  wide,
  children,
  className,
  ...rest
}: LinkButtonProps) {
  return (
    <a {...rest} className={cx(styles.button, styles[variant], wide && styles.wide, className)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconEnd && <Icon name={iconEnd} />}
    </a>
  );
}

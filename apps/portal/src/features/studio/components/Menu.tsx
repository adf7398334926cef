import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import styles from './Menu.module.css';

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  /** Shown, but not possible now. */
  readonly off?: boolean;
  readonly danger?: boolean;
}

export interface MenuProps {
  /** Whose menu: read with "Menu". */
  readonly name: string;
  readonly items: readonly MenuItem[];
  /** Only one row of the tree is reached by Tab. */
  readonly tabIndex?: number;
}

/** A menu button after the ARIA pattern: arrows walk, Home and End jump, Esc closes and gives the focus back. */
export function Menu({ name, items, tabIndex }: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useOutside(root, open, () => setOpen(false));
  useEffect(() => {
    if (!open) return;
    const list = root.current?.querySelector('[role=menu]');
    list?.scrollIntoView({ block: 'nearest' });
    list?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [open]);
  return (
    <div ref={root} className={styles.root}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        tabIndex={tabIndex}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setOpen(true);
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') stop(event);
        }}
      >
        <VisuallyHidden>Menu {name}</VisuallyHidden>
        <svg viewBox="0 0 24 24" aria-hidden="true" className={styles.dots}>
          <path d="M5.5 12h.1M12 12h.1M18.5 12h.1" />
        </svg>
      </button>
      {open && <MenuList id={id} name={name} items={items} onClose={close} />}
    </div>
  );
}

interface MenuListProps {
  readonly id: string;
  readonly name: string;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

function MenuList({ id, name, items, onClose }: MenuListProps) {
  return (
    <div
      role="menu"
      id={id}
      tabIndex={-1}
      aria-label={`Menu ${name}`}
      className={styles.list}
      onKeyDown={(event) => walk(event, onClose)}
    >
      {items.map(({ label, run, off = false, danger = false }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={danger ? styles.danger : styles.item}
          aria-disabled={off || undefined}
          onClick={() => {
            if (off) return;
            onClose();
            run();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

/** Keys inside the menu; none of them reaches the tree behind it. */
function walk(event: KeyboardEvent<HTMLDivElement>, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.findIndex((item) => item === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (event.key === 'Escape' || event.key === 'Tab') {
    if (event.key === 'Escape') stop(event);
    close();
    return;
  }
  event.stopPropagation();
  if (to === undefined) return;
  event.preventDefault();
  items[(to + items.length) % items.length]?.focus();
}

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

function useOutside(
  root: { readonly current: HTMLElement | null },
  open: boolean,
  onOutside: () => void,
): void {
  useEffect(() => {
    if (!open) return;
    const listen = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) onOutside();
    };
    document.addEventListener('pointerdown', listen);
    return () => document.removeEventListener('pointerdown', listen);
  });
}

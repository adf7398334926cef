import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { cx } from '../../../lib/cx.js';
import { Icon } from '../../../ui/Icon.js';
import type { IconName } from '../../../ui/icons.js';
import styles from './Menu.module.css';

export interface MenuItem {
  readonly label: string;
  readonly onChoose: () => void;
}

interface MenuProps {
  readonly label: string;
  /** Its beginning, where the whole label has no room. */
  readonly word?: string;
  readonly icon: IconName;
  /** The sign alone; its name is read out and shown by the pointer. */
  readonly signOnly?: boolean;
  readonly items: readonly MenuItem[];
}

/** Deeds behind one button: below it on a laptop, from the bottom of the screen on a phone. Arrows, Home, End and Esc as anywhere. */
export function Menu({ label, word = label, icon, signOnly = false, items }: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (open) itemsIn(root.current)[0]?.focus();
  }, [open]);
  const choose = (item: MenuItem) => {
    setOpen(false);
    // First: what it opens gives the focus back to here.
    button.current?.focus();
    item.onChoose();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    } else if (event.key === 'ArrowDown' && !open) {
      event.preventDefault();
      setOpen(true);
    } else if (open) walk(event, itemsIn(root.current));
  };
  return (
    <div
      ref={root}
      role="presentation"
      className={styles.root}
      onKeyDown={onKey}
      // Some browsers give a button no focus when it is clicked: the menu would lose its own and close first.
      onMouseDown={(event) => event.preventDefault()}
      onBlur={({ relatedTarget }) => !root.current?.contains(relatedTarget) && setOpen(false)}
    >
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        title={signOnly ? label : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name={icon} />
        {!signOnly && <span className={styles.word}>{word}</span>}
      </button>
      {open && <List id={id} label={label} atEnd={signOnly} items={items} onChoose={choose} />}
    </div>
  );
}

interface ListProps extends Pick<MenuProps, 'label' | 'items'> {
  readonly id: string;
  readonly atEnd: boolean;
  readonly onChoose: (item: MenuItem) => void;
}

function List({ id, label, atEnd, items, onChoose }: ListProps) {
  return (
    <div id={id} role="menu" aria-label={label} className={cx(styles.menu, atEnd && styles.atEnd)}>
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={styles.item}
          onClick={() => onChoose(item)}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
}

const itemsIn = (root: HTMLElement | null): HTMLElement[] => [
  ...(root?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
];

function walk(event: KeyboardEvent, items: readonly HTMLElement[]): void {
  const at = items.findIndex((item) => item === document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  items.at(next % items.length)?.focus();
}

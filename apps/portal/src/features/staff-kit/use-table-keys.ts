import { useEffect, type RefObject } from 'react';

/** Where a letter is a letter, and where another layer has the keys. */
const TYPING = 'input:not([type=checkbox]), textarea, select, [contenteditable=true]';
const isElsewhere = (event: KeyboardEvent): boolean =>
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  event.defaultPrevented ||
  (event.target instanceof Element && event.target.closest(TYPING) !== null) ||
  document.querySelector('dialog[open]') !== null;

const rowsOf = (table: HTMLElement): HTMLElement[] => [...table.querySelectorAll<HTMLElement>('tbody > tr')];

function step(table: HTMLElement, by: 1 | -1): void {
  const rows = rowsOf(table);
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by];
  if (!next) return;
  next.tabIndex = -1;
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

/** @returns whether the key meant something here */
function act(key: string, table: HTMLElement, onHelp: () => void): boolean {
  const row = rowsOf(table).find((each) => each.contains(document.activeElement));
  if (key === 'j' || key === 'k') step(table, key === 'j' ? 1 : -1);
  else if (key === '/') document.querySelector<HTMLElement>('main input[type=search]')?.focus();
  else if (key === 'x') row?.querySelector<HTMLElement>('[data-select]')?.click();
  // On a link or a button Enter is the browser's.
  else if (key === 'Enter' && row === document.activeElement)
    row.querySelector<HTMLElement>('a[href]')?.click();
  else if (key === '?') onHelp();
  else return false;
  return true;
}

/** Keys of a list: j and k for rows, x to choose, Enter to open, / to search, ? for help. */
export function useTableKeys(table: RefObject<HTMLElement | null>, on: boolean, onHelp: () => void): void {
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent) => {
      if (!table.current || isElsewhere(event)) return;
      if (act(event.key, table.current, onHelp) && event.key !== 'Enter') event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

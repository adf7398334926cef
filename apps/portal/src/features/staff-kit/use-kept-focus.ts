import { useEffect, useRef, type RefObject } from 'react';

/**
 * Who works by keys keeps their place: when what had the focus goes away with what it did, the focus goes to another
 * part of the same area instead of to the top of the page.
 * @param instead finds that part in the area; nothing there: the area itself, which then needs a tabIndex of -1
 */
export function useKeptFocus<Area extends HTMLElement>(instead: string): RefObject<Area | null> {
  const area = useRef<Area>(null);
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      last.current = target instanceof Element && area.current?.contains(target) ? target : null;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  // After every drawing: any of them may have taken it away.
  useEffect(() => {
    const lost = last.current && !last.current.isConnected && document.activeElement === document.body;
    if (!lost) return;
    last.current = null;
    const next = area.current?.querySelector<HTMLElement | SVGElement>(instead) ?? area.current;
    next?.focus({ preventScroll: true });
  });
  return area;
}

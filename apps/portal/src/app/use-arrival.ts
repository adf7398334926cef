import { useEffect, useRef } from 'react';

/** How long a page may take to show its heading before focus is left alone. */
const HEADING_WAIT_MS = 10_000;

/**
 * After a change of page: focus goes to the h1 (so that a screen reader announces where one is)
 * and the view goes to the top, or back to where it was when the user went back.
 */
export function useArrival(path: string): void {
  const previous = useRef(path);
  useEffect(() => {
    if (previous.current === path) return undefined;
    previous.current = path;
    window.scrollTo(0, savedScroll());
    return focusHeading();
  }, [path]);
  useEffect(() => {
    if (!('scrollRestoration' in history)) return undefined;
    history.scrollRestoration = 'manual';
    window.scrollTo(0, Math.max(savedScroll(), window.scrollY));
    addEventListener('pagehide', saveScroll);
    return () => removeEventListener('pagehide', saveScroll);
  }, []);
}

function focusHeading(): (() => void) | undefined {
  const focus = (element: HTMLElement) => {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  };
  const main = document.querySelector('main');
  const heading = document.querySelector('h1');
  if (heading) return void focus(heading);
  if (!main) return undefined;
  focus(main);
  // The page still waits for its code or data: move on to the heading unless the user has moved already.
  // The whole document is watched, because a page in another shell brings a `main` of its own.
  const observer = new MutationObserver(() => {
    const late = document.querySelector<HTMLElement>('main h1');
    if (!late) return;
    observer.disconnect();
    if (document.activeElement === main || document.activeElement === document.body) focus(late);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  const timer = setTimeout(() => observer.disconnect(), HEADING_WAIT_MS);
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}

/** Scroll offsets live in the history entry itself, so they survive a reload and vanish with the entry. */
export function saveScroll(): void {
  const state: unknown = history.state;
  History.prototype.replaceState.call(history, { ...(state as object | null), scroll: window.scrollY }, '');
}

function savedScroll(): number {
  const state = history.state as { scroll?: unknown } | null;
  return typeof state?.scroll === 'number' ? state.scroll : 0;
}

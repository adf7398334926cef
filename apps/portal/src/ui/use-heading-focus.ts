import { useEffect, useRef } from 'react';

/**
 * A new step on the same address is a new screen: the view goes to the top and focus to its h1,
 * as after a change of page. @param step anything that names the step; the first one is left alone
 */
export function useHeadingFocus(step: string | number): void {
  const previous = useRef(step);
  useEffect(() => {
    if (previous.current === step) return;
    previous.current = step;
    window.scrollTo(0, 0);
    const heading = document.querySelector('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [step]);
}

import { useEffect, useState, type RefObject } from 'react';

const FOCUSABLE =
  'a[href], button, input, select, textarea, summary, audio[controls], video[controls], [tabindex]';

/** Longer than its box, and without a control that would bring the keyboard to its end. */
const needsStop = (box: HTMLElement): boolean =>
  box.scrollHeight > box.clientHeight && box.querySelector(FOCUSABLE) === null;

/**
 * Whether a scrolling box must take the focus itself, so that the keyboard can scroll it (WCAG 2.1.1): Safari does not
 * make such a box a stop by itself. Looked at again when its content, the screen or the size of the text changes.
 * @param active whether the box is there
 */
export function useScrollStop(box: RefObject<HTMLElement | null>, active: boolean): boolean {
  const [isStop, setIsStop] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!active || !element) return undefined;
    const look = () => setIsStop(needsStop(element));
    look();
    const changes = new MutationObserver(look);
    changes.observe(element, { childList: true, characterData: true, subtree: true });
    addEventListener('resize', look);
    return () => {
      changes.disconnect();
      removeEventListener('resize', look);
    };
  }, [box, active]);
  return isStop;
}

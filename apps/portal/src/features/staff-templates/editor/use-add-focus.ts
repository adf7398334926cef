import { useEffect, useRef, type RefObject } from 'react';
import type { DesignState } from './design-state.js';

/** A new element is what the keys mean next. @returns to be called before it is added */
export function useAddFocus(root: RefObject<HTMLElement | null>, { selected }: DesignState): () => void {
  const wanted = useRef(false);
  useEffect(() => {
    const [id] = selected;
    if (!wanted.current || !id) return;
    wanted.current = false;
    root.current?.querySelector<SVGGElement>(`[data-element="${id}"]`)?.focus({ preventScroll: true });
  }, [root, selected]);
  return () => {
    wanted.current = true;
  };
}

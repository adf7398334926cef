import { useEffect } from 'react';
import { useTermsOn } from './setting.js';
import { setTermMark } from './term-marker.js';
import { withTerms } from './terms-in-text.js';

/** Underlines terms in the lessons on screen while this is mounted, unless they are switched off. */
export function useTerms(): void {
  const on = useTermsOn();
  useEffect(() => {
    setTermMark(on ? withTerms : undefined);
    return () => setTermMark(undefined);
  }, [on]);
}

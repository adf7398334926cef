import { useEffect } from 'react';
import { useGlossary } from './api/glossary.js';
import { useTermsOn } from './setting.js';
import { setTermMark } from './term-marker.js';
import { markerOf } from './terms-in-text.js';
import type { Term } from './terms.js';

const NONE: readonly Term[] = [];

/**
 * Underlines terms in the lessons on screen while this is mounted, unless they are switched off. Without a list of
 * them (no signal yet) the text stays as it is.
 */
export function useTerms(): readonly Term[] {
  const on = useTermsOn();
  const terms = useGlossary(on).data?.items ?? NONE;
  useEffect(() => {
    setTermMark(on ? markerOf(terms) : undefined);
    return () => setTermMark(undefined);
  }, [on, terms]);
  return terms;
}

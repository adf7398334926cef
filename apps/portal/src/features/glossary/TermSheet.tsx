import { useEffect, useState, type RefObject } from 'react';
import { Button } from '../../ui/Button.js';
import { BottomSheet } from '../../ui/Dialog.js';
import { Stack } from '../../ui/Stack.js';
import { toast } from '../../ui/toast.js';
import { explainTerms } from './setting.js';
import { TERM_LINK } from './term-link.js';
import { findTerm, type Term } from './terms.js';

interface TermSheetProps {
  /** The lesson's text. */
  readonly text: RefObject<HTMLElement | null>;
  readonly terms: readonly Term[];
}

/** Opens the explanation of a term that is tapped in the text. Works without a signal. */
export function TermSheet({ text, terms }: TermSheetProps) {
  const [term, setTerm] = useState<Term>();
  useEffect(() => {
    const root = text.current;
    const open = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest(`a[href^="${TERM_LINK}"]`) : null;
      const key = link?.getAttribute('href')?.slice(TERM_LINK.length);
      if (key === undefined) return;
      event.preventDefault();
      setTerm(findTerm(terms, key));
    };
    root?.addEventListener('click', open);
    return () => root?.removeEventListener('click', open);
  }, [text, terms]);
  const close = () => setTerm(undefined);
  const switchOff = () => {
    close();
    explainTerms(false);
    toast('Arti kata dimatikan. Nyalakan lagi di “Bantuan baca”.');
  };
  return (
    <BottomSheet open={term !== undefined} title={term?.name ?? 'Arti kata'} onClose={close}>
      <Stack>
        {term && term.also.length > 0 && <p>Disebut juga: {term.also.join(', ')}.</p>}
        <p>{term?.meaning}</p>
        <div>
          <Button variant="quiet" onClick={switchOff}>
            Jangan garis bawahi kata lagi
          </Button>
        </div>
      </Stack>
    </BottomSheet>
  );
}

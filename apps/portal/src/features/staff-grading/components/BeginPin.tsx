import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/Button.js';

export interface BeginPinProps {
  /** A remark was placed by keys before, so the focus was in what is gone now. */
  readonly again: boolean;
  readonly onBegin: () => void;
}

/** The way to a new remark. After one was written by keys the focus comes back here instead of being lost. */
export function BeginPin({ again, onBegin }: BeginPinProps) {
  const place = useRef<HTMLDivElement>(null);
  const comesBack = useRef(again);
  useEffect(() => {
    if (comesBack.current && document.activeElement === document.body)
      place.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={place}>
      <Button variant="secondary" icon="pin" onClick={onBegin}>
        Beri catatan di foto ini
      </Button>
    </div>
  );
}

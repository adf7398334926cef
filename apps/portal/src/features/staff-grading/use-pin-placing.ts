import { useState, type KeyboardEvent } from 'react';
import { moved, type Place } from '../assignment/photo-place.js';

const STEP = 0.05;
const SMALL_STEP = 0.01;
const CENTRE: Place = { x: 0.5, y: 0.5 };

const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A pin on its way to its place on one photo: first the place, then the words. */
export type Placing = { readonly fileId: string; readonly place: Place; readonly writing: boolean } | null;

/** Placing a pin by tap or by keys: arrows move it (Shift: finely), Enter goes on to the words, Escape gives up. */
export function usePinPlacing() {
  const [placing, setPlacing] = useState<Placing>(null);
  return {
    placing,
    /** By keyboard or button: in the middle, to be moved from there. */
    begin: (fileId: string) => setPlacing({ fileId, place: CENTRE, writing: false }),
    /** By tap: it is where it belongs. */
    tap: (fileId: string, place: Place) => setPlacing({ fileId, place, writing: true }),
    write: () => setPlacing((now) => now && { ...now, writing: true }),
    cancel: () => setPlacing(null),
    onKey: (event: KeyboardEvent) => {
      const step = event.shiftKey ? SMALL_STEP : STEP;
      const arrow = ARROWS[event.key];
      if (!arrow && event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      setPlacing((now) => {
        if (!now || event.key === 'Escape') return null;
        if (!arrow) return { ...now, writing: true };
        return { ...now, place: moved(now.place, arrow[0] * step, arrow[1] * step) };
      });
    },
  };
}

export type PinPlacing = ReturnType<typeof usePinPlacing>;

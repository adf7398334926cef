import { useState, type KeyboardEvent } from 'react';
import { moved, type Place } from '../assignment/photo-place.js';
import type { PinDraft } from './grading-draft.js';

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
export interface Placing {
  readonly fileId: string;
  readonly place: Place;
  readonly writing: boolean;
  /** Typed so far. */
  readonly body: string;
}

/** Where a pin under way is kept, so that saving or leaving takes it along. */
export interface PinKeeping {
  /** What is typed so far; null when it is given up. */
  readonly type: (pin: PinDraft | null) => void;
  /** Adds what was typed, if anything, to the pins. */
  readonly keep: () => void;
}

/** Placing a pin by tap or by keys: arrows move it (Shift: finely), Enter goes on to the words, Escape gives up. */
export function usePinPlacing(keeping: PinKeeping | undefined) {
  const [placing, setPlacing] = useState<Placing | null>(null);
  const set = (next: Placing) => {
    setPlacing(next);
    keeping?.type({ fileId: next.fileId, ...next.place, body: next.body });
  };
  const cancel = () => {
    setPlacing(null);
    keeping?.type(null);
  };
  return {
    placing,
    /** By keyboard or button: in the middle, to be moved from there. Words that are there already stay. */
    begin: (fileId: string) => set({ fileId, place: CENTRE, writing: false, body: placing?.body ?? '' }),
    /** By tap: it is where it belongs. A second tap moves it, with its words. */
    tap: (fileId: string, place: Place) => set({ fileId, place, writing: true, body: placing?.body ?? '' }),
    write: () => placing && set({ ...placing, writing: true }),
    type: (body: string) => placing && set({ ...placing, body }),
    /** It stays where it is, with the words that it has; without words it goes. */
    finish: () => {
      if (placing) keeping?.keep();
      setPlacing(null);
    },
    cancel,
    onKey: (event: KeyboardEvent) => {
      const step = event.shiftKey ? SMALL_STEP : STEP;
      const arrow = ARROWS[event.key];
      if (!arrow && event.key !== 'Enter' && event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      if (!placing) return;
      if (event.key === 'Escape') cancel();
      else if (!arrow) set({ ...placing, writing: true });
      else set({ ...placing, place: moved(placing.place, arrow[0] * step, arrow[1] * step) });
    },
  };
}

export type PinPlacing = ReturnType<typeof usePinPlacing>;

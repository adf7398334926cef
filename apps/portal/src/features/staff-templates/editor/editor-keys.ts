import type { KeyboardEvent } from 'react';
import type { DesignAction } from './design-state.js';

/** What the list of keys shows. */
export const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['Tab', 'Ke unsur berikutnya'],
  ['Enter / Spasi', 'Pilih unsur; dengan Shift, tambahkan ke pilihan'],
  ['← ↑ → ↓', 'Geser 1 mm; dengan Shift 5 mm, dengan Alt 0,2 mm'],
  ['Delete', 'Hapus'],
  ['Ctrl + D', 'Gandakan'],
  ['Ctrl + [ / ]', 'Ke belakang atau ke depan'],
  ['Ctrl + Z / Y', 'Urungkan atau ulangi'],
  ['Esc', 'Lepas pilihan'],
];

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

function withControl({ key, shiftKey }: Key): DesignAction | undefined {
  switch (key.toLowerCase()) {
    case 'z':
      return { kind: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case 'd':
      return { kind: 'duplicate' };
    case '[':
      return { kind: 'order', to: 'backward' };
    case ']':
      return { kind: 'order', to: 'forward' };
    default:
      return undefined;
  }
}

/** What a key on the canvas does; undefined leaves it to the browser. */
export function actionOfKey(event: Key): DesignAction | undefined {
  const { key, shiftKey, altKey } = event;
  if (event.ctrlKey || event.metaKey) return withControl(event);
  const step = STEPS[key];
  if (step) {
    const by = shiftKey ? 5 : altKey ? 0.2 : 1;
    return { kind: 'nudge', dx: step[0] * by, dy: step[1] * by };
  }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'remove' };
  if (key === 'Escape') return { kind: 'select', ids: [] };
  return undefined;
}

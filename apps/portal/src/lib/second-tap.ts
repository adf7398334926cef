import type { MouseEvent } from 'react';

/** A nervous finger taps again within this; nobody reads a new screen and answers it so fast. */
const DOUBLE_TAP_MS = 500;

let lastTap = Number.NEGATIVE_INFINITY;

/**
 * Whether a click is the second half of a double tap. For buttons that bring up the next screen with the
 * same button in the same place, where the second tap would answer a screen that nobody has seen.
 * A mouse counts its clicks itself; fingers are told apart by time, because Android counts every tap as the first.
 */
export function isSecondTap({ nativeEvent, detail, timeStamp }: MouseEvent): boolean {
  const byFinger = (nativeEvent as Partial<PointerEvent>).pointerType === 'touch';
  const again = byFinger && timeStamp - lastTap < DOUBLE_TAP_MS;
  if (byFinger) lastTap = timeStamp;
  return again || detail > 1;
}

import { useEffect, useState } from 'react';
import { readPrivate, writePrivate } from '../../lib/private-store.js';
import { useBrowserValue } from '../staff-kit/use-browser-value.js';

const NAME = 'pintasan';

/** Whether single keys work, as this person last chose on this device (WCAG 2.1.4). */
export function useShortcutsOn() {
  const kept = useBrowserValue(() => readPrivate(NAME) !== false, true);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const set = (on: boolean) => {
    writePrivate(NAME, on);
    setChosen(on);
  };
  return [chosen ?? kept, set] as const;
}

/** Text fields and open dialogs take letters for themselves. */
export const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('textarea, select, dialog, [role=slider], input:not([type=radio], [type=checkbox])') !==
    null;

/** Runs `actions[key]` for a single key, anywhere but in fields. */
export function useShortcuts(
  enabled: boolean,
  actions: Readonly<Record<string, (() => void) | undefined>>,
): void {
  useEffect(() => {
    if (!enabled) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || takesLetters(event.target)) return;
      const act = actions[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}

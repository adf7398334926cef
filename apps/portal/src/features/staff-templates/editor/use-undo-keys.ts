import { useEffect, type Dispatch, type KeyboardEvent } from 'react';
import type { DesignAction } from './design-state.js';
import { actionOfKey } from './editor-keys.js';

/** Undo and redo work wherever the focus is, except where the browser undoes typing itself. */
export function useUndoKeys(dispatch: Dispatch<DesignAction> | null): void {
  useEffect(() => {
    if (!dispatch) return undefined;
    const onKey = (event: globalThis.KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
      if (typing || event.defaultPrevented || !(event.ctrlKey || event.metaKey)) return;
      const action = actionOfKey(event as unknown as KeyboardEvent);
      if (action?.kind !== 'undo' && action?.kind !== 'redo') return;
      event.preventDefault();
      dispatch(action);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [dispatch]);
}

import { useEffect, useRef, useState } from 'react';
import type { RequestError } from '../../lib/api-errors.js';
import { readPreview, type Look, type Preview, type TemplateKind } from './api/templates.js';

/** Quiet time after the last change. */
const IDLE_MS = 700;

export interface PreviewState {
  readonly preview: Preview | null;
  readonly error: RequestError | null;
  readonly busy: boolean;
}

/**
 * The PDF of what stands on the canvas, asked for when the drawing pauses; only the newest answer counts. One at a time: a
 * page that takes long is waited for, since the server refuses who asks for several at once.
 */
export function usePreview(kind: TemplateKind, look: Look, sample: 'longest' | 'shortest'): PreviewState {
  const [state, setState] = useState<PreviewState>({ preview: null, error: null, busy: true });
  const turn = useRef(0);
  const under = useRef<Promise<unknown>>(Promise.resolve());
  const text = JSON.stringify(look);
  useEffect(() => {
    const mine = (turn.current += 1);
    const timer = setTimeout(() => {
      setState((before) => ({ ...before, busy: true }));
      const asked = under.current.then(() =>
        mine === turn.current ? readPreview(kind, JSON.parse(text) as Look, sample) : null,
      );
      under.current = asked.catch(() => undefined);
      asked.then(
        (preview) => mine === turn.current && preview && setState({ preview, error: null, busy: false }),
        (error: RequestError) =>
          mine === turn.current && setState((before) => ({ ...before, error, busy: false })),
      );
    }, IDLE_MS);
    return () => clearTimeout(timer);
  }, [kind, text, sample]);
  return state;
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../lib/api-errors.js';
import { readPrivate, removePrivate, writePrivate } from '../../lib/private-store.js';
import { saveDraft } from './api/save-draft.js';

/** Saved when typing pauses this long. */
const PAUSE_MS = 1500;

export interface DraftText {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** When the API last took it, ISO 8601; null before that. */
  readonly savedAt: string | null;
  readonly state: 'saved' | 'dirty' | 'saving' | 'waiting';
  /** A sentence from the API about the text itself. */
  readonly problem: string | undefined;
  /** Saves now what is not saved yet. @returns whether the API has the text */
  readonly save: () => Promise<boolean>;
}

/** The story of an assignment: kept on the device with every letter, at the API with every pause. */
export function useDraftText(enrolmentId: string, code: string, saved: string): DraftText {
  const name = `draft.${enrolmentId}.${code}`;
  const [text, setTextState] = useState(saved);
  const [state, setState] = useState<DraftText['state']>('saved');
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const latest = useRef({ text: saved, atApi: saved });
  const setText = (next: string) => {
    latest.current.text = next;
    writePrivate(name, next);
    setTextState(next);
    setState('dirty');
  };
  const save = useCallback(async () => {
    const { text: sending, atApi } = latest.current;
    if (sending === atApi) return true;
    setState('saving');
    try {
      await saveDraft(enrolmentId, code, sending);
      latest.current.atApi = sending;
      setProblem(undefined);
      setSavedAt(new Date().toISOString());
      if (latest.current.text !== sending) return false;
      removePrivate(name);
      setState('saved');
      return true;
    } catch (error) {
      setProblem(
        error instanceof ApiError && error.status < 500
          ? (error.fields[0]?.message ?? error.title)
          : undefined,
      );
      setState('waiting');
      return false;
    }
  }, [enrolmentId, code, name]);
  useEffect(() => {
    // What this device has and the API has not: from a page that was closed without a signal.
    const kept = readPrivate(name);
    if (typeof kept !== 'string' || kept === latest.current.text) return;
    latest.current.text = kept;
    setTextState(kept);
    setState('dirty');
  }, [name]);
  useEffect(() => {
    if (state !== 'dirty') return undefined;
    const timer = setTimeout(() => void save(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [state, text, save]);
  useEffect(() => {
    const send = () => void save();
    addEventListener('online', send);
    return () => removeEventListener('online', send);
  }, [save]);
  return { text, setText, savedAt, state, problem, save };
}

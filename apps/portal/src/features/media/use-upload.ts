import type { MediaKind } from '@sinau/contracts/media.contract.js';
import { useCallback, useEffect, useRef, useState } from 'react';
import { OfflineError, type RequestError } from '../../lib/api-errors.js';
import { compressImage } from './compress-image.js';
import { startUpload, type RunningUpload } from './upload.js';

/** What is happening to the chosen file. */
export type UploadState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'shrinking'; readonly name: string }
  | { readonly phase: 'sending'; readonly name: string; readonly sent: number; readonly total: number }
  | {
      readonly phase: 'stopped';
      readonly name: string;
      readonly sent: number;
      readonly total: number;
      readonly error: RequestError;
    }
  | { readonly phase: 'arrived'; readonly name: string; readonly mediaId: string };

const IDLE: UploadState = { phase: 'idle' };

/** One upload at a time, with its progress; goes on by itself when the signal comes back. */
export function useUpload(purpose: 'media' | 'scorm' | 'course' = 'media') {
  const [state, setState] = useState<UploadState>(IDLE);
  const running = useRef<RunningUpload | null>(null);
  // Each start is a new turn; what an earlier one still says is not listened to.
  const turn = useRef(0);

  const send = useCallback(
    async (file: File, kind: MediaKind) => {
      turn.current += 1;
      const mine = turn.current;
      const set = (next: UploadState | ((now: UploadState) => UploadState)) => {
        if (turn.current === mine) setState(next);
      };
      const { name } = file;
      set(
        kind === 'image'
          ? { phase: 'shrinking', name }
          : { phase: 'sending', name, sent: 0, total: file.size },
      );
      const smaller = kind === 'image' ? await compressImage(file) : file;
      if (turn.current !== mine) return;
      const total = smaller.size;
      set({ phase: 'sending', name, sent: 0, total });
      running.current = startUpload(
        smaller,
        kind,
        {
          onProgress: (sent) => set({ phase: 'sending', name, sent, total }),
          onDone: (mediaId) => set({ phase: 'arrived', name, mediaId }),
          onStopped: (error) =>
            set((now) => ({ phase: 'stopped', name, sent: 'sent' in now ? now.sent : 0, total, error })),
        },
        purpose,
      );
    },
    [purpose],
  );

  const resume = useCallback(() => {
    setState((now) => (now.phase === 'stopped' ? { ...now, phase: 'sending' } : now));
    running.current?.resume();
  }, []);

  const reset = useCallback(() => {
    turn.current += 1;
    const upload = running.current;
    running.current = null;
    setState((now) => {
      // What arrived whole stays in the library.
      if (now.phase === 'sending' || now.phase === 'stopped') upload?.cancel().catch(() => undefined);
      return IDLE;
    });
  }, []);

  const waiting = state.phase === 'stopped' && state.error instanceof OfflineError;
  useEffect(() => {
    if (!waiting) return undefined;
    window.addEventListener('online', resume);
    return () => window.removeEventListener('online', resume);
  }, [waiting, resume]);

  return { state, send, resume, reset };
}

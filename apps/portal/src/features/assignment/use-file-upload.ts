import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, OfflineError, type RequestError } from '../../lib/api-errors.js';
import { startUpload, type RunningUpload } from '../media/upload.js';
import { addUploaded } from './api/add-uploaded.js';
import { assignmentQuery } from './api/assignment.js';

/** What is happening to the chosen video or document. */
export type FileUpload =
  | { readonly phase: 'idle' }
  | { readonly phase: 'chosen'; readonly file: File }
  | { readonly phase: 'sending'; readonly file: File; readonly sent: number }
  | { readonly phase: 'stopped'; readonly file: File; readonly sent: number; readonly error: RequestError };

const IDLE: FileUpload = { phase: 'idle' };

/** One file at a time, in parts that survive a broken line; goes on by itself when the signal is back. */
export function useFileUpload(enrolmentId: string, code: string, kind: 'video' | 'document') {
  const client = useQueryClient();
  const [state, setState] = useState<FileUpload>(IDLE);
  const running = useRef<RunningUpload | null>(null);
  // Whole on the server, but not yet in the draft.
  const arrived = useRef<string | null>(null);

  const stop = useCallback((failure: unknown) => {
    const error = failure instanceof ApiError ? failure : new OfflineError(failure);
    setState((now) => (now.phase === 'sending' ? { ...now, phase: 'stopped', error } : now));
  }, []);
  const hand = useCallback(
    async (uploadId: string) => {
      arrived.current = uploadId;
      try {
        await addUploaded(enrolmentId, code, uploadId);
        await client.invalidateQueries({ queryKey: assignmentQuery(enrolmentId, code).queryKey });
        arrived.current = null;
        setState(IDLE);
      } catch (error) {
        stop(error);
      }
    },
    [client, enrolmentId, code, stop],
  );
  const send = useCallback(
    (file: File) => {
      setState({ phase: 'sending', file, sent: 0 });
      running.current = startUpload(
        file,
        kind === 'video' ? 'video' : 'file',
        {
          onProgress: (sent) => setState((now) => (now.phase === 'sending' ? { ...now, sent } : now)),
          onDone: (uploadId) => void hand(uploadId),
          onStopped: stop,
        },
        'evidence',
      );
    },
    [kind, hand, stop],
  );
  const resume = useCallback(() => {
    setState((now) => (now.phase === 'stopped' ? { phase: 'sending', file: now.file, sent: now.sent } : now));
    if (arrived.current) void hand(arrived.current);
    else running.current?.resume();
  }, [hand]);
  const cancel = useCallback(() => {
    if (!arrived.current) running.current?.cancel().catch(() => undefined);
    running.current = null;
    arrived.current = null;
    setState(IDLE);
  }, []);

  const waiting = state.phase === 'stopped' && state.error instanceof OfflineError;
  useEffect(() => {
    if (!waiting) return undefined;
    addEventListener('online', resume);
    return () => removeEventListener('online', resume);
  }, [waiting, resume]);

  return { state, choose: (file: File) => setState({ phase: 'chosen', file }), send, resume, cancel };
}

/** What happened, in the API's words; refusals cannot be helped by trying again. */
export const canResume = (error: RequestError): boolean =>
  !(error instanceof ApiError) || error.status >= 500 || error.status === 429 || error.status === 409;

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../lib/api.js';
import { keyOf } from '../../lib/api-query.js';
import { lessonQuery } from '../lesson/api/lesson.js';
import { scormQuery, type ScormResult } from './api/scorm.js';
import { CommitSender, type SavingState } from './commit-sender.js';
import { keepCommit } from './keep-commit.js';
import type { CommitReason, ScormCmi } from './protocol.js';

interface Place {
  readonly enrolmentId: string;
  readonly code: string;
  readonly title: string;
}

/** Sends what the package of a lesson wrote and puts the answer where the screens look. */
export function useCommits({ enrolmentId, code, title }: Place) {
  const [state, setState] = useState<SavingState>({ phase: 'idle' });
  const [result, setResult] = useState<ScormResult>();
  const client = useQueryClient();
  const arrived = useCallback(
    (next: ScormResult) => {
      setResult(next);
      client.setQueryData(
        scormQuery(enrolmentId, code).queryKey,
        (before) => before && { ...before, result: next },
      );
      if (!next.done) return;
      client.setQueryData(
        lessonQuery(enrolmentId, code).queryKey,
        (before) => before && { ...before, done: true },
      );
      void client.invalidateQueries({ queryKey: keyOf('GET /enrolments/:id') });
      void client.invalidateQueries({ queryKey: keyOf('GET /me/enrolments') });
    },
    [client, enrolmentId, code],
  );
  const [sender] = useState(
    () =>
      new CommitSender({
        send: async (body) => {
          const params = { id: enrolmentId, code };
          const answer = await api('PUT /enrolments/:id/lessons/:code/scorm', { params, body });
          arrived(answer.result);
        },
        keep: (commit) => keepCommit({ enrolmentId, code, title }, commit),
        onState: setState,
      }),
  );
  useEffect(() => {
    const flush = () => void sender.flush();
    const onHide = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', onHide);
    addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [sender]);
  useSendingLater(state.phase === 'waiting', () => setState({ phase: 'saved' }));
  const onCommit = useCallback((reason: CommitReason, cmi: ScormCmi) => sender.push(reason, cmi), [sender]);
  return { state, result, onCommit };
}

const RETRY_MS = 15_000;

/** While something of this package waits on the device: sends it as soon as there is a signal, and says so. */
function useSendingLater(waiting: boolean, onSent: () => void): void {
  const told = useRef(onSent);
  useEffect(() => {
    told.current = onSent;
  });
  useEffect(() => {
    if (!waiting) return undefined;
    const send = async () => {
      const { outbox } = await import('../offline/device.js');
      await outbox.flush();
      const left = await outbox.list();
      if (!left.some(({ kind, problem }) => kind === 'scorm' && problem === undefined)) told.current();
    };
    // What fails now is tried again with the next chance.
    const attempt = () => void send().catch(() => undefined);
    const timer = setInterval(attempt, RETRY_MS);
    addEventListener('online', attempt);
    return () => {
      clearInterval(timer);
      removeEventListener('online', attempt);
    };
  }, [waiting]);
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { attemptQuery, loadAttempt, type Attempt } from './api/attempt.js';

const LOOK_MS = 60_000;

export interface Deadline {
  /** ISO 8601; null: no time limit. */
  readonly at: string | null;
  /** Asks once more, for the moment the time is up. @returns whether there is more time after all */
  readonly wasExtended: () => Promise<boolean>;
}

/**
 * When an attempt ends. Staff may give more time while it runs, so a timed one is asked again every minute and
 * whenever the page comes back to the front. @param onClosed the attempt was closed elsewhere
 */
export function useDeadline(attempt: Attempt, onClosed: (attempt: Attempt) => void): Deadline {
  const client = useQueryClient();
  const timed = attempt.deadlineAt !== null;
  const { queryKey } = attemptQuery(attempt.id);
  const { data } = useQuery({
    ...attemptQuery(attempt.id),
    enabled: timed,
    initialData: attempt,
    refetchInterval: timed && LOOK_MS,
    refetchOnWindowFocus: timed && 'always',
    refetchOnReconnect: timed,
  });
  useEffect(() => {
    if (data.submittedAt) onClosed(data);
  }, [data, onClosed]);
  const wasExtended = useCallback(async () => {
    // Without a signal the known deadline stands.
    const fresh = await loadAttempt(attempt.id).catch(() => undefined);
    if (!fresh) return false;
    client.setQueryData(queryKey, fresh);
    return Date.parse(fresh.deadlineAt ?? '') > Date.now();
  }, [attempt.id, client, queryKey]);
  return { at: data.deadlineAt, wasExtended };
}

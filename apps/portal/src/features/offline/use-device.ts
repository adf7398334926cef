import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RequestError } from '../../lib/api-errors.js';
import { isDeviceInUse } from '../../lib/local-api.js';
import { keyOf } from '../../lib/api-query.js';
import { outbox } from './device.js';
import { deviceStore } from './idb-store.js';
import type { OutboxItem, SavedLesson } from './types.js';

const LESSONS = ['device', 'lessons'] as const;
const OUTBOX = ['device', 'outbox'] as const;
const RETRY_MS = 30_000;

const none = Promise.resolve([]);

/** Saved lessons of this device. Asking an unused device makes no database. */
export const useSavedLessons = () =>
  useQuery<SavedLesson[], RequestError>({
    queryKey: LESSONS,
    queryFn: () => (isDeviceInUse() ? deviceStore.all('lessons') : none),
    staleTime: 0,
  });

export const lessonsChanged = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: LESSONS });

/** Work that waits to be sent, oldest first. */
export function useOutbox(): readonly OutboxItem[] {
  const client = useQueryClient();
  const { data } = useQuery<OutboxItem[]>({
    queryKey: OUTBOX,
    queryFn: () => (isDeviceInUse() ? outbox.list() : none),
    staleTime: 0,
  });
  useEffect(() => outbox.subscribe(() => void client.invalidateQueries({ queryKey: OUTBOX })), [client]);
  return data ?? [];
}

/** Sends what waits: now, when the signal or the eye comes back, and every half minute while anything is left. */
export function useOutboxSending(): void {
  const client = useQueryClient();
  useEffect(() => {
    const send = () => {
      if (!isDeviceInUse() || document.visibilityState === 'hidden') return;
      // A database that cannot be opened now is tried again with the next chance.
      outbox.flush().catch(() => undefined);
    };
    const forget = outbox.onSent(({ kind }) => {
      const keys = [
        'GET /enrolments/:id/assignments/:code',
        'GET /enrolments/:id',
        'GET /me/enrolments',
      ] as const;
      const changed =
        kind === 'photo' ? keys.slice(0, 1) : [...keys, 'GET /enrolments/:id/lessons/:code' as const];
      if (kind === 'question')
        return void client.invalidateQueries({ queryKey: keyOf('GET /enrolments/:id/questions') });
      if (kind === 'scorm')
        void client.invalidateQueries({ queryKey: keyOf('GET /enrolments/:id/lessons/:code/scorm') });
      for (const key of changed) void client.invalidateQueries({ queryKey: keyOf(key) });
    });
    send();
    addEventListener('online', send);
    document.addEventListener('visibilitychange', send);
    const timer = setInterval(send, RETRY_MS);
    return () => {
      forget();
      removeEventListener('online', send);
      document.removeEventListener('visibilitychange', send);
      clearInterval(timer);
    };
  }, [client]);
}

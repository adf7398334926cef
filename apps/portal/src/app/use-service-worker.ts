import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { toPath, type RawRequest } from '../lib/api.js';

/**
 * Registers the service worker once the page is quiet, so that it never competes with the first
 * view, and reads again what it found to have changed behind a cached answer.
 */
export function useServiceWorker(enabled: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!enabled || !('serviceWorker' in navigator)) return undefined;
    const register = () => {
      // Without it everything still works, only not offline: nothing to tell the user.
      navigator.serviceWorker.register('/sw.js').catch(() => undefined);
    };
    if (document.readyState === 'complete') register();
    else addEventListener('load', register, { once: true });
    const refresh = ({ data }: MessageEvent<unknown>) => {
      const url = changedUrl(data);
      if (url) void client.invalidateQueries({ predicate: ({ queryKey }) => urlOf(queryKey) === url });
    };
    navigator.serviceWorker.addEventListener('message', refresh);
    return () => {
      removeEventListener('load', register);
      navigator.serviceWorker.removeEventListener('message', refresh);
    };
  }, [enabled, client]);
}

function changedUrl(data: unknown): string | undefined {
  const message = data as { type?: unknown; url?: unknown } | null;
  return message?.type === 'changed' && typeof message.url === 'string' ? message.url : undefined;
}

function urlOf([key, request]: readonly unknown[]): string {
  const template = String(key).split(' ')[1] ?? '';
  return location.origin + toPath(template, (request ?? {}) as RawRequest);
}

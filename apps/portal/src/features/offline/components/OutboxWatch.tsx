import { useEffect } from 'react';
import { useOutbox, useOutboxSending } from '../use-device.js';

/** Sends what waits while the page is open, and tells how much is left. Renders nothing. */
export default function OutboxWatch({ onCount }: { readonly onCount: (items: number) => void }) {
  useOutboxSending();
  const waiting = useOutbox().length;
  useEffect(() => onCount(waiting), [waiting, onCount]);
  return null;
}

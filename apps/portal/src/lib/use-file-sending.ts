import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiError, OfflineError, type RequestError } from './api-errors.js';

/**
 * Sends a file as soon as it is chosen, one at a time; what fails stays chosen, to be sent again.
 * @param refresh what shows the file afterwards
 */
export function useFileSending(send: (file: File) => Promise<unknown>, refresh: QueryKey) {
  const client = useQueryClient();
  const busy = useRef(false);
  const [file, setFile] = useState<File | null>(null);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<RequestError | null>(null);
  /** @returns whether it is kept now */
  const choose = async (chosen: File | null): Promise<boolean> => {
    if (!chosen || busy.current) return false;
    busy.current = true;
    setFile(chosen);
    setSending(true);
    setError(null);
    try {
      await send(chosen);
      await client.invalidateQueries({ queryKey: refresh });
      return true;
    } catch (failure) {
      setError(failure instanceof ApiError ? failure : new OfflineError(failure));
      return false;
    } finally {
      busy.current = false;
      setSending(false);
    }
  };
  return { file, sending, error, choose, forget: () => setFile(null) };
}

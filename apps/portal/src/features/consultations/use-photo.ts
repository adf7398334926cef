import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiError, OfflineError, type RequestError } from '../../lib/api-errors.js';
import { myConsultationsQuery } from './api/consultations.js';
import { uploadPhoto } from './api/upload-photo.js';

/** Sends the photo of one appointment, one at a time; what fails stays chosen, to be sent again. */
export function usePhoto(id: string) {
  const client = useQueryClient();
  const busy = useRef(false);
  const [file, setFile] = useState<File | null>(null);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<RequestError | null>(null);
  const send = async (chosen: File | null) => {
    if (!chosen || busy.current) return;
    busy.current = true;
    setFile(chosen);
    setSending(true);
    setError(null);
    try {
      await uploadPhoto(id, chosen);
      await client.invalidateQueries({ queryKey: myConsultationsQuery().queryKey });
      setFile(null);
    } catch (failure) {
      setError(failure instanceof ApiError ? failure : new OfflineError(failure));
    } finally {
      busy.current = false;
      setSending(false);
    }
  };
  return { file, sending, error, send };
}

import { useFileSending } from '../../lib/use-file-sending.js';
import { myConsultationsQuery } from './api/consultations.js';
import { uploadPhoto } from './api/upload-photo.js';

/** Sends the photo of one appointment. */
export function usePhoto(id: string) {
  const { choose, forget, ...state } = useFileSending(
    (file) => uploadPhoto(id, file),
    myConsultationsQuery().queryKey,
  );
  const send = async (file: File | null) => {
    if (await choose(file)) forget();
  };
  return { ...state, send };
}

import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { toast } from '../../ui/toast.js';
import { myConsultationsQuery, useBook, useMove, type Consultation } from './api/consultations.js';
import { uploadPhoto } from './api/upload-photo.js';

/**
 * Books or moves. The photo follows once the appointment stands: a bad line costs the photo at most, and the card of
 * the appointment takes it later.
 */
export function useBooking(photo: File | null, onDone: (sentence: string) => void) {
  const client = useQueryClient();
  const [sending, setSending] = useState(false);
  const sendPhoto = async ({ id }: Consultation) => {
    if (!photo) return onDone('Janji Anda tercatat.');
    setSending(true);
    try {
      await uploadPhoto(id, photo);
      // The list was asked for when the appointment stood, before its photo was there.
      await client.invalidateQueries({ queryKey: myConsultationsQuery().queryKey });
      onDone('Janji dan foto Anda tercatat.');
    } catch {
      onDone('Janji tercatat. Fotonya belum terkirim.');
      toast('Tambahkan foto di kartu janji Anda.');
    }
  };
  const book = useBook((made) => void sendPhoto(made));
  const move = useMove(() => onDone('Janji Anda sudah pindah.'));
  return {
    book: book.submit,
    move: move.submit,
    busy: book.isPending || move.isPending || sending,
    error: book.error ?? move.error,
  };
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { sendFile } from '../../lib/send-file.js';
import { toast } from '../../ui/toast.js';
import { addPhotoPath, albumKeys } from './api/class-photos.js';
import { PhotoQueue, type QueuedPhoto } from './photo-queue.js';

const NONE: readonly QueuedPhoto[] = [];

/** Photos on their way to a class's album; the browser asks before it forgets what is not there yet. */
export function usePhotoQueue(batchId: string) {
  const client = useQueryClient();
  const [queue] = useState(() => {
    const send = async (file: File) => {
      // The phone's own name of the file may tell of its owner.
      await sendFile(addPhotoPath(batchId), file, 'foto');
      await Promise.all(albumKeys.map((queryKey) => client.invalidateQueries({ queryKey })));
    };
    const tell = (sent: number, failed: number, seen: boolean) => {
      if (failed === 0 && sent > 0) toast(`${sent} foto terkirim.`);
      if (failed > 0 && !seen) toast(`${failed} foto belum terkirim. Pilih lagi di halaman foto.`);
    };
    return new PhotoQueue(send, tell);
  });
  const photos = useSyncExternalStore(queue.subscribe, queue.current, () => NONE);
  const unsent = photos.some(({ state }) => state !== 'sent');
  useEffect(() => {
    if (!unsent) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsent]);
  return { queue, photos };
}

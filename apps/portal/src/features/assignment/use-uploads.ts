import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiError, OfflineError } from '../../lib/api-errors.js';
import { newId } from '../../lib/new-id.js';
import { assignmentQuery } from './api/assignment.js';
import { uploadPhoto } from './api/upload-photo.js';
import { downscale } from './downscale.js';

export interface Upload {
  readonly id: string;
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'failed';
  /** 0–1. */
  readonly progress: number;
  /** What happened and what to do, when it failed. */
  readonly problem?: string;
  /** Whether trying again can help. */
  readonly retryable?: boolean;
}

/** Keeps a photo on this device until there is a signal. @returns false where it cannot */
type Keep = (id: string, photo: Blob) => Promise<boolean>;

/** Photos on their way, one at a time: two at once on a weak line make both fail. Without a signal they are kept. */
export function useUploads(enrolmentId: string, code: string, keep: Keep) {
  const client = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const busy = useRef(false);
  const keeper = useRef(keep);
  useEffect(() => {
    keeper.current = keep;
  });
  const change = (id: string, part: Partial<Upload>) =>
    setUploads((before) => before.map((upload) => (upload.id === id ? { ...upload, ...part } : upload)));
  const remove = (id: string) => setUploads((before) => before.filter((upload) => upload.id !== id));
  const next = uploads.find(({ state }) => state === 'waiting');

  useEffect(() => {
    if (!next || busy.current) return;
    busy.current = true;
    change(next.id, { state: 'sending' });
    void sendOne(next)
      .then(
        async () => {
          await client.invalidateQueries({ queryKey: assignmentQuery(enrolmentId, code).queryKey });
          remove(next.id);
        },
        (error: unknown) => change(next.id, { state: 'failed', progress: 0, ...explain(error) }),
      )
      .finally(() => {
        busy.current = false;
        // Wakes the effect up for the next one.
        setUploads((before) => [...before]);
      });

    async function sendOne(upload: Upload): Promise<void> {
      const photo = await downscale(upload.file);
      const onProgress = (progress: number) => change(upload.id, { progress });
      try {
        await uploadPhoto({ enrolmentId, code, deviceId: upload.id }, photo, onProgress);
      } catch (error) {
        // The id goes along: should this sending have arrived after all, the next one finds it.
        const kept = error instanceof OfflineError && (await keeper.current(upload.id, photo));
        if (!kept) throw error;
      }
    }
  }, [next, uploads, client, enrolmentId, code]);

  return {
    uploads,
    add: (files: readonly File[]) =>
      setUploads((before) => [
        ...before,
        ...files.map((file): Upload => ({ id: newId(), file, state: 'waiting', progress: 0 })),
      ]),
    retry: (id: string) => change(id, { state: 'waiting', progress: 0 }),
    remove,
  };
}

/** What happened, what is safe, what to do. */
function explain(error: unknown): Pick<Upload, 'problem' | 'retryable'> {
  if (!(error instanceof ApiError)) {
    return { problem: 'Sinyal terputus. Foto masih ada di HP ini. Tekan Coba lagi.', retryable: true };
  }
  const { status, title, detail, fields } = error;
  const reason = fields[0]?.message ?? (detail || title);
  if (status >= 500 || status === 429)
    return { problem: `${reason} Foto masih ada di HP ini.`, retryable: true };
  return { problem: reason, retryable: false };
}

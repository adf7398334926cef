import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../../lib/api-errors.js';
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

/** Photos on their way, one at a time: two at once on a weak line make both fail. */
export function useUploads(enrolmentId: string, code: string) {
  const client = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const busy = useRef(false);
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
      await uploadPhoto(enrolmentId, code, photo, (progress) => change(upload.id, { progress }));
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

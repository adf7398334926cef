import type { MediaKind } from '@sinau/contracts/media.contract.js';
import { useCallback, useEffect, useState } from 'react';
import { kindOfFile } from '../kinds.js';
import { useUpload } from '../use-upload.js';
import { MediaDrop } from './MediaDrop.js';
import { UploadProgress } from './UploadProgress.js';

export interface UploadBoxProps {
  readonly kinds: readonly MediaKind[];
  /** Every byte is on the server; a job works on it now. */
  readonly onDone: (mediaId: string) => void;
}

/** Uploads one file after another into the library. */
export function UploadBox({ kinds, onDone }: UploadBoxProps) {
  const { state, send, resume, reset } = useUpload();
  const [error, setError] = useState<string>();
  const choose = useCallback(
    (file: File) => {
      const kind = kindOfFile(file, kinds);
      setError(kind ? undefined : 'Jenis berkas ini tidak diterima. Pilih berkas lain.');
      if (kind) void send(file, kind);
    },
    [kinds, send],
  );
  const arrived = state.phase === 'arrived' ? state.mediaId : '';
  useEffect(() => {
    if (arrived === '') return;
    reset();
    onDone(arrived);
  }, [arrived, reset, onDone]);
  if (state.phase === 'idle' || state.phase === 'arrived')
    return <MediaDrop kinds={kinds} error={error} onChoose={choose} />;
  return <UploadProgress state={state} onResume={resume} onCancel={reset} />;
}

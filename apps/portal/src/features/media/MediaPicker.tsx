import type { Media, MediaKind } from '@sinau/contracts/media.contract.js';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.js';
import { Stack } from '../../ui/Stack.js';
import { Arrived } from './components/Arrived.js';
import { MediaDrop } from './components/MediaDrop.js';
import { LibraryPick } from './components/LibraryPick.js';
import { UploadProgress } from './components/UploadProgress.js';
import { KINDS, kindOfFile } from './kinds.js';
import { useUpload } from './use-upload.js';

export interface MediaPickerProps {
  /** What may be chosen, e.g. `['image']`. */
  readonly kinds: readonly MediaKind[];
  /** Pasted or dropped elsewhere: the first of them is uploaded at once. */
  readonly files?: readonly File[] | undefined;
  /** Once per choice; may still be `processing` when somebody did not want to wait. */
  readonly onPick: (media: Media) => void;
}

const wrongKind = (kinds: readonly MediaKind[]): string =>
  `Berkas ini bukan ${kinds.map((kind) => KINDS[kind].label.toLowerCase()).join(' atau ')}. Pilih berkas lain.`;

/** A picture, recording or file for a lesson: a new one by button, drop or paste, or one from the library. */
export function MediaPicker({ kinds, files, onPick }: MediaPickerProps) {
  const { state, send, resume, reset } = useUpload();
  const [error, setError] = useState<string>();
  const [library, setLibrary] = useState(false);
  const choose = useCallback(
    (file: File) => {
      const kind = kindOfFile(file, kinds);
      setError(kind ? undefined : wrongKind(kinds));
      if (kind) void send(file, kind);
    },
    [kinds, send],
  );
  useGiven(files, choose);
  if (state.phase === 'arrived')
    return (
      <Arrived
        mediaId={state.mediaId}
        onAnother={reset}
        onReady={(media) => {
          reset();
          onPick(media);
        }}
      />
    );
  if (state.phase !== 'idle') return <UploadProgress state={state} onResume={resume} onCancel={reset} />;
  return (
    <Stack>
      <MediaDrop kinds={kinds} error={error} onChoose={choose} />
      {library ? (
        <LibraryPick kinds={kinds} onPick={onPick} />
      ) : (
        <div>
          <Button variant="secondary" icon="search" onClick={() => setLibrary(true)}>
            Pilih dari pustaka media
          </Button>
        </div>
      )}
    </Stack>
  );
}

/** Sends what came along when the picker opened, once. */
function useGiven(files: readonly File[] | undefined, choose: (file: File) => void): void {
  const sent = useRef<File>(undefined);
  const [first] = files ?? [];
  useEffect(() => {
    if (!first || sent.current === first) return;
    sent.current = first;
    choose(first);
  }, [first, choose]);
}

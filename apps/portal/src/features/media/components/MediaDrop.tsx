import type { MediaKind } from '@sinau/contracts/media.contract.js';
import { useEffect } from 'react';
import { FileDrop } from '../../../ui/FileDrop.js';
import { KINDS } from '../kinds.js';

export interface MediaDropProps {
  readonly kinds: readonly MediaKind[];
  readonly error?: string | undefined;
  readonly onChoose: (file: File) => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;

/** A picture that is pasted anywhere on the page, except into a text. */
function usePaste(onChoose: (file: File) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const file = event.clipboardData?.files[0];
      if (!file || isTyping(event.target)) return;
      event.preventDefault();
      onChoose(file);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [onChoose]);
}

/** Choose, drop or paste one file of these kinds. */
export function MediaDrop({ kinds, error, onChoose }: MediaDropProps) {
  usePaste(onChoose);
  const [only] = kinds;
  return (
    <FileDrop
      label={`Unggah ${kinds.map((kind) => KINDS[kind].label.toLowerCase()).join(', ')}`}
      hint={
        kinds.length === 1 && only
          ? KINDS[only].hint
          : 'Video sampai 1 GB. Bila terputus, unggahan dilanjutkan, tidak diulang.'
      }
      accept={kinds.map((kind) => KINDS[kind].accept).join(',')}
      action="Pilih, letakkan, atau tempel berkas di sini"
      error={error}
      onChoose={onChoose}
    />
  );
}

import { useEffect, useState } from 'react';

export type ShareState = 'idle' | 'fetching' | 'ready' | 'failed';

export interface SharedFile {
  /** Null: there is nothing to share. */
  readonly url: string | null;
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/**
 * Sharing a file through the phone's own sheet. Browsers only open the sheet right after a tap, so when fetching took
 * too long the file is kept and a second tap shares it.
 */
export function useShareFile({ url, name, type, text }: SharedFile) {
  const [able, setAble] = useState(false);
  const [state, setState] = useState<ShareState>('idle');
  const [file, setFile] = useState<File | null>(null);
  useEffect(() => {
    setAble(url !== null && canShare(name, type));
  }, [url, name, type]);
  const share = async () => {
    if (url === null) return;
    setState('fetching');
    const ready = file ?? (await fetchFile(url, name, type));
    setFile(ready);
    if (!ready) return setState('failed');
    try {
      await navigator.share({ files: [ready], text });
      setState('idle');
    } catch (error) {
      // Closing the sheet is no failure; a tap that is too old asks for another one.
      setState(error instanceof DOMException && error.name === 'AbortError' ? 'idle' : 'ready');
    }
  };
  return { able, state, share };
}

function canShare(name: string, type: string): boolean {
  if (typeof navigator.canShare !== 'function') return false;
  return navigator.canShare({ files: [new File([''], name, { type })] });
}

async function fetchFile(url: string, name: string, type: string): Promise<File | null> {
  try {
    const response = await fetch(url, { credentials: 'same-origin' });
    return response.ok ? new File([await response.blob()], name, { type }) : null;
  } catch {
    return null;
  }
}

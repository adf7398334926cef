import { useEffect, useState } from 'react';
import type { Certificate } from './api/certificate.js';
import { fileName, shareText } from './words.js';

export type ShareState = 'idle' | 'fetching' | 'ready' | 'failed';

/**
 * Sharing the PDF itself through the phone's own sheet. Browsers only open the sheet right after a
 * tap, so when fetching took too long the file is kept and a second tap shares it.
 */
export function useShare(certificate: Certificate) {
  const [able, setAble] = useState(false);
  const [state, setState] = useState<ShareState>('idle');
  const [file, setFile] = useState<File | null>(null);
  const { pdfUrl } = certificate;
  useEffect(() => {
    setAble(pdfUrl !== null && canShareFiles());
  }, [pdfUrl]);
  const share = async () => {
    if (pdfUrl === null) return;
    setState('fetching');
    const ready = file ?? (await fetchFile(pdfUrl, fileName(certificate)));
    setFile(ready);
    if (!ready) return setState('failed');
    try {
      await navigator.share({ files: [ready], text: shareText(certificate) });
      setState('idle');
    } catch (error) {
      // Closing the sheet is no failure; a tap that is too old asks for another one.
      setState(error instanceof DOMException && error.name === 'AbortError' ? 'idle' : 'ready');
    }
  };
  return { able, state, share };
}

function canShareFiles(): boolean {
  if (typeof navigator.canShare !== 'function') return false;
  return navigator.canShare({ files: [new File([''], 'sertifikat.pdf', { type: 'application/pdf' })] });
}

async function fetchFile(url: string, name: string): Promise<File | null> {
  try {
    const response = await fetch(url, { credentials: 'same-origin' });
    return response.ok ? new File([await response.blob()], name, { type: 'application/pdf' }) : null;
  } catch {
    return null;
  }
}

import { useRef, useState } from 'react';
import { OfflineError, toApiError, type RequestError } from '../../../lib/api-errors.js';
import { toPath } from '../../../lib/api.js';
import type { PeopleImportDetail } from './imports.js';

function failure({ status, responseText }: XMLHttpRequest): RequestError {
  try {
    return toApiError(status, JSON.parse(responseText));
  } catch {
    return toApiError(status, null);
  }
}

/** `fetch` does not say how much of a body has gone out; this one does. */
function sendFile(file: File, onProgress: (percent: number) => void): Promise<PeopleImportDetail> {
  return new Promise((resolve, reject: (error: RequestError) => void) => {
    const request = new XMLHttpRequest();
    request.open('POST', toPath('/manage/participant-imports', {}));
    request.setRequestHeader('accept', 'application/json');
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0),
    );
    request.addEventListener('error', () => reject(new OfflineError(new Error('no connection'))));
    request.addEventListener('load', () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as PeopleImportDetail);
      else reject(failure(request));
    });
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}

/** Sends one file of people; a second choice waits until the first has gone. */
export function useSendPeopleFile(onArrived: (id: string) => void) {
  const busy = useRef(false);
  const [percent, setPercent] = useState<number | null>(null);
  const [error, setError] = useState<RequestError | null>(null);
  const send = async (file: File) => {
    if (busy.current) return;
    busy.current = true;
    setError(null);
    setPercent(0);
    try {
      onArrived((await sendFile(file, setPercent)).id);
    } catch (problem) {
      setError(problem as RequestError);
    } finally {
      busy.current = false;
      setPercent(null);
    }
  };
  return { send, percent, error };
}

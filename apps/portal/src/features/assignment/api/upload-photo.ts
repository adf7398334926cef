import { OfflineError, toApiError } from '../../../lib/api-errors.js';
import { toPath } from '../../../lib/api.js';
import type { EvidenceFile } from './assignment.js';

/** A phone on 3G needs a while for a photo; after this the line is taken for dead. */
const TIMEOUT_MS = 120_000;

/** Where a photo belongs. `deviceId` is made on the device: sent twice it is one photo. */
export interface PhotoTarget {
  readonly enrolmentId: string;
  readonly code: string;
  readonly deviceId: string;
}

/**
 * Sends one photo. XMLHttpRequest, because fetch cannot tell how much has been sent.
 * @param onProgress 0–1 @throws ApiError, OfflineError
 */
export function uploadPhoto(
  { enrolmentId, code, deviceId }: PhotoTarget,
  photo: Blob,
  onProgress: (share: number) => void,
): Promise<EvidenceFile> {
  const form = new FormData();
  form.append('file', photo, 'foto.jpg');
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const params = { id: enrolmentId, code };
    const query = { deviceId };
    request.open('POST', toPath('/enrolments/:id/assignments/:code/files', { params, query }));
    request.setRequestHeader('accept', 'application/json');
    request.timeout = TIMEOUT_MS;
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new OfflineError());
    request.ontimeout = () => reject(new OfflineError());
    request.onload = () => {
      const body = parse(request.responseText);
      if (request.status >= 400) reject(toApiError(request.status, body));
      else resolve(body as EvidenceFile);
    };
    request.send(form);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

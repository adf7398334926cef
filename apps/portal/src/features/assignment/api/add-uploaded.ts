import { api } from '../../../lib/api.js';
import type { EvidenceFile } from './assignment.js';

/** Hands a video or document that was sent in parts to my draft. The same one twice is one. */
export const addUploaded = (id: string, code: string, uploadId: string): Promise<EvidenceFile> =>
  api('POST /enrolments/:id/assignments/:code/files/uploaded', { params: { id, code }, body: { uploadId } });

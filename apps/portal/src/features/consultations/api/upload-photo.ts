import { toPath } from '../../../lib/api.js';
import { sendFile } from '../../../lib/send-file.js';

/** Sends the photo of a problem; it takes the place of the one before. @throws ApiError, OfflineError */
export function uploadPhoto(id: string, file: File): Promise<void> {
  return sendFile(toPath('/me/consultations/:id/photo', { params: { id } }), file, 'foto');
}

import type { Role } from '@sinau/contracts/accounts.contract.js';
import { hasRole, type Actor } from '../http/access.js';

/** What an upload is for: media of lessons, evidence of a learner's assignment, a SCORM package, or a whole course. */
export type UploadPurpose = 'media' | 'evidence' | 'scorm' | 'course';

const UPLOADERS: Record<UploadPurpose, readonly Role[]> = {
  media: ['pelatih', 'admin'],
  evidence: ['peserta'],
  scorm: ['pelatih', 'admin'],
  course: ['pelatih', 'admin'],
};

export const everyUploader = [...UPLOADERS.media, ...UPLOADERS.evidence];

export function mayUpload(actor: Actor, purpose: UploadPurpose): boolean {
  return hasRole(actor, ...UPLOADERS[purpose]);
}

/** Drafts are for those who write, review and run courses; what a published version shows is for everybody. */
export function maySeeMedia(actor: Actor | undefined, media: { readonly published: boolean }): boolean {
  return media.published || (actor !== undefined && hasRole(actor, 'pelatih', 'panitia', 'dinas', 'admin'));
}

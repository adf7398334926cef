import { useQuery } from '@tanstack/react-query';
import { toApiError } from '../../../lib/api-errors.js';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { browserTransport } from '../../../lib/transport.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

const READ = 'GET /manage/branding';
export type Identity = ResponseOf<typeof READ>['current'];

export const brandingQuery = () => apiQuery(READ);
export const useBranding = () => useQuery(brandingQuery());

const stale = (onSuccess: () => void) => ({ invalidates: [keyOf(READ)], onSuccess });

export const useChangeIdentity = (onDone: () => void) =>
  useApiMutation('PUT /manage/branding', stale(onDone));

/** Brings an earlier version back, as a new one. */
export const useRestoreIdentity = (onDone: () => void) =>
  useApiMutation('POST /manage/branding/versions/:version/restore', stale(onDone));

/** Where a logo's bytes are. */
export const logoUrl = (sha256: string): string => `/api/branding/logo/${sha256}`;

/** Sends a logo as it was chosen. @returns its SHA-256 once it is encoded again; saving the form uses it */
export async function sendLogo(file: File): Promise<string> {
  const form = new FormData();
  form.append('file', file);
  const { status, body } = await browserTransport('POST', '/api/manage/branding-images', form);
  if (status >= 400) throw toApiError(status, body);
  return (body as ResponseOf<'POST /manage/branding-images'>).sha256;
}

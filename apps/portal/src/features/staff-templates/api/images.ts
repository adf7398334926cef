import { useQuery } from '@tanstack/react-query';
import { toApiError } from '../../../lib/api-errors.js';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { browserTransport } from '../../../lib/transport.js';
import { useFileSending } from '../../../lib/use-file-sending.js';

export type TemplateImage = ResponseOf<'GET /manage/certificate-template-images'>['items'][number];

const IMAGES = 'GET /manage/certificate-template-images';

/** With who shows them now: a save a moment ago may have changed that. */
export const useImages = () => useQuery({ ...apiQuery(IMAGES), staleTime: 0 });

/** Sends a picture as soon as it is chosen. */
export const useImageUpload = () =>
  useFileSending(async (file) => {
    const form = new FormData();
    form.append('file', file);
    const answer = await browserTransport('POST', '/api/manage/certificate-template-images', form);
    if (answer.status >= 400) throw toApiError(answer.status, answer.body);
  }, keyOf(IMAGES));

/** Where the bytes of a picture are. */
export const imageUrl = (id: string): string => `/api/manage/certificate-template-images/${id}/file`;

import { useQuery } from '@tanstack/react-query';
import { apiQuery, keyOf } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';
import { useApiMutation } from '../../../lib/use-api-mutation.js';

export type SeriesList = ResponseOf<'GET /manage/certificate-series'>;
export type Series = SeriesList['items'][number];

export const seriesQuery = () => apiQuery('GET /manage/certificate-series');
export const useSeries = () => useQuery(seriesQuery());

const stale = (onSuccess: () => void) => ({
  invalidates: [keyOf('GET /manage/certificate-series'), keyOf('GET /manage/batches/:id/certification')],
  onSuccess,
});

/** Another pattern for the numbers to come. */
export const useChangeSeries = (onDone: () => void) =>
  useApiMutation('PUT /manage/certificate-series/:code', stale(onDone));

/** The next number under a pattern that is not saved. */
export const usePreviewSeries = () => useApiMutation('POST /manage/certificate-series/:code/preview');

export const useChangeSettings = (onDone: () => void) =>
  useApiMutation('PUT /manage/certification/settings', stale(onDone));

import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type BatchDetail = ResponseOf<'GET /manage/batches/:id'>;
export type ClassSession = BatchDetail['sessions'][number];
export type BatchMove = BatchDetail['moves'][number];

export const batchQuery = (id: string) => apiQuery('GET /manage/batches/:id', { params: { id } });
export const useBatch = (id: string) => useQuery(batchQuery(id));

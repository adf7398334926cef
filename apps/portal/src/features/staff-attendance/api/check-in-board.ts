import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type CheckInBoard = ResponseOf<'GET /manage/class-sessions/:id/check-in'>;

/** Often enough for a head-count that lives and for the next code to be there before the old one ends. */
const RENEW_MS = 4000;

export const checkInBoardQuery = (id: string) =>
  apiQuery('GET /manage/class-sessions/:id/check-in', { params: { id } });

/** Renews itself, also while the projector shows it and this window is behind another one. */
export const useCheckInBoard = (id: string) =>
  useQuery({ ...checkInBoardQuery(id), refetchInterval: RENEW_MS, refetchIntervalInBackground: true });

import { useQuery } from '@tanstack/react-query';
import { apiQuery } from '../../../lib/api-query.js';
import type { ResponseOf } from '../../../lib/api-types.js';

export type AttendanceList = ResponseOf<'GET /manage/class-sessions/:id/attendance'>;
export type AttendanceRow = AttendanceList['items'][number];

export const attendanceQuery = (sessionId: string) =>
  apiQuery('GET /manage/class-sessions/:id/attendance', { params: { id: sessionId } });

export const useAttendanceList = (sessionId: string) => useQuery(attendanceQuery(sessionId));

/** How often the list looks for people who checked in themselves. */
const LOOK_AGAIN_MS = 15_000;

export const useLiveAttendanceList = (sessionId: string) =>
  useQuery({ ...attendanceQuery(sessionId), refetchInterval: LOOK_AGAIN_MS });

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { AttendanceStatus } from '@sinau/contracts/attendance.contract.js';
import { keyOf } from '../../lib/api-query.js';
import type { Marks } from '../staff-kit/unsent-attendance.js';
import { attendanceQuery, type AttendanceList } from './api/attendance.js';
import { recordAttendance } from './api/record-attendance.js';
import { AttendanceQueue, EMPTY_VIEW } from './attendance-queue.js';

/** Attendance of one session: taps show at once, are kept on the device and sent in bulk. */
export function useAttendance({ session, batchId, items }: AttendanceList) {
  const client = useQueryClient();
  const [queue] = useState(() => {
    const { queryKey } = attendanceQuery(session.id);
    return new AttendanceQueue(
      { sessionId: session.id, batchId, title: session.title },
      (marks) => recordAttendance(session.id, marks),
      (marks) => {
        client.setQueryData(queryKey, (list) => list && withMarks(list, marks));
        // The trail and what others recorded meanwhile.
        void client.invalidateQueries({ queryKey });
        void client.invalidateQueries({ queryKey: keyOf('GET /manage/batches/:id/participants') });
      },
    );
  });
  const { unsent, state, error, kept } = useSyncExternalStore(
    queue.subscribe,
    queue.current,
    () => EMPTY_VIEW,
  );
  useEffect(() => queue.start(), [queue]);

  // Who waits for confirmation has no mark yet.
  const savedOf = (enrolmentId: string): AttendanceStatus | null => {
    const item = items.find((one) => one.enrolmentId === enrolmentId);
    return item && !item.pending ? item.status : null;
  };
  const statusOf = (enrolmentId: string): AttendanceStatus | null =>
    unsent[enrolmentId]?.status ?? savedOf(enrolmentId);
  const mark = (enrolmentIds: readonly string[], status: AttendanceStatus, reason?: string) =>
    queue.mark(
      enrolmentIds.map((enrolmentId) => ({ enrolmentId, before: statusOf(enrolmentId) })),
      status,
      reason,
    );
  return {
    statusOf,
    mark,
    undo: queue.canUndo() ? queue.undo : null,
    unsent: Object.keys(unsent).length,
    state,
    error,
    kept,
    sendNow: () => void queue.sendNow(),
  };
}

/** The list with marks that the server has confirmed. */
const withMarks = (list: AttendanceList, sent: Marks): AttendanceList => ({
  ...list,
  items: list.items.map((item) => ({
    ...item,
    ...(sent[item.enrolmentId] && {
      status: sent[item.enrolmentId]?.status ?? null,
      method: 'list' as const,
      pending: false,
    }),
  })),
});

import { api } from '../../../lib/api.js';
import type { Marks } from '../../staff-kit/unsent-attendance.js';

/** As many people as the API records at once. */
const LARGEST = 500;

/** Records marks in bulk. A mark carries its id and time, so sending again or late is safe. */
export async function recordAttendance(sessionId: string, marks: Marks): Promise<void> {
  const items = Object.entries(marks).map(([enrolmentId, mark]) => ({ enrolmentId, ...mark }));
  for (let start = 0; start < items.length; start += LARGEST) {
    await api('PUT /manage/class-sessions/:id/attendance', {
      params: { id: sessionId },
      body: { deviceTime: new Date().toISOString(), items: items.slice(start, start + LARGEST) },
    });
  }
}

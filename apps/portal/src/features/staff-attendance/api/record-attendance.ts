import { api } from '../../../lib/api.js';
import type { AttendanceStatus } from '@sinau/contracts/batches.contract.js';

/** As many people as the API records at once. */
const LARGEST = 500;

/** Records marks in bulk. The same mark twice is recorded once, so sending again is safe. */
export async function recordAttendance(
  sessionId: string,
  marks: Readonly<Record<string, AttendanceStatus>>,
): Promise<void> {
  const items = Object.entries(marks).map(([enrolmentId, status]) => ({ enrolmentId, status }));
  for (let start = 0; start < items.length; start += LARGEST) {
    await api('PUT /manage/class-sessions/:id/attendance', {
      params: { id: sessionId },
      body: { items: items.slice(start, start + LARGEST) },
    });
  }
}

import { BATCH } from '../../staff-kit/testing/staff.js';

/** A session of the class, and who is in it. */
export const SESSION = 's1';

export const person = (enrolmentId: string, name: string, status: string | null = null) => ({
  enrolmentId,
  name,
  status,
  method: status && 'list',
  pending: false,
  outlook: null as unknown,
  changes: [] as unknown[],
});
export const LIST = {
  session: {
    id: SESSION,
    title: 'Hari pertama',
    startsAt: '2027-01-12T02:00:00Z',
    endsAt: '2027-01-12T05:00:00Z',
    place: 'Aula',
  },
  batchId: BATCH.id,
  items: [person('e1', 'Budi'), person('e2', 'Siti'), person('e3', 'Joko', 'sick')],
};

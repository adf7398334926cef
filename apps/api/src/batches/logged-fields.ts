import type { ManagedBatchDetail } from '@sinau/contracts/batches.contract.js';
import type { ManagedSession } from '@sinau/contracts/class-sessions.contract.js';

const idsOf = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id).toSorted();

/** What the log says of an angkatan. Notes are free text, which may name people: their length says that they changed. */
export const batchFields = (batch: ManagedBatchDetail) => ({
  mode: batch.mode,
  admission: batch.admission,
  capacity: batch.capacity,
  minSeats: batch.minSeats,
  startsOn: batch.startsOn,
  endsOn: batch.endsOn,
  registrationOpensAt: batch.registrationOpensAt,
  registrationClosesAt: batch.registrationClosesAt,
  assignmentDueAt: batch.assignmentDueAt,
  place: batch.place,
  trainerIds: idsOf(batch.trainers),
  allowances: batch.allowances,
  equipment: batch.equipment,
  noteLength: batch.note?.length ?? 0,
});

/** What the log says of a meeting. */
export const sessionFields = ({ title, startsAt, endsAt, place, roomId, jp, trainers }: ManagedSession) => ({
  title,
  startsAt,
  endsAt,
  place,
  roomId,
  jp,
  trainerIds: idsOf(trainers),
});

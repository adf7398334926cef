import type { ReminderEvent } from '@sinau/contracts/reminders.contract.js';

interface OfHolder {
  readonly id: string;
  readonly accountId: string;
  readonly batchId: string;
  readonly enrolmentId: string | null;
}

/** A message to the holder about their certificate; its link opens that certificate's page. */
export function toldAbout(certificate: OfHolder, event: ReminderEvent, occurrence: string) {
  const { id, accountId, batchId, enrolmentId } = certificate;
  return {
    accountId,
    batchId,
    ...(enrolmentId !== null && { enrolmentId }),
    event,
    occurrence,
    facts: { certificateId: id },
  };
}

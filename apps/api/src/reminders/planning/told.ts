import type { ReminderEvent } from '@sinau/contracts/reminders.contract.js';

/** Something that just happened to one person. `occurrence` makes it once: the same deed told twice is one reminder. */
export interface Told {
  readonly accountId: string;
  readonly event: ReminderEvent;
  readonly occurrence: string;
  readonly batchId?: string;
  readonly enrolmentId?: string;
  /** Ids the message is written from; no personal data. */
  readonly facts?: Record<string, string>;
}

import type { ReminderEvent } from '@sinau/contracts/reminders.contract.js';
import type { MessageFacts } from '../sending/messages.js';

/** These change what somebody does today, whatever the rules say about them. */
const NEVER_WAIT: readonly ReminderEvent[] = [
  'session_two_hours',
  'session_moved',
  'session_cancelled',
  'room_changed',
  'consultation_moved',
  'consultation_cancelled',
];

/** Whoever reads the digest needs at least so long to act on it. */
const HOURS_TO_ACT = 12;

/** What a message is about: the day that a book is due ends at midnight in WIB. */
function momentOf({ startsAt, loanDueOn, until }: MessageFacts): number | null {
  const moment = startsAt ?? (loanDueOn ? `${loanDueOn}T23:59:00+07:00` : until);
  return moment ? Date.parse(moment) : null;
}

/**
 * Whether an e-mail may wait for the one of the day: not when its session, offer or deadline comes before the digest or
 * so soon after it that it would be read too late. What is past already (a class that ended) can wait.
 * @param at instants of the digest and of now, ISO 8601
 */
export function mayWait(
  event: ReminderEvent,
  facts: MessageFacts,
  at: { readonly digest: string; readonly now: string },
): boolean {
  if (NEVER_WAIT.includes(event)) return false;
  const moment = momentOf(facts);
  if (moment === null || moment <= Date.parse(at.now)) return true;
  return moment >= Date.parse(at.digest) + HOURS_TO_ACT * 3_600_000;
}

import type { ManagedSession } from '@sinau/contracts/class-sessions.contract.js';

type Where = Pick<ManagedSession, 'startsAt' | 'endsAt' | 'place'>;

/** What people are told when a session changes; null for a change that moves nobody. */
export function eventOf(
  before: Where,
  after: Where,
): 'session_moved' | 'room_changed' | 'session_cancelled' | null {
  if (before.startsAt !== after.startsAt || before.endsAt !== after.endsAt) return 'session_moved';
  return before.place === after.place ? null : 'room_changed';
}

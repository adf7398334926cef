import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config.module.js';
import type { Config } from '../config.js';
import { Transactions } from '../database/transactions.js';
import { toEvent } from './calendar-events.js';
import * as queries from './calendar.queries.js';
import { toICalendar, type Purpose } from './icalendar.js';

export interface Invitation {
  readonly method: Purpose['method'];
  /** An iCalendar stream. */
  readonly content: string;
}

/** Messages about one meeting change its entry; the one about a confirmed class brings its whole programme. */
const ABOUT_ONE =
  /^(session_(week|tomorrow|two_hours|moved|cancelled)|room_changed|consult(ation|ant)_(booked|tomorrow|moved|cancelled))$/;
const ABOUT_ALL = /^(batch_confirmed|enrolment_accepted)$/;

/** Invitations by e-mail (RFC 6047): the same UID each time, so that a calendar updates what it has. */
@Injectable()
export class Invitations {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL' | 'SMTP_FROM'>,
  ) {}

  /**
   * @param to who gets the mail; nobody else is named in it
   * @returns null for messages about nothing that stands in a calendar
   */
  async invitationFor(reminderId: string, to: { name: string; email: string }): Promise<Invitation | null> {
    const em = this.transactions.reader;
    const reminder = await queries.findReminder(em, reminderId);
    if (!reminder || !isAboutMeetings(reminder)) return null;
    const entries = await queries.entriesAbout(em, reminder);
    const [first] = entries;
    if (!first) return null;
    const { origin } = new URL(this.config.PUBLIC_URL);
    const purpose = this.purposeOf(reminder, first, to);
    const events = entries.map((entry) => toEvent(entry, origin));
    return { method: purpose.method, content: toICalendar(events, first.now, purpose) };
  }

  /** A message with METHOD:REQUEST is about one UID (RFC 5546, 3.2.2), so a programme is published. */
  private purposeOf(
    { event }: queries.RemindedOf,
    { cancelled }: queries.CalendarEntry,
    attendee: { name: string; email: string },
  ): Purpose {
    if (ABOUT_ALL.test(event)) return { method: 'PUBLISH' };
    const organizer = senderOf(this.config.SMTP_FROM);
    return { method: cancelled ? 'CANCEL' : 'REQUEST', organizer, attendee };
  }
}

function isAboutMeetings({ event, sessionId, consultationId, batchId }: queries.RemindedOf): boolean {
  return ABOUT_ONE.test(event)
    ? Boolean(sessionId ?? consultationId)
    : ABOUT_ALL.test(event) && batchId !== null;
}

/** `Latkop UKM <no-reply@example.test>` in its parts. */
function senderOf(from: string): { name: string; email: string } {
  const [, name = '', email = from] = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(from) ?? [];
  return { name: name.replaceAll('"', '') || 'Latkop UKM', email };
}

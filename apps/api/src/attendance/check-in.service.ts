import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { qrSvg } from '@sinau/certificate/qr.js';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { AuditService } from '../audit/audit.service.js';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { Transactions } from '../database/transactions.js';
import { CompletionService } from '../enrolments/completion.service.js';
import type { Actor } from '../http/access.js';
import { orNotFound } from '../http/problem.js';
import { canTakeAttendance } from './attendance.policy.js';
import {
  findSession,
  headCount,
  holdSession,
  openSessions,
  type SessionFacts,
} from './attendance.queries.js';
import { fromShort, PresenceTokens, toShort } from './presence-tokens.js';
import { findMark, findSeatOf, recordCheckIn } from './record-attendance.queries.js';

/** An answer to a typed phone comes at the end of such a step, so that its time does not tell whose phone it is. */
const STEP_MS = 300;

/** What became of somebody who wants to check in. */
export type CheckIn =
  | { readonly kind: 'unknown' | 'expired' | 'wrong_code' }
  | { readonly kind: 'early' | 'over' | 'closed'; readonly session: SessionFacts }
  /** In time. `name`: the signed-in person's, when they have a seat. */
  | {
      readonly kind: 'ready';
      readonly session: SessionFacts;
      readonly pass: string;
      readonly name: string | null;
      readonly signedIn: boolean;
    }
  | {
      readonly kind: 'recorded';
      readonly session: SessionFacts;
      readonly status: string;
      readonly name: string;
    }
  | { readonly kind: 'no_seat'; readonly session: SessionFacts; readonly pass: string }
  /** Said to every phone, known or not. */
  | { readonly kind: 'noted'; readonly session: SessionFacts };

/** People check in themselves: with the QR or the digits on the screen of the hall, once per person and session. */
@Injectable()
export class CheckInService {
  private readonly tokens: PresenceTokens;

  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly completion: CompletionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.tokens = new PresenceTokens(config.SINAU_INDEX_KEY);
  }

  /** @throws Problem not_found for people who do not take this session's attendance */
  async board(actor: Actor, id: string): Promise<RouteOutput<'GET /manage/class-sessions/:id/check-in'>> {
    const em = this.transactions.reader;
    const session = orNotFound(await findSession(em, id));
    orNotFound(canTakeAttendance(actor, session) || undefined);
    const { batchId, checkIn: state, opensAt } = session;
    const { present, pending, total } = orNotFound(await headCount(em, id, batchId));
    const address = `${new URL(this.config.PUBLIC_URL).host}/hadir`;
    const current = state === 'open' ? this.current(session) : null;
    return { session, batchId, state, opensAt, address, current, present, pending, total };
  }

  private current({ id, now }: SessionFacts) {
    const { text, freshFor } = this.tokens.token(id, now);
    const url = `${new URL(this.config.PUBLIC_URL).origin}/hadir/${toShort(id)}?k=${text}`;
    return { url, svg: qrSvg(url), code: this.tokens.code(id, now), freshForMs: Math.ceil(freshFor * 1000) };
  }

  /** What the QR's address gets: a pass at once, so that a slow phone is not punished. */
  async scan(short: string, token: string): Promise<CheckIn> {
    const session = await this.sessionOf(short);
    if (!session) return { kind: 'unknown' };
    if (session.checkIn !== 'open') return { kind: session.checkIn, session };
    if (!this.tokens.acceptsToken(session.id, token, session.now)) return { kind: 'expired' };
    return this.ready(session, 'qr');
  }

  /** Two halls with the same digits at one moment (one in half a million) are sent to the QR. */
  async typed(digits: string): Promise<CheckIn> {
    const open = await openSessions(this.transactions.reader);
    const [session, other] = open.filter(({ id, now }) => this.tokens.acceptsCode(id, digits, now));
    return session && !other ? this.ready(session, 'code') : { kind: 'wrong_code' };
  }

  /** The page behind a pass: one button for who is signed in, a phone number for others. */
  async look(short: string, pass: string, actor: Actor | undefined): Promise<CheckIn> {
    const session = await this.sessionOf(short);
    if (!session) return { kind: 'unknown' };
    if (session.checkIn === 'closed') return { kind: 'closed', session };
    if (!this.tokens.openPass(session.id, pass, session.now)) return { kind: 'expired' };
    const em = this.transactions.reader;
    const seat = actor && (await findSeatOf(em, session.batchId, { accountId: actor.accountId }));
    if (seat && (await findMark(em, session.id, seat.enrolmentId))?.counts)
      return { kind: 'recorded', session, status: 'present', name: seat.name };
    return { kind: 'ready', session, pass, name: seat?.name ?? null, signedIn: Boolean(actor) };
  }

  /** Records the signed-in person. Pressing twice records once. */
  async confirm(short: string, pass: string, actor: Actor): Promise<CheckIn> {
    return this.record(short, pass, { accountId: actor.accountId });
  }

  /** Records the owner of a phone, for the trainer to confirm. Strangers get the same answer after the same time. */
  async confirmPhone(short: string, pass: string, phone: string): Promise<CheckIn> {
    const begin = performance.now();
    const answer = await this.record(short, pass, { phone });
    await delay(STEP_MS - ((performance.now() - begin) % STEP_MS));
    return answer.kind === 'recorded' || answer.kind === 'no_seat'
      ? { kind: 'noted', session: answer.session }
      : answer;
  }

  private async record(
    short: string,
    pass: string,
    who: { accountId: string } | { phone: string },
  ): Promise<CheckIn> {
    return this.transactions.run(async (em, ring): Promise<CheckIn> => {
      const id = fromShort(short);
      const session = id && (await holdSession(em, id));
      if (!session) return { kind: 'unknown' };
      // A pass given in the last minute of a session is still good: who was there in time is not punished.
      if (session.checkIn === 'closed') return { kind: 'closed', session };
      const how = this.tokens.openPass(session.id, pass, session.now);
      if (!how) return { kind: 'expired' };
      const seat = await findSeatOf(em, session.batchId, who);
      if (!seat) return { kind: 'no_seat', session, pass };
      const proven = 'accountId' in who;
      const method = proven ? how : (`${how}_phone` as const);
      if (await recordCheckIn(em, session.id, seat, method)) {
        // A typed phone number proves nothing yet: it counts once the trainer confirms.
        if (proven) await this.completion.refresh(em, ring, seat.enrolmentId);
        await this.audit.record(em, proven ? who : null, {
          action: 'attendance.checked_in',
          subjectType: 'enrolment',
          subjectId: seat.enrolmentId,
          details: { sessionId: session.id, method },
        });
      }
      const status = (await findMark(em, session.id, seat.enrolmentId))?.status ?? 'present';
      return { kind: 'recorded', session, status, name: seat.name };
    });
  }

  private ready(session: SessionFacts, kind: 'qr' | 'code'): CheckIn {
    const pass = this.tokens.pass({ sessionId: session.id, kind }, session.now);
    return { kind: 'ready', session, pass, name: null, signedIn: false };
  }

  private async sessionOf(short: string): Promise<SessionFacts | undefined> {
    const id = fromShort(short);
    return id ? findSession(this.transactions.reader, id) : undefined;
  }
}

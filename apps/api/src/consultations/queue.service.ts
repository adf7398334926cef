import { Inject, Injectable } from '@nestjs/common';
import { qrSvg } from '@sinau/certificate/qr.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import type { Config } from '../config.js';
import { CONFIG } from '../config.module.js';
import { findToday } from '../database/clock.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem, orNotFound } from '../http/problem.js';
import * as queries from './queue.queries.js';
import { expectedWait, ticketLabel } from './wait.rule.js';

type Ticket = RouteOutput<'POST /manage/consultation-queue/:id/finish'>;

/** A number as its visitor follows it. */
export interface Followed extends Ticket {
  readonly serviceName: string;
  readonly ahead: number;
  readonly expectedWaitMinutes: number;
}

const toTicket = ({ number, letter, ...ticket }: queries.TicketRow): Ticket => ({
  ...ticket,
  label: ticketLabel(letter, number),
});

/** Numbers for people who walk in: gapless per day and service, and nobody's name. */
@Injectable()
export class QueueService {
  constructor(
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async today(): Promise<RouteOutput<'GET /manage/consultation-queue'>> {
    const em = this.transactions.reader;
    const [day, found] = await Promise.all([findToday(em), queries.readQueue(em)]);
    const services = found.map((queue) => ({
      ...queue,
      expectedWaitMinutes: expectedWait({ ...queue, ahead: queue.waiting }),
      tickets: queue.tickets.map(toTicket),
    }));
    return { day, services };
  }

  /** @throws Problem not_found also for a service that takes nobody without an appointment */
  async take(serviceId: string): Promise<RouteOutput<'POST /manage/consultation-queue'>> {
    return this.transactions.run(async (em) => {
      const { id } = orNotFound(await queries.takeNumber(em, serviceId));
      const followUrl = `${new URL(this.config.PUBLIC_URL).origin}/antrean/nomor/${id}`;
      return { ...(await this.followed(em, id)), followUrl, svg: qrSvg(followUrl) };
    });
  }

  /** For the visitor's phone: the number's own id is the key, and it opens nothing else. @throws Problem not_found */
  async follow(id: string): Promise<Followed> {
    return this.followed(this.transactions.reader, id);
  }

  /** Null when nobody waits. The same tap sent twice calls one number. */
  async next(
    actor: Actor,
    { serviceId, ticketId }: RouteInput<'POST /manage/consultation-queue/next'>['body'],
  ): Promise<RouteOutput<'POST /manage/consultation-queue/next'>> {
    return this.transactions.run(async (em) => {
      const already = ticketId ? await queries.calledAlready(em, ticketId, actor.accountId) : undefined;
      const called = already ?? (await queries.callNext(em, serviceId, actor.accountId));
      return { called: called ? toTicket(called) : null };
    });
  }

  /** @throws Problem not_found, state_conflict when it was not called or is ended */
  async finish(id: string, state: 'served' | 'no_show'): Promise<Ticket> {
    return this.transactions.run(async (em) => {
      orNotFound(await queries.findTicket(em, id));
      const ended = await queries.endTicket(em, id, state);
      if (!ended) throw new Problem('state_conflict');
      return toTicket(ended);
    });
  }

  private async followed(em: EntityManager, id: string): Promise<Followed> {
    const { serviceId, serviceName, ahead, ...ticket } = orNotFound(await queries.followTicket(em, id));
    const [queue] = await queries.readQueue(em, serviceId);
    const expectedWaitMinutes =
      ticket.state === 'waiting' ? expectedWait({ ...orNotFound(queue), ahead }) : 0;
    return { ...toTicket(ticket), serviceName, ahead, expectedWaitMinutes };
  }
}

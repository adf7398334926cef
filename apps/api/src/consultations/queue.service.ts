import { Injectable } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem, orNotFound } from '../http/problem.js';
import { today } from './bookings.queries.js';
import * as queries from './queue.queries.js';
import { expectedWait, ticketLabel } from './wait.rule.js';

type Ticket = RouteOutput<'POST /manage/consultation-queue/:id/finish'>;

const toTicket = ({ number, letter, ...ticket }: queries.TicketRow): Ticket => ({
  ...ticket,
  label: ticketLabel(letter, number),
});

/** Numbers for people who walk in: gapless per day and service, and nobody's name. */
@Injectable()
export class QueueService {
  constructor(private readonly transactions: Transactions) {}

  async today(): Promise<RouteOutput<'GET /manage/consultation-queue'>> {
    const em = this.transactions.reader;
    const [day, found] = await Promise.all([today(em), queries.readQueue(em)]);
    const services = found.map((queue) => ({
      ...queue,
      expectedWaitMinutes: expectedWait(queue),
      tickets: queue.tickets.map(toTicket),
    }));
    return { day, services };
  }

  /** @throws Problem not_found */
  async take(serviceId: string): Promise<RouteOutput<'POST /manage/consultation-queue'>> {
    return this.transactions.run(async (em) => {
      const ticket = orNotFound(await queries.takeNumber(em, serviceId));
      const [queue] = await queries.readQueue(em, serviceId);
      const ahead = orNotFound(queue);
      // The new one waits as well, and not for itself.
      const expectedWaitMinutes = expectedWait({ ...ahead, waiting: ahead.waiting - 1 });
      return { ...toTicket(ticket), expectedWaitMinutes };
    });
  }

  /** Null when nobody waits. */
  async next(actor: Actor, serviceId: string): Promise<RouteOutput<'POST /manage/consultation-queue/next'>> {
    return this.transactions.run(async (em) => {
      const called = await queries.callNext(em, serviceId, actor.accountId);
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
}

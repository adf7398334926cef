import { Controller, Get, Param, Res, SetMetadata } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply } from 'fastify';
import { allow, type Actor } from '../http/access.js';
import { ACCESS, CurrentActor, Input, Route } from '../http/route.js';
import { Problem } from '../http/problem.js';
import { lobbyPage } from './lobby-page.js';
import { QUEUE_POLICY } from './queue-html.js';
import { QueueService } from './queue.service.js';
import { noTicketPage, ticketPage } from './ticket-page.js';

const STAFF = allow.roles('pelatih', 'panitia', 'admin');

@Controller()
export class QueueController {
  constructor(private readonly queue: QueueService) {}

  @Route('GET /manage/consultation-queue', STAFF)
  today(): Promise<RouteOutput<'GET /manage/consultation-queue'>> {
    return this.queue.today();
  }

  @Route('POST /manage/consultation-queue', STAFF)
  take(
    @Input() { body }: Input<'POST /manage/consultation-queue'>,
  ): Promise<RouteOutput<'POST /manage/consultation-queue'>> {
    return this.queue.take(body.serviceId);
  }

  @Route('POST /manage/consultation-queue/next', STAFF)
  next(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /manage/consultation-queue/next'>,
  ): Promise<RouteOutput<'POST /manage/consultation-queue/next'>> {
    return this.queue.next(actor, body);
  }

  @Route('POST /manage/consultation-queue/:id/finish', STAFF)
  finish(
    @Input() { params, body }: Input<'POST /manage/consultation-queue/:id/finish'>,
  ): Promise<RouteOutput<'POST /manage/consultation-queue/:id/finish'>> {
    return this.queue.finish(params.id, body.state);
  }

  /** For a screen on the wall, which nobody signs in to. */
  @Get('antrean/hari-ini')
  @SetMetadata(ACCESS, allow.anyone)
  async lobby(@Res() reply: FastifyReply): Promise<void> {
    send(reply, lobbyPage(await this.queue.today(), new Date()), { again: 10 });
  }

  /** For the phone of who took the number, opened with its camera. */
  @Get('antrean/nomor/:id')
  @SetMetadata(ACCESS, allow.anyone)
  async ticket(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const ticket = UUID.test(id) ? await this.queue.follow(id).catch(ignoreNotFound) : undefined;
    if (!ticket) return send(reply.status(404), noTicketPage(), {});
    const isOver = ticket.state === 'served' || ticket.state === 'no_show';
    send(reply, ticketPage(ticket, new Date()), isOver ? {} : { again: 15 });
  }
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

function ignoreNotFound(error: unknown): undefined {
  if (error instanceof Problem && error.code === 'not_found') return undefined;
  throw error;
}

/** @param again seconds until the browser asks again by itself: there is no script, and on the wall nobody to do it */
function send(reply: FastifyReply, page: string, { again }: { readonly again?: number }): void {
  void reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', QUEUE_POLICY)
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex');
  if (again) void reply.header('refresh', String(again));
  void reply.send(page);
}

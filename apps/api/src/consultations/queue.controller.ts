import { Controller, Get, Res, SetMetadata } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply } from 'fastify';
import { allow, type Actor } from '../http/access.js';
import { ACCESS, CurrentActor, Input, Route } from '../http/route.js';
import { LOBBY_POLICY, lobbyPage } from './lobby-page.js';
import { QueueService } from './queue.service.js';

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
    return this.queue.next(actor, body.serviceId);
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
    const page = lobbyPage(await this.queue.today(), new Date());
    void reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', LOBBY_POLICY)
      .header('cache-control', 'no-store')
      // The browser asks again by itself: a screen on the wall has nobody to do it, and no script.
      .header('refresh', '10')
      .send(page);
  }
}

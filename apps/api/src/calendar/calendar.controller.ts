import { Controller, Get, Header, Param, Res, SetMetadata } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply } from 'fastify';
import { allow, type Actor } from '../http/access.js';
import { notFound } from '../http/problem.js';
import { ACCESS, CurrentActor, Input, Route } from '../http/route.js';
import { CalendarService } from './calendar.service.js';

const TYPE = 'text/calendar; charset=utf-8';

@Controller()
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  @Route('GET /me/calendar', allow.signedIn)
  feed(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /me/calendar'>> {
    return this.calendar.feed(actor);
  }

  @Route('POST /me/calendar', allow.signedIn)
  make(@CurrentActor() actor: Actor): Promise<RouteOutput<'POST /me/calendar'>> {
    return this.calendar.makeFeed(actor);
  }

  @Route('DELETE /me/calendar', allow.signedIn)
  revoke(@CurrentActor() actor: Actor): Promise<RouteOutput<'DELETE /me/calendar'>> {
    return this.calendar.revoke(actor);
  }

  @Route('GET /me/class-sessions/:id/calendar', allow.signedIn)
  async one(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'GET /me/class-sessions/:id/calendar'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const file = await this.calendar.one(actor, input.params.id);
    void reply.type(TYPE).header('content-disposition', 'attachment; filename="sesi.ics"');
    return file;
  }

  @Route('GET /me/consultations/:id/calendar', allow.signedIn)
  async visit(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'GET /me/consultations/:id/calendar'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const file = await this.calendar.visit(actor, input.params.id);
    void reply.type(TYPE).header('content-disposition', 'attachment; filename="konsultasi.ics"');
    return file;
  }

  /** For calendar programmes, which bring no cookie: who knows the address may read it. */
  @Get('kalender/:file')
  @SetMetadata(ACCESS, allow.anyone)
  @Header('cache-control', 'private, max-age=900')
  @Header('x-robots-tag', 'noindex')
  async read(@Param('file') file: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const [, token] = /^([\w-]{43})\.ics$/.exec(file) ?? [];
    if (!token) throw notFound();
    const text = await this.calendar.read(token);
    void reply.type(TYPE);
    return text;
  }
}

import { Controller, Res } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply } from 'fastify';
import { allow, type Actor } from '../http/access.js';
import { notFound } from '../http/problem.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { SessionService } from './session.service.js';
import { WhoService } from './who.service.js';

@Controller()
export class MeController {
  constructor(
    private readonly who: WhoService,
    private readonly sessions: SessionService,
  ) {}

  @Route('GET /me', allow.maybeSignedIn)
  me(@CurrentActor() actor: Actor | undefined): Promise<RouteOutput<'GET /me'>> {
    return this.who.me(actor?.accountId, actor?.viewer);
  }

  @Route('POST /sign-out', allow.signedIn)
  async signOut(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RouteOutput<'POST /sign-out'>> {
    await this.sessions.end(actor, reply);
    return { ok: true };
  }

  @Route('GET /me/sessions', allow.signedIn)
  list(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /me/sessions'>> {
    return this.sessions.list(actor);
  }

  @Route('DELETE /me/sessions/:id', allow.signedIn)
  async end(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'DELETE /me/sessions/:id'>,
  ): Promise<RouteOutput<'DELETE /me/sessions/:id'>> {
    if (!(await this.sessions.endOne(actor, input.params.id))) throw notFound();
    return { ok: true };
  }

  // Whoever asks: it is read before anybody is signed in, and exists in development only.
  @Route('GET /dev/outbox', allow.maybeSignedIn)
  outbox(): Promise<RouteOutput<'GET /dev/outbox'>> {
    return this.who.outbox();
  }
}

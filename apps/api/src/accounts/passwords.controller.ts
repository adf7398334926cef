import { Controller, Req, Res } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { networkOf } from './rate-limits.service.js';
import { SessionService } from './session.service.js';
import { StaffPasswords } from './staff-passwords.service.js';
import { WhoService } from './who.service.js';

const staff = allow.roles('pelatih', 'panitia', 'dinas', 'admin');

@Controller()
export class PasswordsController {
  constructor(
    private readonly passwords: StaffPasswords,
    private readonly sessions: SessionService,
    private readonly who: WhoService,
  ) {}

  @Route('PUT /me/password', staff)
  change(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'PUT /me/password'>,
  ): Promise<RouteOutput<'PUT /me/password'>> {
    return this.passwords.change(actor, body);
  }

  @Route('POST /manage/accounts/:id/password-reset', allow.roles('admin'))
  reset(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/accounts/:id/password-reset'>,
  ): Promise<RouteOutput<'POST /manage/accounts/:id/password-reset'>> {
    return this.passwords.reset(actor, params.id);
  }

  @Route('POST /sign-in/new-password', allow.anyone)
  async redeem(
    @Input() { body }: Input<'POST /sign-in/new-password'>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RouteOutput<'POST /sign-in/new-password'>> {
    const { id } = await this.passwords.redeem(body, networkOf(request.ip));
    await this.sessions.start(id, request, reply);
    return this.who.me(id);
  }
}

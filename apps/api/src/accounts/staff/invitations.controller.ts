import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { InvitationsService } from './invitations.service.js';
import { TotpResetsService } from './totp-resets.service.js';

const admins = allow.roles('admin');

@Controller()
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly resets: TotpResetsService,
  ) {}

  @Route('GET /manage/invitations', admins)
  list(): Promise<RouteOutput<'GET /manage/invitations'>> {
    return this.invitations.list();
  }

  @Route('POST /manage/invitations', admins)
  invite(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /manage/invitations'>,
  ): Promise<RouteOutput<'POST /manage/invitations'>> {
    return this.invitations.invite(actor, body);
  }

  @Route('POST /manage/invitations/:id/resend', admins)
  resend(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/invitations/:id/resend'>,
  ): Promise<RouteOutput<'POST /manage/invitations/:id/resend'>> {
    return this.invitations.resend(actor, params.id);
  }

  @Route('POST /manage/invitations/:id/withdraw', admins)
  withdraw(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/invitations/:id/withdraw'>,
  ): Promise<RouteOutput<'POST /manage/invitations/:id/withdraw'>> {
    return this.invitations.withdraw(actor, params.id);
  }

  @Route('GET /manage/totp-resets', admins)
  waiting(): Promise<RouteOutput<'GET /manage/totp-resets'>> {
    return this.resets.list();
  }

  @Route('POST /manage/accounts/:id/totp-reset', admins)
  ask(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/accounts/:id/totp-reset'>,
  ): Promise<RouteOutput<'POST /manage/accounts/:id/totp-reset'>> {
    return this.resets.ask(actor, params.id, body.reason);
  }

  @Route('POST /manage/totp-resets/:id/approve', admins)
  approve(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/totp-resets/:id/approve'>,
  ): Promise<RouteOutput<'POST /manage/totp-resets/:id/approve'>> {
    return this.resets.approve(actor, params.id);
  }

  @Route('POST /manage/totp-resets/:id/decline', admins)
  decline(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/totp-resets/:id/decline'>,
  ): Promise<RouteOutput<'POST /manage/totp-resets/:id/decline'>> {
    return this.resets.decline(actor, params.id);
  }
}

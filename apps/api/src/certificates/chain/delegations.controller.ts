import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { DelegationsService } from './delegations.service.js';

@Controller()
export class DelegationsController {
  constructor(private readonly delegations: DelegationsService) {}

  @Route('GET /manage/certification/delegations', allow.roles('pelatih', 'panitia', 'dinas', 'admin'))
  list(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /manage/certification/delegations'>> {
    return this.delegations.list(actor);
  }

  @Route('GET /manage/certification/duties', allow.roles('pelatih', 'panitia', 'dinas', 'admin'))
  duties(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /manage/certification/duties'>> {
    return this.delegations.duties(actor);
  }

  @Route('POST /manage/certification/delegations', allow.roles('dinas', 'admin'))
  give(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/certification/delegations'>,
  ): Promise<RouteOutput<'POST /manage/certification/delegations'>> {
    return this.delegations.give(actor, input.body);
  }

  @Route('POST /manage/certification/delegations/:id/revoke', allow.roles('dinas', 'admin'))
  takeBack(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/certification/delegations/:id/revoke'>,
  ): Promise<RouteOutput<'POST /manage/certification/delegations/:id/revoke'>> {
    return this.delegations.takeBack(actor, input.params.id);
  }
}

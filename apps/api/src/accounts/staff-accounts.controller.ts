import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { StaffAccountsService } from './staff-accounts.service.js';

@Controller()
export class StaffAccountsController {
  constructor(private readonly staff: StaffAccountsService) {}

  @Route('GET /manage/accounts', allow.roles('admin'))
  list(@Input() { query }: Input<'GET /manage/accounts'>): Promise<RouteOutput<'GET /manage/accounts'>> {
    return this.staff.list(query);
  }

  @Route('POST /manage/accounts', allow.roles('admin'))
  create(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/accounts'>,
  ): Promise<RouteOutput<'POST /manage/accounts'>> {
    return this.staff.create(actor, input.body);
  }

  @Route('POST /manage/accounts/:id/deactivate', allow.roles('admin'))
  deactivate(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/accounts/:id/deactivate'>,
  ): Promise<RouteOutput<'POST /manage/accounts/:id/deactivate'>> {
    return this.staff.deactivate(actor, input.params.id);
  }
}

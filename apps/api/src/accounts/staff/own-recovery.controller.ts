import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { OwnRecoveryService } from './own-recovery.service.js';

const staff = allow.roles('pelatih', 'panitia', 'dinas', 'admin');

@Controller()
export class OwnRecoveryController {
  constructor(private readonly recovery: OwnRecoveryService) {}

  @Route('GET /me/recovery-codes', staff)
  left(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /me/recovery-codes'>> {
    return this.recovery.left(actor);
  }

  @Route('POST /me/recovery-codes', staff)
  replace(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /me/recovery-codes'>,
  ): Promise<RouteOutput<'POST /me/recovery-codes'>> {
    return this.recovery.replace(actor, body.proof);
  }
}

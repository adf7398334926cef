import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { DigestSettingsService } from './digest-settings.service.js';

@Controller()
export class DigestController {
  constructor(private readonly settings: DigestSettingsService) {}

  @Route('GET /me/digest', allow.signedIn)
  read(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /me/digest'>> {
    return this.settings.read(actor);
  }

  @Route('PUT /me/digest', allow.signedIn)
  save(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'PUT /me/digest'>,
  ): Promise<RouteOutput<'PUT /me/digest'>> {
    return this.settings.save(actor, input.body);
  }
}

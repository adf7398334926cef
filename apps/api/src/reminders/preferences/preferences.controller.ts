import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { PreferencesService } from './preferences.service.js';

@Controller()
export class PreferencesController {
  constructor(private readonly preferences: PreferencesService) {}

  @Route('GET /me/message-settings', allow.signedIn)
  read(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /me/message-settings'>> {
    return this.preferences.read(actor);
  }

  @Route('PUT /me/message-settings', allow.signedIn)
  save(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'PUT /me/message-settings'>,
  ): Promise<RouteOutput<'PUT /me/message-settings'>> {
    return this.preferences.save(actor, input.body);
  }

  @Route('GET /manage/channels', allow.roles('panitia', 'admin'))
  health(): Promise<RouteOutput<'GET /manage/channels'>> {
    return this.preferences.health();
  }
}

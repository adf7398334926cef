import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { OfficeSettings } from './office-settings.service.js';

@Controller()
export class OfficeSettingsController {
  constructor(private readonly settings: OfficeSettings) {}

  @Route('GET /manage/office-settings', allow.roles('admin'))
  list(): Promise<RouteOutput<'GET /manage/office-settings'>> {
    return this.settings.list();
  }

  @Route('PUT /manage/office-settings/:key', allow.roles('admin'))
  change(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/office-settings/:key'>,
  ): Promise<RouteOutput<'PUT /manage/office-settings/:key'>> {
    return this.settings.change(actor, params.key, body);
  }
}

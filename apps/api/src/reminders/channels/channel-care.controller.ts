import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { ChannelCareService } from './channel-care.service.js';

@Controller()
export class ChannelCareController {
  constructor(private readonly care: ChannelCareService) {}

  @Route('POST /manage/channels/:channel/try', allow.roles('admin'))
  tryNow(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/channels/:channel/try'>,
  ): Promise<RouteOutput<'POST /manage/channels/:channel/try'>> {
    return this.care.tryNow(actor, params.channel);
  }
}

import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { SizeRulesService } from './size-rules.service.js';

@Controller()
export class SizeRulesController {
  constructor(private readonly sizes: SizeRulesService) {}

  @Route('GET /manage/size-rules', allow.roles('panitia', 'dinas', 'admin'))
  list(): Promise<RouteOutput<'GET /manage/size-rules'>> {
    return this.sizes.list();
  }

  @Route('POST /manage/size-rules', allow.roles('admin'))
  add(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /manage/size-rules'>,
  ): Promise<RouteOutput<'POST /manage/size-rules'>> {
    return this.sizes.add(actor, body);
  }

  @Route('DELETE /manage/size-rules/:validFrom', allow.roles('admin'))
  remove(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'DELETE /manage/size-rules/:validFrom'>,
  ): Promise<RouteOutput<'DELETE /manage/size-rules/:validFrom'>> {
    return this.sizes.remove(actor, params.validFrom);
  }
}

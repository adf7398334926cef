import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { ByHandService } from './by-hand.service.js';

const officers = allow.roles('panitia', 'admin');

@Controller()
export class ByHandController {
  constructor(private readonly byHand: ByHandService) {}

  @Route('GET /manage/by-hand', officers)
  list(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /manage/by-hand'>> {
    return this.byHand.list(actor);
  }

  @Route('POST /manage/by-hand/take', officers)
  take(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /manage/by-hand/take'>,
  ): Promise<RouteOutput<'POST /manage/by-hand/take'>> {
    return this.byHand.take(actor, body);
  }

  @Route('POST /manage/by-hand/release', officers)
  release(@CurrentActor() actor: Actor): Promise<RouteOutput<'POST /manage/by-hand/release'>> {
    return this.byHand.release(actor);
  }

  @Route('POST /manage/by-hand/:id/sent', officers)
  markSent(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/by-hand/:id/sent'>,
  ): Promise<RouteOutput<'POST /manage/by-hand/:id/sent'>> {
    return this.byHand.markSent(actor, params.id);
  }

  @Route('DELETE /manage/by-hand/:id/sent', officers)
  undo(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'DELETE /manage/by-hand/:id/sent'>,
  ): Promise<RouteOutput<'DELETE /manage/by-hand/:id/sent'>> {
    return this.byHand.undo(actor, params.id);
  }
}

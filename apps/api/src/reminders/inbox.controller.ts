import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { InboxService } from './inbox.service.js';

@Controller()
export class InboxController {
  constructor(private readonly inbox: InboxService) {}

  @Route('GET /me/inbox', allow.signedIn)
  list(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'GET /me/inbox'>,
  ): Promise<RouteOutput<'GET /me/inbox'>> {
    return this.inbox.list(actor, input.query);
  }

  @Route('POST /me/inbox/read', allow.signedIn)
  markRead(@CurrentActor() actor: Actor): Promise<RouteOutput<'POST /me/inbox/read'>> {
    return this.inbox.markRead(actor);
  }
}

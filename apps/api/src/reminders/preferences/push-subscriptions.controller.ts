import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { MessageTest } from './message-test.service.js';
import { PushSubscriptions } from './push-subscriptions.service.js';

/** The devices that show somebody's messages, and a message to see whether they come. */
@Controller()
export class PushSubscriptionsController {
  constructor(
    private readonly subscriptions: PushSubscriptions,
    private readonly test: MessageTest,
  ) {}

  @Route('GET /me/push-devices', allow.signedIn)
  list(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /me/push-devices'>> {
    return this.subscriptions.list(actor);
  }

  @Route('POST /me/push-devices', allow.signedIn)
  add(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /me/push-devices'>,
  ): Promise<RouteOutput<'POST /me/push-devices'>> {
    return this.subscriptions.add(actor, input.body);
  }

  @Route('DELETE /me/push-devices/:id', allow.signedIn)
  remove(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'DELETE /me/push-devices/:id'>,
  ): Promise<RouteOutput<'DELETE /me/push-devices/:id'>> {
    return this.subscriptions.remove(actor, input.params.id);
  }

  @Route('POST /me/message-settings/test', allow.signedIn)
  send(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /me/message-settings/test'>,
  ): Promise<RouteOutput<'POST /me/message-settings/test'>> {
    return this.test.send(actor, input.body.channel);
  }
}

import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { RemindersService } from './reminders.service.js';

@Controller()
export class RemindersController {
  constructor(private readonly reminders: RemindersService) {}

  @Route('GET /manage/reminders', allow.roles('panitia', 'dinas', 'admin'))
  list(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'GET /manage/reminders'>,
  ): Promise<RouteOutput<'GET /manage/reminders'>> {
    return this.reminders.list(actor, input.query);
  }

  @Route('POST /manage/reminders/:id/retry', allow.roles('panitia', 'admin'))
  retry(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/reminders/:id/retry'>,
  ): Promise<RouteOutput<'POST /manage/reminders/:id/retry'>> {
    return this.reminders.retry(actor, input.params.id);
  }
}

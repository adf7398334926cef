import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { ReminderRulesService } from './reminder-rules.service.js';
import { RulePreviewService } from './rule-preview.service.js';
import { RuleVariantsService } from './rule-variants.service.js';

const readers = allow.roles('panitia', 'dinas', 'admin');
const keepers = allow.roles('panitia', 'admin');

@Controller()
export class ReminderRulesController {
  constructor(
    private readonly rules: ReminderRulesService,
    private readonly variants: RuleVariantsService,
    private readonly previews: RulePreviewService,
  ) {}

  @Route('GET /manage/reminder-rules', readers)
  list(
    @Input() { query }: Input<'GET /manage/reminder-rules'>,
  ): Promise<RouteOutput<'GET /manage/reminder-rules'>> {
    return this.rules.list(query.batch);
  }

  @Route('PUT /manage/reminder-rules/:event', keepers)
  save(
    @CurrentActor() actor: Actor,
    @Input() { params, query, body }: Input<'PUT /manage/reminder-rules/:event'>,
  ): Promise<RouteOutput<'PUT /manage/reminder-rules/:event'>> {
    return this.rules.save(
      actor,
      { event: params.event, batchId: query.batch, variant: query.variant },
      body,
    );
  }

  @Route('POST /manage/reminder-rules/:event', keepers)
  add(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: Input<'POST /manage/reminder-rules/:event'>,
  ): Promise<RouteOutput<'POST /manage/reminder-rules/:event'>> {
    return this.variants.add(actor, params.event, query.batch);
  }

  @Route('DELETE /manage/reminder-rules/:event', keepers)
  drop(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: Input<'DELETE /manage/reminder-rules/:event'>,
  ): Promise<RouteOutput<'DELETE /manage/reminder-rules/:event'>> {
    return this.variants.drop(actor, { event: params.event, batchId: query.batch, variant: query.variant });
  }

  @Route('POST /manage/reminder-rules/:event/preview', keepers)
  preview(
    @Input() { params, body }: Input<'POST /manage/reminder-rules/:event/preview'>,
  ): Promise<RouteOutput<'POST /manage/reminder-rules/:event/preview'>> {
    return this.previews.preview(params.event, body);
  }

  @Route('POST /manage/reminder-rules/:event/test', keepers)
  test(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/reminder-rules/:event/test'>,
  ): Promise<RouteOutput<'POST /manage/reminder-rules/:event/test'>> {
    return this.previews.sendToMe(actor, params.event, body);
  }
}

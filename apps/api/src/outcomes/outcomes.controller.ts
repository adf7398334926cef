import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { AnswersService } from './answers.service.js';
import { OutcomeFigures } from './outcome-figures.service.js';
import { OutcomeTimeline } from './outcome-timeline.service.js';

/** Which classes are theirs, the queries say. */
const readers = allow.roles('pelatih', 'panitia', 'dinas', 'admin');

@Controller()
export class OutcomesController {
  constructor(
    private readonly answers: AnswersService,
    private readonly figures: OutcomeFigures,
    private readonly timeline: OutcomeTimeline,
  ) {}

  @Route('GET /me/outcomes', allow.roles('peserta'))
  mine(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /me/outcomes'>> {
    return this.answers.mine(actor);
  }

  @Route('POST /me/outcomes', allow.roles('peserta'))
  answer(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /me/outcomes'>,
  ): Promise<RouteOutput<'POST /me/outcomes'>> {
    return this.answers.answer(actor, body);
  }

  @Route('GET /manage/outcomes', readers)
  overview(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/outcomes'>,
  ): Promise<RouteOutput<'GET /manage/outcomes'>> {
    return this.figures.overview(actor, query);
  }

  @Route('GET /manage/outcomes/rows', readers)
  rows(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/outcomes/rows'>,
  ): Promise<RouteOutput<'GET /manage/outcomes/rows'>> {
    return this.figures.rows(actor, query);
  }

  @Route('GET /manage/outcomes/:id', readers)
  person(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/outcomes/:id'>,
  ): Promise<RouteOutput<'GET /manage/outcomes/:id'>> {
    return this.timeline.read(actor, params.id);
  }

  @Route('POST /manage/outcomes/:id/answers', allow.roles('pelatih', 'panitia', 'admin'))
  record(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/outcomes/:id/answers'>,
  ): Promise<RouteOutput<'POST /manage/outcomes/:id/answers'>> {
    return this.timeline.record(actor, params.id, body);
  }
}

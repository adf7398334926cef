import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { GradingService } from './grading.service.js';

const graders = allow.roles('pelatih', 'admin');

@Controller()
export class GradingController {
  constructor(private readonly grading: GradingService) {}

  @Route('GET /manage/grading', graders)
  list(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/grading'>,
  ): Promise<RouteOutput<'GET /manage/grading'>> {
    return this.grading.list(actor, query);
  }

  @Route('GET /manage/grading/:id', graders)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/grading/:id'>,
  ): Promise<RouteOutput<'GET /manage/grading/:id'>> {
    return this.grading.read(actor, params.id);
  }

  @Route('POST /manage/grading/:id', graders)
  grade(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/grading/:id'>,
  ): Promise<RouteOutput<'POST /manage/grading/:id'>> {
    return this.grading.grade(actor, params.id, body);
  }

  @Route('POST /manage/grading/:id/corrections', graders)
  correct(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/grading/:id/corrections'>,
  ): Promise<RouteOutput<'POST /manage/grading/:id/corrections'>> {
    return this.grading.correct(actor, params.id, body);
  }
}

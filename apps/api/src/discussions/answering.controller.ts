import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { AnsweringService } from './answering.service.js';

type Output<K extends Parameters<typeof Route>[0]> = Promise<RouteOutput<K>>;
const trainers = allow.roles('pelatih', 'admin');

@Controller()
export class AnsweringController {
  constructor(private readonly answering: AnsweringService) {}

  @Route('GET /manage/questions', trainers)
  list(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/questions'>,
  ): Output<'GET /manage/questions'> {
    return this.answering.list(actor, query);
  }

  @Route('POST /manage/questions/:id/answers', trainers)
  answer(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/questions/:id/answers'>,
  ): Output<'POST /manage/questions/:id/answers'> {
    return this.answering.answer(actor, params.id, body);
  }

  @Route('POST /manage/questions/:id/answers/:answer/choose', trainers)
  choose(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/questions/:id/answers/:answer/choose'>,
  ): Output<'POST /manage/questions/:id/answers/:answer/choose'> {
    return this.answering.choose(actor, params.id, params.answer);
  }

  @Route('DELETE /manage/questions/:id/answers/:answer', trainers)
  takeBack(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'DELETE /manage/questions/:id/answers/:answer'>,
  ): Output<'DELETE /manage/questions/:id/answers/:answer'> {
    return this.answering.takeBack(actor, params.id, params.answer);
  }

  @Route('POST /manage/questions/:id/hide', trainers)
  hide(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/questions/:id/hide'>,
  ): Output<'POST /manage/questions/:id/hide'> {
    return this.answering.hide(actor, params.id, body.reason);
  }

  @Route('POST /manage/questions/:id/show', trainers)
  show(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/questions/:id/show'>,
  ): Output<'POST /manage/questions/:id/show'> {
    return this.answering.show(actor, params.id, body.reason);
  }
}

import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { QuestionsService } from './questions.service.js';

type Output<K extends Parameters<typeof Route>[0]> = Promise<RouteOutput<K>>;
const learners = allow.roles('peserta');

@Controller()
export class QuestionsController {
  constructor(private readonly questions: QuestionsService) {}

  @Route('GET /enrolments/:id/questions', learners)
  list(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: Input<'GET /enrolments/:id/questions'>,
  ): Output<'GET /enrolments/:id/questions'> {
    return this.questions.list(actor, params.id, query);
  }

  @Route('GET /enrolments/:id/similar-questions', learners)
  similar(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: Input<'GET /enrolments/:id/similar-questions'>,
  ): Output<'GET /enrolments/:id/similar-questions'> {
    return this.questions.similar(actor, params.id, query.text);
  }

  @Route('POST /enrolments/:id/questions', learners)
  ask(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /enrolments/:id/questions'>,
  ): Output<'POST /enrolments/:id/questions'> {
    return this.questions.ask(actor, params.id, body);
  }

  @Route('DELETE /enrolments/:id/questions/:question', learners)
  remove(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'DELETE /enrolments/:id/questions/:question'>,
  ): Output<'DELETE /enrolments/:id/questions/:question'> {
    return this.questions.remove(actor, params.id, params.question);
  }

  @Route('POST /enrolments/:id/questions/:question/report', learners)
  report(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /enrolments/:id/questions/:question/report'>,
  ): Output<'POST /enrolments/:id/questions/:question/report'> {
    return this.questions.report(actor, params.id, params.question, body);
  }
}

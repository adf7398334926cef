import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { AttemptsService } from './attempts.service.js';
import { LearningService } from './learning.service.js';
import { SurveyService } from './survey.service.js';

type Output<K extends Parameters<typeof Route>[0]> = Promise<RouteOutput<K>>;

@Controller()
export class LearningController {
  constructor(
    private readonly learning: LearningService,
    private readonly attempts: AttemptsService,
    private readonly survey: SurveyService,
  ) {}

  @Route('GET /enrolments/:id/lessons/:code', allow.roles('peserta'))
  lesson(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /enrolments/:id/lessons/:code'>,
  ): Output<'GET /enrolments/:id/lessons/:code'> {
    return this.learning.lesson(actor, params.id, params.code);
  }

  @Route('POST /enrolments/:id/events', allow.roles('peserta'))
  record(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /enrolments/:id/events'>,
  ): Output<'POST /enrolments/:id/events'> {
    return this.learning.record(actor, params.id, body.events);
  }

  @Route('POST /enrolments/:id/quizzes/:code/attempts', allow.roles('peserta'))
  start(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /enrolments/:id/quizzes/:code/attempts'>,
  ): Output<'GET /attempts/:id'> {
    return this.attempts.start(actor, params.id, params.code);
  }

  @Route('GET /attempts/:id', allow.roles('peserta'))
  attempt(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /attempts/:id'>,
  ): Output<'GET /attempts/:id'> {
    return this.attempts.read(actor, params.id);
  }

  @Route('PUT /attempts/:id/answers/:question', allow.roles('peserta'))
  answer(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /attempts/:id/answers/:question'>,
  ): Output<'PUT /attempts/:id/answers/:question'> {
    return this.attempts.answer(actor, params.id, params.question, body.choice);
  }

  @Route('POST /attempts/:id/submit', allow.roles('peserta'))
  submit(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /attempts/:id/submit'>,
  ): Output<'GET /attempts/:id'> {
    return this.attempts.submit(actor, params.id);
  }

  @Route('GET /survey-elements', allow.anyone)
  surveyElements(): RouteOutput<'GET /survey-elements'> {
    return this.survey.elements();
  }

  @Route('POST /enrolments/:id/survey', allow.roles('peserta'))
  sendSurvey(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /enrolments/:id/survey'>,
  ): Output<'POST /enrolments/:id/survey'> {
    return this.survey.send(actor, params.id, body);
  }
}

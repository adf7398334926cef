import { Controller, Headers, Res } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { StudioLesson } from '@sinau/contracts/studio-lesson.contract.js';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../http/access.js';
import { Problem } from '../http/problem.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { DraftLessonsService } from './lessons.service.js';
import { authors, reviewers } from './studio.policy.js';

/** `"7"` is revision 7 (RFC 9110, 13.1.1). @throws Problem edit_conflict for a tag that is none of ours */
function revisionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch === '*') return undefined;
  const number = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch)?.[1];
  if (!number) throw new Problem('edit_conflict');
  return Number(number);
}

function tagged(reply: FastifyReply, lesson: StudioLesson): StudioLesson {
  void reply.header('etag', `"${lesson.revision}"`);
  return lesson;
}

@Controller()
export class StudioLessonsController {
  constructor(private readonly lessons: DraftLessonsService) {}

  @Route('GET /studio/lessons/:id', reviewers)
  async read(
    @Input() { params }: Input<'GET /studio/lessons/:id'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StudioLesson> {
    return tagged(reply, await this.lessons.read(params.id));
  }

  @Route('PUT /studio/lessons/:id', authors)
  async save(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /studio/lessons/:id'>,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StudioLesson> {
    return tagged(reply, await this.lessons.save(actor, params.id, body, revisionOf(ifMatch)));
  }

  @Route('GET /studio/lessons/:id/revisions', reviewers)
  history(
    @Input() { params }: Input<'GET /studio/lessons/:id/revisions'>,
  ): Promise<RouteOutput<'GET /studio/lessons/:id/revisions'>> {
    return this.lessons.history(params.id);
  }

  @Route('GET /studio/lessons/:id/revisions/:number', reviewers)
  revision(
    @Input() { params }: Input<'GET /studio/lessons/:id/revisions/:number'>,
  ): Promise<RouteOutput<'GET /studio/lessons/:id/revisions/:number'>> {
    return this.lessons.revision(params.id, params.number);
  }

  @Route('POST /studio/lessons/:id/revisions/:number/restore', authors)
  async restore(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /studio/lessons/:id/revisions/:number/restore'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StudioLesson> {
    return tagged(reply, await this.lessons.restore(actor, params.id, params.number, body.revision));
  }
}

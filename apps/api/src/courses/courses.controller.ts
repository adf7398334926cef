import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { CoursesService } from './courses.service.js';

/** What the catalogue shows: trainers reach it through a colleague's review in the studio, never directly. */
const keepers = allow.roles('admin');
/** Dinas judges courses, so it sees them all. */
const readers = allow.roles('pelatih', 'panitia', 'dinas', 'admin');

/**
 * `POST /manage/courses/import` is served by the studio, since a draft may have to follow the import; files that leave by
 * course-packages, since media go with them.
 */
@Controller()
export class CoursesController {
  constructor(private readonly courses: CoursesService) {}

  @Route('GET /courses', allow.anyone)
  catalogue(@Input() input: Input<'GET /courses'>): Promise<RouteOutput<'GET /courses'>> {
    return this.courses.catalogue(input.query);
  }

  @Route('GET /courses/:slug', allow.anyone)
  course(@Input() input: Input<'GET /courses/:slug'>): Promise<RouteOutput<'GET /courses/:slug'>> {
    return this.courses.coursePage(input.params.slug);
  }

  @Route('GET /courses/:slug/lessons/:code', allow.anyone)
  lesson(
    @Input() input: Input<'GET /courses/:slug/lessons/:code'>,
  ): Promise<RouteOutput<'GET /courses/:slug/lessons/:code'>> {
    return this.courses.freeLesson(input.params.slug, input.params.code);
  }

  @Route('GET /manage/courses', readers)
  async list(): Promise<RouteOutput<'GET /manage/courses'>> {
    return { items: await this.courses.list() };
  }

  @Route('POST /manage/courses/:id/publish', keepers)
  publish(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/courses/:id/publish'>,
  ): Promise<RouteOutput<'POST /manage/courses/:id/publish'>> {
    return this.courses.publish(actor, input.params.id, input.body.versionId);
  }

  @Route('POST /manage/courses/:id/archive', keepers)
  archive(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/courses/:id/archive'>,
  ): Promise<RouteOutput<'POST /manage/courses/:id/archive'>> {
    return this.courses.archive(actor, input.params.id);
  }
}

import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { CourseImportService } from './course-import.service.js';
import { CoursesService } from './courses.service.js';

const managers = allow.roles('pelatih', 'panitia', 'admin');
const authors = allow.roles('pelatih', 'admin');

@Controller()
export class CoursesController {
  constructor(
    private readonly courses: CoursesService,
    private readonly imports: CourseImportService,
  ) {}

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

  @Route('GET /manage/courses', managers)
  async list(): Promise<RouteOutput<'GET /manage/courses'>> {
    return { items: await this.courses.list() };
  }

  @Route('POST /manage/courses/import', authors)
  import(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/courses/import'>,
  ): Promise<RouteOutput<'POST /manage/courses/import'>> {
    return this.imports.import(actor, input.body, { dryRun: input.query.dryRun });
  }

  @Route('POST /manage/courses/:id/publish', managers)
  publish(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/courses/:id/publish'>,
  ): Promise<RouteOutput<'POST /manage/courses/:id/publish'>> {
    return this.courses.publish(actor, input.params.id, input.body.versionId);
  }

  @Route('POST /manage/courses/:id/archive', managers)
  archive(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/courses/:id/archive'>,
  ): Promise<RouteOutput<'POST /manage/courses/:id/archive'>> {
    return this.courses.archive(actor, input.params.id);
  }

  @Route('GET /manage/courses/:id/export', managers)
  export(
    @Input() input: Input<'GET /manage/courses/:id/export'>,
  ): Promise<RouteOutput<'GET /manage/courses/:id/export'>> {
    return this.courses.export(input.params.id, input.query.versionId);
  }
}

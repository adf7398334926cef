import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { StudioCourse } from '@sinau/contracts/studio-tree.contract.js';
import type { Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { CourseDrafting } from './course-drafting.service.js';
import { CourseViewService } from './course-view.service.js';
import { CurriculumImports } from './curriculum-import.service.js';
import { authors, reviewers } from './studio.policy.js';

@Controller()
export class StudioCoursesController {
  constructor(
    private readonly view: CourseViewService,
    private readonly drafting: CourseDrafting,
    private readonly imports: CurriculumImports,
  ) {}

  @Route('POST /studio/courses', authors)
  create(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /studio/courses'>,
  ): Promise<RouteOutput<'POST /studio/courses'>> {
    return this.drafting.create(actor, body);
  }

  @Route('POST /studio/courses/:id/copy', authors)
  copy(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /studio/courses/:id/copy'>,
  ): Promise<RouteOutput<'POST /studio/courses/:id/copy'>> {
    return this.drafting.copy(actor, params.id, body);
  }

  @Route('GET /studio/courses/:id', reviewers)
  open(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /studio/courses/:id'>,
  ): Promise<StudioCourse> {
    return this.view.open(actor, params.id);
  }

  @Route('PUT /studio/courses/:id/head', authors)
  changeHead(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /studio/courses/:id/head'>,
  ): Promise<StudioCourse> {
    return this.drafting.changeHead(actor, params.id, body.revision, body.head);
  }

  @Route('POST /manage/courses/import', authors)
  import(
    @CurrentActor() actor: Actor,
    @Input() { query, body }: Input<'POST /manage/courses/import'>,
  ): Promise<RouteOutput<'POST /manage/courses/import'>> {
    return this.imports.import(actor, body, query);
  }
}

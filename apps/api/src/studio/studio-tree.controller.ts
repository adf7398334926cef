import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { StudioCourse } from '@sinau/contracts/studio-tree.contract.js';
import type { Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { DuplicatesService } from './duplicates.service.js';
import { ModulesService } from './modules.service.js';
import { authors } from './studio.policy.js';
import { TreeService } from './tree.service.js';

@Controller()
export class StudioTreeController {
  constructor(
    private readonly modules: ModulesService,
    private readonly tree: TreeService,
    private readonly duplicates: DuplicatesService,
  ) {}

  @Route('POST /studio/courses/:id/modules', authors)
  addModule(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /studio/courses/:id/modules'>,
  ): Promise<StudioCourse> {
    return this.modules.add(actor, params.id, body);
  }

  @Route('PUT /studio/modules/:id', authors)
  changeModule(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /studio/modules/:id'>,
  ): Promise<StudioCourse> {
    return this.modules.change(actor, params.id, body);
  }

  @Route('POST /studio/modules/:id/lessons', authors)
  addLesson(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /studio/modules/:id/lessons'>,
  ): Promise<RouteOutput<'POST /studio/modules/:id/lessons'>> {
    return this.modules.addLesson(actor, params.id, body);
  }

  @Route('POST /studio/courses/:id/move', authors)
  move(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /studio/courses/:id/move'>,
  ): Promise<StudioCourse> {
    return this.tree.move(actor, params.id, body);
  }

  @Route('POST /studio/courses/:id/duplicate', authors)
  duplicate(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /studio/courses/:id/duplicate'>,
  ): Promise<StudioCourse> {
    return this.duplicates.duplicate(actor, params.id, body.items);
  }

  @Route('POST /studio/courses/:id/remove', authors)
  remove(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /studio/courses/:id/remove'>,
  ): Promise<StudioCourse> {
    return this.tree.remove(actor, params.id, body.items);
  }

  @Route('POST /studio/courses/:id/restore', authors)
  restore(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /studio/courses/:id/restore'>,
  ): Promise<StudioCourse> {
    return this.tree.restore(actor, params.id, body.items);
  }
}

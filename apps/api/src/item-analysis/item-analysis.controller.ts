import { Controller } from '@nestjs/common';
import type { RouteKey, RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { ItemAnalysisService } from './item-analysis.service.js';
import { OpenAttemptsService } from './open-attempts.service.js';

type Output<K extends RouteKey> = Promise<RouteOutput<K>>;

/** Readers see figures; who runs the class may also give time. Which classes are theirs, the batch says. */
const readers = allow.roles('pelatih', 'panitia', 'dinas', 'admin');
const staff = allow.roles('pelatih', 'panitia', 'admin');

@Controller()
export class ItemAnalysisController {
  constructor(
    private readonly analysis: ItemAnalysisService,
    private readonly attempts: OpenAttemptsService,
  ) {}

  @Route('GET /manage/batches/:id/item-analysis', readers)
  items(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/batches/:id/item-analysis'>,
  ): Output<'GET /manage/batches/:id/item-analysis'> {
    return this.analysis.ofBatch(actor, params.id);
  }

  @Route('GET /manage/batches/:id/learning-gain', readers)
  gain(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/batches/:id/learning-gain'>,
  ): Output<'GET /manage/batches/:id/learning-gain'> {
    return this.analysis.gain(actor, params.id);
  }

  @Route('GET /bank/item-analysis', allow.roles('pelatih', 'admin'))
  course(@Input() { query }: Input<'GET /bank/item-analysis'>): Output<'GET /bank/item-analysis'> {
    return this.analysis.ofCourse(query.course);
  }

  @Route('GET /manage/batches/:id/attempts', staff)
  open(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/batches/:id/attempts'>,
  ): Output<'GET /manage/batches/:id/attempts'> {
    return this.attempts.list(actor, params.id);
  }

  @Route('POST /manage/attempts/:id/extend', staff)
  extend(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/attempts/:id/extend'>,
  ): Output<'POST /manage/attempts/:id/extend'> {
    return this.attempts.extend(actor, params.id, body);
  }
}

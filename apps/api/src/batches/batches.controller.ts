import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { BatchCopiesService } from './batch-copies.service.js';
import { BatchMovesService } from './batch-moves.service.js';
import { BatchesService } from './batches.service.js';
import { ParticipantsService } from './participants.service.js';

const readers = allow.roles('pelatih', 'panitia', 'dinas', 'admin');
const managers = allow.roles('panitia', 'admin');

@Controller()
export class BatchesController {
  constructor(
    private readonly batches: BatchesService,
    private readonly moves: BatchMovesService,
    private readonly copies: BatchCopiesService,
    private readonly people: ParticipantsService,
  ) {}

  @Route('GET /manage/batches', readers)
  list(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'GET /manage/batches'>,
  ): Promise<RouteOutput<'GET /manage/batches'>> {
    return this.batches.list(actor, input.query);
  }

  @Route('POST /manage/batches', managers)
  create(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /manage/batches'>,
  ): Promise<RouteOutput<'POST /manage/batches'>> {
    return this.batches.create(actor, input.body);
  }

  @Route('GET /manage/batches/:id', readers)
  detail(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'GET /manage/batches/:id'>,
  ): Promise<RouteOutput<'GET /manage/batches/:id'>> {
    return this.batches.detail(actor, input.params.id);
  }

  @Route('PUT /manage/batches/:id', managers)
  change(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'PUT /manage/batches/:id'>,
  ): Promise<RouteOutput<'PUT /manage/batches/:id'>> {
    return this.batches.change(actor, input.params.id, input.body);
  }

  @Route('POST /manage/batches/:id/move', managers)
  async move(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/batches/:id/move'>,
  ): Promise<RouteOutput<'POST /manage/batches/:id/move'>> {
    await this.moves.move(actor, params.id, body.move, body.reason);
    return this.batches.detail(actor, params.id);
  }

  @Route('POST /manage/batches/:id/copy', managers)
  async copy(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/batches/:id/copy'>,
  ): Promise<RouteOutput<'POST /manage/batches/:id/copy'>> {
    const { id, left } = await this.copies.copy(actor, params.id, body.startsOn);
    return { batch: await this.batches.detail(actor, id), left };
  }

  @Route('GET /manage/batches/:id/participants', readers)
  participants(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'GET /manage/batches/:id/participants'>,
  ): Promise<RouteOutput<'GET /manage/batches/:id/participants'>> {
    return this.people.list(actor, input.params.id, input.query);
  }

  @Route('GET /manage/trainers', managers)
  async trainers(): Promise<RouteOutput<'GET /manage/trainers'>> {
    return { items: await this.batches.trainers() };
  }
}

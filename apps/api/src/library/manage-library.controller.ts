import { Controller } from '@nestjs/common';
import type { ManagedWorkDetail } from '@sinau/contracts/library-works.contract.js';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { CirculationService } from './circulation.service.js';
import { WorksService } from './works.service.js';

const keepers = allow.roles('pelatih', 'panitia', 'admin');

@Controller()
export class ManageLibraryController {
  constructor(
    private readonly works: WorksService,
    private readonly circulation: CirculationService,
  ) {}

  @Route('GET /manage/library/works', keepers)
  list(
    @Input() { query }: Input<'GET /manage/library/works'>,
  ): Promise<RouteOutput<'GET /manage/library/works'>> {
    return this.works.list(query);
  }

  @Route('POST /manage/library/works', keepers)
  create(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /manage/library/works'>,
  ): Promise<ManagedWorkDetail> {
    return this.works.create(actor, body);
  }

  @Route('GET /manage/library/works/:id', keepers)
  read(@Input() { params }: Input<'GET /manage/library/works/:id'>): Promise<ManagedWorkDetail> {
    return this.works.read(params.id);
  }

  @Route('PUT /manage/library/works/:id', keepers)
  save(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/library/works/:id'>,
  ): Promise<ManagedWorkDetail> {
    return this.works.save(actor, params.id, body);
  }

  @Route('POST /manage/library/works/:id/state', keepers)
  setState(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/library/works/:id/state'>,
  ): Promise<ManagedWorkDetail> {
    return this.works.setState(actor, params.id, body.state);
  }

  @Route('POST /manage/library/works/:id/copies', keepers)
  addCopies(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/library/works/:id/copies'>,
  ): Promise<ManagedWorkDetail> {
    return this.works.addCopies(actor, params.id, body.count);
  }

  @Route('POST /manage/library/copies/:id/lost', keepers)
  async setLost(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/library/copies/:id/lost'>,
  ): Promise<ManagedWorkDetail> {
    return this.works.read(await this.circulation.setLost(actor, params.id, body.lost));
  }

  @Route('POST /manage/library/borrowers', keepers)
  borrowers(
    @Input() { body }: Input<'POST /manage/library/borrowers'>,
  ): Promise<RouteOutput<'POST /manage/library/borrowers'>> {
    return this.circulation.borrowers(body.q);
  }

  @Route('POST /manage/library/copies/:id/loans', keepers)
  async lend(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/library/copies/:id/loans'>,
  ): Promise<ManagedWorkDetail> {
    return this.works.read(await this.circulation.lend(actor, params.id, body));
  }

  @Route('POST /manage/library/loans/:id/return', keepers)
  async takeBack(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/library/loans/:id/return'>,
  ): Promise<ManagedWorkDetail> {
    return this.works.read(await this.circulation.takeBack(actor, params.id));
  }

  @Route('POST /manage/library/loans/:id/extend', keepers)
  async extend(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/library/loans/:id/extend'>,
  ): Promise<ManagedWorkDetail> {
    return this.works.read(await this.circulation.extend(actor, params.id, body.dueOn));
  }

  @Route('GET /manage/library/loans', keepers)
  loans(
    @Input() { query }: Input<'GET /manage/library/loans'>,
  ): Promise<RouteOutput<'GET /manage/library/loans'>> {
    return this.circulation.loans(query);
  }
}

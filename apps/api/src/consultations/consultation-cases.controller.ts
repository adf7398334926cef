import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { CasesService } from './cases.service.js';
import { ConsultantsService } from './consultants.service.js';

const STAFF = allow.roles('pelatih', 'panitia', 'admin');
type File = RouteOutput<'GET /manage/consultation-cases/:id'>;
type Consultant = RouteOutput<'PUT /manage/consultants/:id'>;

/** Case files, and who advises when. */
@Controller()
export class ConsultationCasesController {
  constructor(
    private readonly cases: CasesService,
    private readonly consultants: ConsultantsService,
  ) {}

  @Route('GET /manage/consultation-cases', STAFF)
  listCases(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/consultation-cases'>,
  ): Promise<RouteOutput<'GET /manage/consultation-cases'>> {
    return this.cases.list(actor, query);
  }

  @Route('GET /manage/consultation-cases/:id', STAFF)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/consultation-cases/:id'>,
  ): Promise<File> {
    return this.cases.read(actor, params.id);
  }

  @Route('POST /manage/consultation-cases/:id/notes', STAFF)
  note(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/consultation-cases/:id/notes'>,
  ): Promise<File> {
    return this.cases.addNote(actor, params.id, body);
  }

  @Route('POST /manage/consultation-cases/:id/actions', STAFF)
  action(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/consultation-cases/:id/actions'>,
  ): Promise<File> {
    return this.cases.addAction(actor, params.id, body);
  }

  @Route('POST /manage/consultation-cases/:id/outcome', STAFF)
  close(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/consultation-cases/:id/outcome'>,
  ): Promise<File> {
    return this.cases.close(actor, params.id, body);
  }

  @Route('GET /manage/consultants', STAFF)
  list(): Promise<{ items: Consultant[] }> {
    return this.consultants.list();
  }

  @Route('PUT /manage/consultants/:id', STAFF)
  set(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/consultants/:id'>,
  ): Promise<Consultant> {
    return this.consultants.set(actor, params.id, body);
  }

  @Route('POST /manage/consultants/:id/leaves', STAFF)
  addLeave(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/consultants/:id/leaves'>,
  ): Promise<Consultant> {
    return this.consultants.addLeave(actor, params.id, body);
  }

  @Route('DELETE /manage/consultant-leaves/:id', STAFF)
  removeLeave(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'DELETE /manage/consultant-leaves/:id'>,
  ): Promise<RouteOutput<'DELETE /manage/consultant-leaves/:id'>> {
    return this.consultants.removeLeave(actor, params.id);
  }
}

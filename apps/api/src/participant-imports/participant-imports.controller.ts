import { Controller, Req, Res } from '@nestjs/common';
import type { ParticipantImportDetail } from '@sinau/contracts/participant-imports.contract.js';
import type { RouteKey, RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimitsService } from '../accounts/rate-limits.service.js';
import { sendWorkbook } from '../files/workbook.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { ImportIntake } from './import-intake.service.js';
import { sampleWorkbook } from './import-sheets.js';
import { ParticipantImports } from './participant-imports.service.js';
import { readPeopleUpload } from './read-people-upload.js';

const office = allow.roles('panitia', 'dinas', 'admin');
type Detail = Promise<ParticipantImportDetail>;
type Output<K extends RouteKey> = Promise<RouteOutput<K>>;

@Controller()
export class ParticipantImportsController {
  constructor(
    private readonly imports: ParticipantImports,
    private readonly intake: ImportIntake,
    private readonly limits: RateLimitsService,
  ) {}

  @Route('GET /manage/participant-imports', office)
  list(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/participant-imports'>,
  ): Output<'GET /manage/participant-imports'> {
    return this.imports.list(actor, query);
  }

  @Route('POST /manage/participant-imports', office)
  async upload(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Detail {
    await this.limits.consume('upload_account', actor.accountId);
    return this.imports.read(actor, await this.intake.take(actor, await readPeopleUpload(request)));
  }

  @Route('GET /manage/participant-imports/sample', office)
  async sample(@Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return sendWorkbook(reply, await sampleWorkbook());
  }

  @Route('GET /manage/participant-imports/batches', office)
  batches(@CurrentActor() actor: Actor): Output<'GET /manage/participant-imports/batches'> {
    return this.imports.batches(actor);
  }

  @Route('GET /manage/participant-imports/:id', office)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/participant-imports/:id'>,
  ): Detail {
    return this.imports.read(actor, params.id);
  }

  @Route('POST /manage/participant-imports/:id/check', office)
  check(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/participant-imports/:id/check'>,
  ): Detail {
    return this.imports.check(actor, params.id, body);
  }

  @Route('GET /manage/participant-imports/:id/rows', office)
  rows(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: Input<'GET /manage/participant-imports/:id/rows'>,
  ): Output<'GET /manage/participant-imports/:id/rows'> {
    return this.imports.rows(actor, params.id, query);
  }

  @Route('GET /manage/participant-imports/:id/errors', office)
  async errors(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/participant-imports/:id/errors'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sendWorkbook(reply, await this.imports.errors(actor, params.id));
  }

  @Route('GET /manage/participant-imports/:id/seating', office)
  seating(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: Input<'GET /manage/participant-imports/:id/seating'>,
  ): Output<'GET /manage/participant-imports/:id/seating'> {
    return this.imports.seating(actor, params.id, query.batchId);
  }

  @Route('POST /manage/participant-imports/:id/confirm', office)
  confirm(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/participant-imports/:id/confirm'>,
  ): Detail {
    return this.imports.confirm(actor, params.id, body);
  }

  @Route('POST /manage/participant-imports/:id/undo', office)
  undo(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/participant-imports/:id/undo'>,
  ): Detail {
    return this.imports.undo(actor, params.id);
  }
}

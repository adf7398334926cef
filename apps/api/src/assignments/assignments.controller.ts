import { Controller, Req } from '@nestjs/common';
import type { Assignment, EvidenceFile } from '@sinau/contracts/assignments.contract.js';
import type { FastifyRequest } from 'fastify';
import { RateLimitsService } from '../accounts/rate-limits.service.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { AssignmentsService } from './assignments.service.js';
import { EvidenceFilesService } from './evidence-files.service.js';
import { EvidenceUploadsService } from './evidence-uploads.service.js';
import { readUpload } from '../files/read-upload.js';

const FILES = '/enrolments/:id/assignments/:code/files';

@Controller()
export class AssignmentsController {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly files: EvidenceFilesService,
    private readonly uploads: EvidenceUploadsService,
    private readonly limits: RateLimitsService,
  ) {}

  @Route('GET /enrolments/:id/assignments/:code', allow.roles('peserta'))
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /enrolments/:id/assignments/:code'>,
  ): Promise<Assignment> {
    return this.assignments.read(actor, params.id, params.code);
  }

  @Route(`POST ${FILES}`, allow.roles('peserta'))
  async upload(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: Input<`POST ${typeof FILES}`>,
    @Req() request: FastifyRequest,
  ): Promise<EvidenceFile> {
    await this.limits.consume('upload_account', actor.accountId);
    const target = { enrolmentId: params.id, code: params.code, deviceId: query.deviceId ?? null };
    return this.files.upload(actor, target, (maxBytes) => readUpload(request, maxBytes));
  }

  @Route(`POST ${FILES}/uploaded`, allow.roles('peserta'))
  async addUploaded(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<`POST ${typeof FILES}/uploaded`>,
  ): Promise<EvidenceFile> {
    await this.limits.consume('upload_account', actor.accountId);
    return this.uploads.add(actor, params.id, params.code, body.uploadId);
  }

  @Route('PUT /enrolments/:id/assignments/:code/draft', allow.roles('peserta'))
  saveDraft(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /enrolments/:id/assignments/:code/draft'>,
  ): Promise<Assignment> {
    return this.assignments.saveDraft(actor, params.id, params.code, body.text);
  }

  @Route('POST /enrolments/:id/assignments/:code/send', allow.roles('peserta'))
  send(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /enrolments/:id/assignments/:code/send'>,
  ): Promise<Assignment> {
    return this.assignments.send(actor, params.id, params.code);
  }

  @Route('DELETE /evidence-files/:id', allow.roles('peserta'))
  remove(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'DELETE /evidence-files/:id'>,
  ): Promise<{ ok: true }> {
    return this.files.remove(actor, params.id);
  }
}

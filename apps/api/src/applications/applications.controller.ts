import { Controller, Req, Res } from '@nestjs/common';
import type { ApplicationDocument, ApplicationPlace } from '@sinau/contracts/applications.contract.js';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimitsService } from '../accounts/rate-limits.service.js';
import { readUpload } from '../files/read-upload.js';
import { sendFile } from '../files/send-file.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { ApplicationsService } from './applications.service.js';
import { DocumentsService } from './documents.service.js';
import { OffersService } from './offers.service.js';

const learners = allow.roles('peserta');

@Controller()
export class ApplicationsController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly documents: DocumentsService,
    private readonly offers: OffersService,
    private readonly limits: RateLimitsService,
  ) {}

  @Route('GET /batches/:id/application', learners)
  place(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /batches/:id/application'>,
  ): Promise<ApplicationPlace> {
    return this.applications.place(actor, params.id);
  }

  @Route('PUT /batches/:id/application', learners)
  save(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /batches/:id/application'>,
  ): Promise<ApplicationPlace> {
    return this.applications.save(actor, params.id, body);
  }

  @Route('POST /applications/:id/documents', learners)
  async addDocument(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: Input<'POST /applications/:id/documents'>,
    @Req() request: FastifyRequest,
  ): Promise<ApplicationDocument> {
    await this.limits.consume('upload_account', actor.accountId);
    return this.documents.add(actor, params.id, query.kind, (maxBytes) => readUpload(request, maxBytes));
  }

  @Route('GET /application-documents/:id', allow.signedIn)
  async document(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /application-documents/:id'>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(request, reply, await this.documents.open(actor, params.id));
  }

  @Route('POST /applications/:id/send', learners)
  send(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /applications/:id/send'>,
  ): Promise<ApplicationPlace> {
    return this.applications.send(actor, params.id);
  }

  @Route('POST /applications/:id/withdraw', learners)
  withdraw(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /applications/:id/withdraw'>,
  ): Promise<ApplicationPlace> {
    return this.applications.withdraw(actor, params.id);
  }

  @Route('POST /applications/:id/rejoin', learners)
  rejoin(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /applications/:id/rejoin'>,
  ): Promise<ApplicationPlace> {
    return this.applications.rejoin(actor, params.id);
  }

  @Route('GET /me/applications', learners)
  async mine(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /me/applications'>> {
    return { items: await this.applications.mine(actor) };
  }

  @Route('POST /offers/:id/confirm', learners)
  confirm(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /offers/:id/confirm'>,
  ): Promise<RouteOutput<'POST /offers/:id/confirm'>> {
    return this.offers.confirm(actor, params.id);
  }

  @Route('POST /offers/:id/decline', learners)
  async decline(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /offers/:id/decline'>,
  ): Promise<RouteOutput<'POST /offers/:id/decline'>> {
    await this.offers.decline(actor, params.id);
    return { ok: true };
  }
}

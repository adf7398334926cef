import { Controller, Req, Res } from '@nestjs/common';
import type { RouteKey, RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimitsService } from '../accounts/rate-limits.service.js';
import { Transactions } from '../database/transactions.js';

import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { BankCatalogue } from './bank-catalogue.service.js';
import { BankEditing } from './bank-editing.service.js';
import { BankExport, type BankFile } from './bank-export.service.js';
import { BankImportService, MOST_BYTES } from './bank-import.service.js';
import { CorrectionsService } from './corrections.service.js';
import { readBankUpload } from './read-bank-upload.js';

type Output<K extends RouteKey> = Promise<RouteOutput<K>>;

/** Shared: every trainer works on all banks. */
const authors = allow.roles('pelatih', 'admin');

function send(reply: FastifyReply, { name, contentType, bytes }: BankFile): Buffer {
  void reply.headers({
    'content-type': contentType,
    'content-disposition': `attachment; filename="${name}"`,
  });
  return bytes;
}

@Controller()
export class BankController {
  constructor(
    private readonly transactions: Transactions,
    private readonly catalogue: BankCatalogue,
    private readonly editing: BankEditing,
    private readonly imports: BankImportService,
    private readonly exports: BankExport,
    private readonly corrections: CorrectionsService,
    private readonly limits: RateLimitsService,
  ) {}

  @Route('GET /bank/questions', authors)
  list(@Input() { query }: Input<'GET /bank/questions'>): Output<'GET /bank/questions'> {
    return this.catalogue.list(query);
  }

  @Route('POST /bank/questions', authors)
  create(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /bank/questions'>,
  ): Output<'POST /bank/questions'> {
    return this.editing.create(actor, body);
  }

  @Route('GET /bank/questions/:id', authors)
  read(@Input() { params }: Input<'GET /bank/questions/:id'>): Output<'GET /bank/questions/:id'> {
    return this.corrections.history(params.id);
  }

  @Route('PUT /bank/questions/:id', authors)
  change(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /bank/questions/:id'>,
  ): Output<'PUT /bank/questions/:id'> {
    return this.editing.change(actor, params.id, body);
  }

  @Route('POST /bank/questions/remove', authors)
  remove(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /bank/questions/remove'>,
  ): Output<'POST /bank/questions/remove'> {
    return this.editing.remove(actor, body.ids);
  }

  @Route('POST /bank/questions/restore', authors)
  restore(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /bank/questions/restore'>,
  ): Output<'POST /bank/questions/restore'> {
    return this.editing.restore(actor, body.ids);
  }

  @Route('POST /bank/questions/copy', authors)
  copy(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /bank/questions/copy'>,
  ): Output<'POST /bank/questions/copy'> {
    return this.editing.copy(actor, body);
  }

  @Route('POST /bank/import', authors)
  async import(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'POST /bank/import'>,
    @Req() request: FastifyRequest,
  ): Output<'POST /bank/import'> {
    await this.limits.consume('upload_account', actor.accountId);
    return this.imports.import(actor, query, await readBankUpload(request, MOST_BYTES));
  }

  @Route('GET /bank/export', authors)
  async export(
    @Input() { query }: Input<'GET /bank/export'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return send(reply, await this.exports.export(query.course, query.format));
  }

  @Route('GET /bank/template', authors)
  async template(@Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return send(reply, await this.exports.template());
  }

  @Route('POST /bank/questions/:id/correct', authors)
  correct(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /bank/questions/:id/correct'>,
  ): Output<'POST /bank/questions/:id/correct'> {
    return this.corrections.correct(actor, params.id, body);
  }

  @Route('GET /bank/corrections/:id', authors)
  correction(@Input() { params }: Input<'GET /bank/corrections/:id'>): Output<'GET /bank/corrections/:id'> {
    return this.corrections.read(this.transactions.reader, params.id);
  }
}

import { Controller, Res } from '@nestjs/common';
import type { RouteKey, RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply } from 'fastify';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { BulkLists } from './bulk-lists.service.js';
import { BulkService } from './bulk.service.js';
import { ExportsService } from './exports.service.js';

type Output<K extends RouteKey> = Promise<RouteOutput<K>>;

/** Everybody in the office has lists; what may be done with them is each deed's own. */
const office = allow.roles('pelatih', 'panitia', 'dinas', 'admin');

@Controller()
export class BulkController {
  constructor(
    private readonly bulk: BulkService,
    private readonly lists: BulkLists,
    private readonly exports: ExportsService,
  ) {}

  @Route('POST /manage/bulk-preview', office)
  preview(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /manage/bulk-preview'>,
  ): Output<'POST /manage/bulk-preview'> {
    return this.bulk.preview(actor, body);
  }

  @Route('POST /manage/bulk-jobs', office)
  start(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /manage/bulk-jobs'>,
  ): Output<'POST /manage/bulk-jobs'> {
    return this.bulk.start(actor, body);
  }

  @Route('GET /manage/bulk-jobs', office)
  list(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/bulk-jobs'>,
  ): Output<'GET /manage/bulk-jobs'> {
    return this.lists.jobs(actor, query);
  }

  @Route('GET /manage/bulk-jobs/:id', office)
  one(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/bulk-jobs/:id'>,
  ): Output<'GET /manage/bulk-jobs/:id'> {
    return this.bulk.one(actor, params.id);
  }

  @Route('GET /manage/bulk-jobs/:id/items', office)
  items(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: Input<'GET /manage/bulk-jobs/:id/items'>,
  ): Output<'GET /manage/bulk-jobs/:id/items'> {
    return this.lists.items(actor, params.id, query);
  }

  @Route('POST /manage/bulk-jobs/:id/retry', office)
  retry(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/bulk-jobs/:id/retry'>,
  ): Output<'POST /manage/bulk-jobs/:id/retry'> {
    return this.bulk.retry(actor, params.id);
  }

  @Route('POST /manage/bulk-jobs/:id/cancel', office)
  cancel(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/bulk-jobs/:id/cancel'>,
  ): Output<'POST /manage/bulk-jobs/:id/cancel'> {
    return this.bulk.cancel(actor, params.id);
  }

  @Route('POST /manage/bulk-jobs/:id/undo', office)
  undo(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/bulk-jobs/:id/undo'>,
  ): Output<'POST /manage/bulk-jobs/:id/undo'> {
    return this.bulk.undo(actor, params.id);
  }

  @Route('GET /manage/bulk-jobs/:id/errors', office)
  async errors(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/bulk-jobs/:id/errors'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const csv = await this.lists.errors(actor, params.id);
    void reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="gagal-dan-dilewati.csv"');
    return csv;
  }

  @Route('GET /manage/bulk-jobs/:id/file', office)
  async file(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/bulk-jobs/:id/file'>,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { name, contentType, bytes, body } = await this.lists.file(actor, params.id);
    void reply
      .type(contentType)
      .header('cache-control', 'private, no-store')
      .header('content-disposition', `attachment; filename="${name}"`);
    if (bytes !== null) void reply.header('content-length', bytes);
    return reply.send(body);
  }

  @Route('POST /manage/exports', office)
  export(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /manage/exports'>,
  ): Output<'POST /manage/exports'> {
    return this.exports.start(actor, body);
  }
}

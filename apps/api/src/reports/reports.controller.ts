import { Controller, Res } from '@nestjs/common';
import type { RouteKey, RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply } from 'fastify';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { ClassReports } from './class-reports.service.js';
import { GovernorReports } from './governor-reports.service.js';
import { ReportsService } from './reports.service.js';

type Output<K extends RouteKey> = Promise<RouteOutput<K>>;

const office = allow.roles('panitia', 'dinas', 'admin');
const writers = allow.roles('panitia', 'admin');
const above = allow.roles('dinas', 'admin');

@Controller()
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly classes: ClassReports,
    private readonly governor: GovernorReports,
  ) {}

  @Route('GET /manage/batches/:id/accountability-report', office)
  preview(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/batches/:id/accountability-report'>,
  ): Output<'GET /manage/batches/:id/accountability-report'> {
    return this.classes.read(actor, params.id);
  }

  @Route('PUT /manage/batches/:id/accountability-report/texts', writers)
  write(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/batches/:id/accountability-report/texts'>,
  ): Output<'PUT /manage/batches/:id/accountability-report/texts'> {
    return this.classes.write(actor, params.id, body);
  }

  @Route('POST /manage/batches/:id/accountability-report', office)
  make(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/batches/:id/accountability-report'>,
  ): Output<'POST /manage/batches/:id/accountability-report'> {
    return this.reports.makeForClass(actor, params.id);
  }

  @Route('GET /manage/governor-report', above)
  async previewGovernor(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/governor-report'>,
  ): Output<'GET /manage/governor-report'> {
    return { content: await this.governor.read(actor, query) };
  }

  @Route('POST /manage/governor-report', above)
  makeGovernor(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /manage/governor-report'>,
  ): Output<'POST /manage/governor-report'> {
    return this.reports.makeForGovernor(actor, body);
  }

  @Route('GET /manage/reports', office)
  list(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/reports'>,
  ): Output<'GET /manage/reports'> {
    return this.reports.list(actor, query);
  }

  @Route('GET /manage/reports/:id', office)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/reports/:id'>,
  ): Output<'GET /manage/reports/:id'> {
    return this.reports.read(actor, params.id);
  }

  @Route('POST /manage/reports/:id/retry', office)
  retry(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/reports/:id/retry'>,
  ): Output<'POST /manage/reports/:id/retry'> {
    return this.reports.retry(actor, params.id);
  }

  @Route('GET /manage/reports/:id/file', office)
  async file(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: Input<'GET /manage/reports/:id/file'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, type, bytes } = await this.reports.file(actor, params.id, query.format);
    void reply.headers({
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    });
    return bytes;
  }
}

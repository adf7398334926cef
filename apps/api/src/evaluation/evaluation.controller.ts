import { Controller, Res } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply } from 'fastify';
import { sendWorkbook } from '../files/workbook.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { ClassReportService } from './class-report.service.js';
import { EvaluationService } from './evaluation.service.js';

/** Which classes are theirs, the batch says. */
const readers = allow.roles('pelatih', 'panitia', 'dinas', 'admin');

@Controller()
export class EvaluationController {
  constructor(
    private readonly evaluation: EvaluationService,
    private readonly reports: ClassReportService,
  ) {}

  @Route('GET /manage/batches/:id/evaluation', readers)
  read(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/batches/:id/evaluation'>,
  ): Promise<RouteOutput<'GET /manage/batches/:id/evaluation'>> {
    return this.evaluation.read(actor, params.id);
  }

  @Route('GET /manage/batches/:id/evaluation/file', readers)
  async file(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/batches/:id/evaluation/file'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sendWorkbook(reply, await this.evaluation.file(actor, params.id));
  }

  @Route('GET /manage/batches/:id/report', readers)
  report(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/batches/:id/report'>,
  ): Promise<RouteOutput<'GET /manage/batches/:id/report'>> {
    return this.reports.read(actor, params.id);
  }

  @Route('GET /manage/batches/:id/report/file', readers)
  async reportFile(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/batches/:id/report/file'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sendWorkbook(reply, await this.reports.file(actor, params.id));
  }
}

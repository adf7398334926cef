import { Controller, Res } from '@nestjs/common';
import type { ApplicationDocument } from '@sinau/contracts/applications.contract.js';
import type { RankingRun, Selection } from '@sinau/contracts/selections.contract.js';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply } from 'fastify';
import { sendWorkbook } from '../files/workbook.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { NominationsService } from './nominations.service.js';
import { RankingService } from './ranking.service.js';
import { ReviewService } from './review.service.js';
import { SelectionExports } from './selection-exports.service.js';
import { SelectionsService } from './selections.service.js';

const office = allow.roles('panitia', 'admin');

@Controller()
export class SelectionsController {
  constructor(
    private readonly selections: SelectionsService,
    private readonly review: ReviewService,
    private readonly ranking: RankingService,
    private readonly nominations: NominationsService,
    private readonly exports: SelectionExports,
  ) {}

  @Route('GET /manage/batches/:id/selection', office)
  read(@Input() { params }: Input<'GET /manage/batches/:id/selection'>): Promise<Selection> {
    return this.selections.read(params.id);
  }

  @Route('PUT /manage/batches/:id/selection', office)
  change(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/batches/:id/selection'>,
  ): Promise<Selection> {
    return this.selections.change(actor, params.id, body);
  }

  @Route('PUT /manage/application-documents/:id', office)
  check(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/application-documents/:id'>,
  ): Promise<ApplicationDocument> {
    return this.review.check(actor, params.id, body);
  }

  @Route('PUT /manage/applications/:id/nomination', office)
  async nominate(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/applications/:id/nomination'>,
  ): Promise<RouteOutput<'PUT /manage/applications/:id/nomination'>> {
    await this.nominations.nominate(actor, params.id, body.nomination);
    return { ok: true };
  }

  @Route('POST /manage/batches/:id/ranking-runs', office)
  run(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/batches/:id/ranking-runs'>,
  ): Promise<RankingRun> {
    return this.ranking.run(actor, params.id);
  }

  @Route('GET /manage/ranking-runs/:id', office)
  readRun(@Input() { params }: Input<'GET /manage/ranking-runs/:id'>): Promise<RankingRun> {
    return this.ranking.read(params.id);
  }

  @Route('POST /manage/ranking-runs/:id/publish', office)
  publish(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/ranking-runs/:id/publish'>,
  ): Promise<RankingRun> {
    return this.ranking.publish(actor, params.id);
  }

  @Route('POST /manage/applications/:id/seen', office)
  async see(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/applications/:id/seen'>,
  ): Promise<RouteOutput<'POST /manage/applications/:id/seen'>> {
    await this.review.see(actor, params.id, body.factsMark);
    return { ok: true };
  }

  @Route('GET /manage/ranking-runs/:id/ranking.xlsx', office)
  async rankingFile(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /manage/ranking-runs/:id/ranking.xlsx'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sendWorkbook(reply, await this.exports.rankingFile(actor, params.id));
  }

  @Route('GET /manage/ranking-runs/:id/announcement', office)
  announcement(
    @Input() { params }: Input<'GET /manage/ranking-runs/:id/announcement'>,
  ): Promise<RouteOutput<'GET /manage/ranking-runs/:id/announcement'>> {
    return this.exports.announcement(params.id);
  }
}

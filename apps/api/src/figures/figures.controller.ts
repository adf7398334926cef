import { Controller, Req, Res } from '@nestjs/common';
import type { RouteKey, RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readUpload } from '../files/read-upload.js';
import { sendWorkbook } from '../files/workbook.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { regionsCsv, regionsWorkbook } from './figures-file.js';
import { FiguresService } from './figures.service.js';
import { RegionStatisticsService } from './region-statistics.service.js';

type Output<K extends RouteKey> = Promise<RouteOutput<K>>;

const office = allow.roles('panitia', 'dinas', 'admin');
const admin = allow.roles('admin');
const LARGEST_TABLE = 256 * 1024;

/** Only what the filter knows, within what the role covers. */
const within = <T extends object>(query: T, { reach }: Actor) => ({ ...query, reach: reach ?? null });

/** Figures by region and class, and what they are measured against. */
@Controller()
export class FiguresController {
  constructor(
    private readonly figures: FiguresService,
    private readonly statistics: RegionStatisticsService,
  ) {}

  @Route('GET /manage/figures', office)
  regions(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/figures'>,
  ): Output<'GET /manage/figures'> {
    return this.figures.regions(within(query, actor));
  }

  @Route('GET /manage/figures/funnel', office)
  funnel(
    @CurrentActor() actor: Actor,
    @Input() { query: { by, ...filter } }: Input<'GET /manage/figures/funnel'>,
  ): Output<'GET /manage/figures/funnel'> {
    return this.figures.funnel(within(filter, actor), by);
  }

  @Route('GET /manage/figures/yearly', office)
  yearly(
    @CurrentActor() actor: Actor,
    @Input() { query: { year, ...filter } }: Input<'GET /manage/figures/yearly'>,
  ): Output<'GET /manage/figures/yearly'> {
    return this.figures.yearly(year, within(filter, actor));
  }

  @Route('GET /manage/figures/rows', office)
  rows(
    @CurrentActor() actor: Actor,
    @Input() { query: { figure, page, pageSize, ...filter } }: Input<'GET /manage/figures/rows'>,
  ): Output<'GET /manage/figures/rows'> {
    return this.figures.rows(within(filter, actor), { figure, page, pageSize });
  }

  @Route('GET /manage/figures/classes', office)
  classes(
    @CurrentActor() actor: Actor,
    @Input() { query: { page, pageSize, ...filter } }: Input<'GET /manage/figures/classes'>,
  ): Output<'GET /manage/figures/classes'> {
    return this.figures.classes(within(filter, actor), { page, pageSize });
  }

  @Route('GET /manage/figures/file', office)
  async file(
    @CurrentActor() actor: Actor,
    @Input() { query: { format, order, ...filter } }: Input<'GET /manage/figures/file'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const overview = await this.figures.regions(within(filter, actor));
    if (format === 'xlsx') return sendWorkbook(reply, await regionsWorkbook(overview, order));
    void reply.headers({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="capaian-per-kabupaten-kota.csv"',
    });
    return regionsCsv(overview, order);
  }

  @Route('PUT /manage/figures/priority', admin)
  setRule(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'PUT /manage/figures/priority'>,
  ): Output<'PUT /manage/figures/priority'> {
    return this.statistics.setRule(actor, body);
  }

  @Route('GET /manage/region-statistics', office)
  list(): Output<'GET /manage/region-statistics'> {
    return this.statistics.list();
  }

  @Route('GET /manage/region-statistics/template', admin)
  async template(@Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return sendWorkbook(reply, await this.statistics.template());
  }

  @Route('GET /manage/region-statistics/:id', office)
  read(
    @Input() { params }: Input<'GET /manage/region-statistics/:id'>,
  ): Output<'GET /manage/region-statistics/:id'> {
    return this.statistics.read(params.id);
  }

  @Route('POST /manage/region-statistics', admin)
  async enter(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'POST /manage/region-statistics'>,
    @Req() request: FastifyRequest,
  ): Output<'POST /manage/region-statistics'> {
    return this.statistics.enter(actor, query, await readUpload(request, LARGEST_TABLE));
  }
}

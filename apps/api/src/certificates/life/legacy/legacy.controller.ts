import { Controller, Req, Res } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readUpload } from '../../../files/read-upload.js';
import { sendWorkbook } from '../../../files/workbook.js';
import { allow, type Actor } from '../../../http/access.js';
import { CurrentActor, Input, Route } from '../../../http/route.js';
import { LegacyImportService } from './legacy-import.service.js';

const LARGEST_SHEET = 5 * 1024 * 1024;
const dinas = allow.roles('dinas', 'admin');

/** Certificates of the centre's earlier e-learning. */
@Controller()
export class LegacyController {
  constructor(private readonly legacy: LegacyImportService) {}

  @Route('GET /manage/legacy-certificates', allow.roles('panitia', 'dinas', 'admin'))
  page(
    @Input() { query }: Input<'GET /manage/legacy-certificates'>,
  ): Promise<RouteOutput<'GET /manage/legacy-certificates'>> {
    return this.legacy.page(query);
  }

  @Route('GET /manage/legacy-certificates/template', dinas)
  async template(@Res({ passthrough: true }) reply: FastifyReply): Promise<Buffer> {
    return sendWorkbook(reply, await this.legacy.template());
  }

  @Route('POST /manage/legacy-certificates/preview', dinas)
  async preview(
    @Req() request: FastifyRequest,
  ): Promise<RouteOutput<'POST /manage/legacy-certificates/preview'>> {
    return this.legacy.preview(await readUpload(request, LARGEST_SHEET));
  }

  @Route('POST /manage/legacy-certificates/import', dinas)
  async import(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<RouteOutput<'POST /manage/legacy-certificates/import'>> {
    return this.legacy.import(actor, await readUpload(request, LARGEST_SHEET));
  }
}

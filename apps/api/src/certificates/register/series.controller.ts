import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { SeriesService } from './series.service.js';

@Controller()
export class SeriesController {
  constructor(private readonly series: SeriesService) {}

  @Route('GET /manage/certificate-series', allow.roles('dinas', 'admin'))
  list(): Promise<RouteOutput<'GET /manage/certificate-series'>> {
    return this.series.list();
  }

  @Route('POST /manage/certificate-series/:code/preview', allow.roles('admin'))
  preview(
    @Input() input: Input<'POST /manage/certificate-series/:code/preview'>,
  ): Promise<RouteOutput<'POST /manage/certificate-series/:code/preview'>> {
    return this.series.preview(input.params.code, input.body);
  }

  @Route('PUT /manage/certificate-series/:code', allow.roles('admin'))
  change(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'PUT /manage/certificate-series/:code'>,
  ): Promise<RouteOutput<'PUT /manage/certificate-series/:code'>> {
    return this.series.change(actor, input.params.code, input.body);
  }

  @Route('PUT /manage/certification/settings', allow.roles('admin'))
  changeSettings(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'PUT /manage/certification/settings'>,
  ): Promise<RouteOutput<'PUT /manage/certification/settings'>> {
    return this.series.changeSettings(actor, input.body);
  }
}

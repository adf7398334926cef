import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { PackagesService } from './packages.service.js';
import { PlayService } from './play.service.js';

type Output<K extends Parameters<typeof Route>[0]> = Promise<RouteOutput<K>>;

const trainers = allow.roles('pelatih', 'admin');
/** Also those who review what trainers wrote. */
const staff = allow.roles('pelatih', 'panitia', 'dinas', 'admin');

@Controller()
export class ScormController {
  constructor(
    private readonly packages: PackagesService,
    private readonly play: PlayService,
  ) {}

  @Route('GET /enrolments/:id/lessons/:code/scorm', allow.roles('peserta'))
  open(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'GET /enrolments/:id/lessons/:code/scorm'>,
  ): Output<'GET /enrolments/:id/lessons/:code/scorm'> {
    return this.play.open(actor, params.id, params.code);
  }

  @Route('PUT /enrolments/:id/lessons/:code/scorm', allow.roles('peserta'))
  commit(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /enrolments/:id/lessons/:code/scorm'>,
  ): Output<'PUT /enrolments/:id/lessons/:code/scorm'> {
    return this.play.commit(actor, params, body);
  }

  @Route('GET /manage/scorm', trainers)
  list(@Input() { query }: Input<'GET /manage/scorm'>): Output<'GET /manage/scorm'> {
    return this.packages.list(query);
  }

  @Route('GET /manage/scorm/:id', staff)
  read(@Input() { params }: Input<'GET /manage/scorm/:id'>): Output<'GET /manage/scorm/:id'> {
    return this.packages.read(params.id);
  }

  @Route('GET /manage/scorm/:id/preview', staff)
  preview(
    @Input() { params }: Input<'GET /manage/scorm/:id/preview'>,
  ): Output<'GET /manage/scorm/:id/preview'> {
    return this.packages.preview(params.id);
  }
}

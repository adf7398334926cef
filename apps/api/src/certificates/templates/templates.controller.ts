import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { TemplateDrafts } from './template-drafts.service.js';
import { TemplateShelf } from './template-shelf.service.js';

const designers = allow.roles('dinas', 'admin');

/** Looks of certificates: the shelf and the drafts. */
@Controller()
export class TemplatesController {
  constructor(
    private readonly shelf: TemplateShelf,
    private readonly drafts: TemplateDrafts,
  ) {}

  @Route('GET /manage/certificate-templates', designers)
  list(
    @Input() { query }: Input<'GET /manage/certificate-templates'>,
  ): Promise<RouteOutput<'GET /manage/certificate-templates'>> {
    return this.shelf.list(query.archived === 'yes');
  }

  @Route('GET /manage/certificate-templates/starters', designers)
  starters(): RouteOutput<'GET /manage/certificate-templates/starters'> {
    return this.shelf.starters();
  }

  @Route('POST /manage/certificate-templates', designers)
  create(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'POST /manage/certificate-templates'>,
  ): Promise<RouteOutput<'POST /manage/certificate-templates'>> {
    return this.shelf.create(actor, body);
  }

  @Route('GET /manage/certificate-templates/:id', designers)
  one(
    @Input() { params }: Input<'GET /manage/certificate-templates/:id'>,
  ): Promise<RouteOutput<'GET /manage/certificate-templates/:id'>> {
    return this.shelf.one(params.id);
  }

  @Route('PUT /manage/certificate-templates/:id', designers)
  rename(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/certificate-templates/:id'>,
  ): Promise<RouteOutput<'PUT /manage/certificate-templates/:id'>> {
    return this.shelf.rename(actor, params.id, body.name);
  }

  @Route('POST /manage/certificate-templates/:id/archive', designers)
  archive(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/certificate-templates/:id/archive'>,
  ): Promise<RouteOutput<'POST /manage/certificate-templates/:id/archive'>> {
    return this.shelf.setArchived(actor, params.id, body.archived);
  }

  @Route('POST /manage/certificate-templates/:id/draft', designers)
  open(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'POST /manage/certificate-templates/:id/draft'>,
  ): Promise<RouteOutput<'POST /manage/certificate-templates/:id/draft'>> {
    return this.drafts.open(actor, params.id);
  }

  @Route('PUT /manage/certificate-templates/:id/draft', designers)
  save(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/certificate-templates/:id/draft'>,
  ): Promise<RouteOutput<'PUT /manage/certificate-templates/:id/draft'>> {
    return this.drafts.save(actor, params.id, body);
  }

  @Route('POST /manage/certificate-templates/:id/draft/restore', designers)
  restore(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/certificate-templates/:id/draft/restore'>,
  ): Promise<RouteOutput<'POST /manage/certificate-templates/:id/draft/restore'>> {
    return this.drafts.restore(actor, params.id, body.revision);
  }

  @Route('POST /manage/certificate-templates/:id/draft/publish', designers)
  publish(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'POST /manage/certificate-templates/:id/draft/publish'>,
  ): Promise<RouteOutput<'POST /manage/certificate-templates/:id/draft/publish'>> {
    return this.drafts.publish(actor, params.id, body.revision);
  }
}

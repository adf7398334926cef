import { Controller, Header } from '@nestjs/common';
import type { ManagedTerm } from '@sinau/contracts/glossary.contract.js';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { GlossaryService } from './glossary.service.js';

const keepers = allow.roles('pelatih', 'admin');
// Words change rarely, and phones pay by the megabyte: the next lesson asks for nothing.
const AN_HOUR = 'public, max-age=3600';

@Controller()
export class GlossaryController {
  constructor(private readonly glossary: GlossaryService) {}

  @Route('GET /glossary', allow.anyone)
  @Header('cache-control', AN_HOUR)
  read(): Promise<RouteOutput<'GET /glossary'>> {
    return this.glossary.read();
  }

  @Route('GET /manage/glossary', keepers)
  list(@Input() { query }: Input<'GET /manage/glossary'>): Promise<RouteOutput<'GET /manage/glossary'>> {
    return this.glossary.list(query);
  }

  @Route('POST /manage/glossary', keepers)
  add(@CurrentActor() actor: Actor, @Input() { body }: Input<'POST /manage/glossary'>): Promise<ManagedTerm> {
    return this.glossary.add(actor, body);
  }

  @Route('PUT /manage/glossary/:id', keepers)
  save(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/glossary/:id'>,
  ): Promise<ManagedTerm> {
    return this.glossary.save(actor, params.id, body);
  }
}

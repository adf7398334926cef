import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { BusinessesService } from './businesses.service.js';
import { NikService } from './nik.service.js';
import { PeopleService } from './people.service.js';

@Controller()
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly niks: NikService,
    private readonly businesses: BusinessesService,
  ) {}

  @Route('GET /me/profile', allow.signedIn)
  profile(@CurrentActor() actor: Actor): Promise<RouteOutput<'GET /me/profile'>> {
    return this.people.profile(actor.accountId);
  }

  @Route('PUT /me/person', allow.roles('peserta'))
  person(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'PUT /me/person'>,
  ): Promise<RouteOutput<'PUT /me/person'>> {
    return this.people.savePerson(actor, input.body);
  }

  @Route('PUT /me/nik', allow.roles('peserta'))
  async nik(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'PUT /me/nik'>,
  ): Promise<RouteOutput<'PUT /me/nik'>> {
    await this.niks.save(actor, input.body.nik);
    return this.people.profile(actor.accountId);
  }

  @Route('POST /me/businesses', allow.roles('peserta'))
  add(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'POST /me/businesses'>,
  ): Promise<RouteOutput<'POST /me/businesses'>> {
    return this.businesses.add(actor, input.body);
  }

  @Route('PUT /me/businesses/:id', allow.roles('peserta'))
  change(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'PUT /me/businesses/:id'>,
  ): Promise<RouteOutput<'PUT /me/businesses/:id'>> {
    return this.businesses.change(actor, input.params.id, input.body);
  }

  @Route('DELETE /me/businesses/:id', allow.roles('peserta'))
  remove(
    @CurrentActor() actor: Actor,
    @Input() input: Input<'DELETE /me/businesses/:id'>,
  ): Promise<RouteOutput<'DELETE /me/businesses/:id'>> {
    return this.businesses.remove(actor, input.params.id);
  }
}

import { Controller, Header } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow } from '../http/access.js';
import { Input, Route } from '../http/route.js';
import { ReferenceService } from './reference.service.js';

// The lists change with a release at most: a form opened again costs no data.
const A_DAY = 'public, max-age=86400';

@Controller()
export class ReferenceController {
  constructor(private readonly reference: ReferenceService) {}

  @Route('GET /regions', allow.anyone)
  @Header('cache-control', A_DAY)
  regions(@Input() input: Input<'GET /regions'>): Promise<RouteOutput<'GET /regions'>> {
    return this.reference.regionsBelow(input.query.parent);
  }

  @Route('GET /business-fields', allow.anyone)
  @Header('cache-control', A_DAY)
  businessFields(): Promise<RouteOutput<'GET /business-fields'>> {
    return this.reference.businessFields();
  }
}

import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow } from '../http/access.js';
import { Input, Route } from '../http/route.js';
import { ApplicantList } from './applicant-list.service.js';

/** Who applied to an angkatan, for those who choose. */
@Controller()
export class ApplicantsController {
  constructor(private readonly applicants: ApplicantList) {}

  @Route('GET /manage/batches/:id/applications', allow.roles('panitia', 'admin'))
  list(
    @Input() { params, query }: Input<'GET /manage/batches/:id/applications'>,
  ): Promise<RouteOutput<'GET /manage/batches/:id/applications'>> {
    return this.applicants.page(params.id, query);
  }
}

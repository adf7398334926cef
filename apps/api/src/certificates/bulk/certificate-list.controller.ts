import { Controller } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { allow, type Actor } from '../../http/access.js';
import { CurrentActor, Input, Route } from '../../http/route.js';
import { CertificateList } from './certificate-list.service.js';

@Controller()
export class CertificateListController {
  constructor(private readonly certificates: CertificateList) {}

  @Route('GET /manage/certificates', allow.roles('panitia', 'dinas', 'admin'))
  page(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/certificates'>,
  ): Promise<RouteOutput<'GET /manage/certificates'>> {
    return this.certificates.page(actor, query);
  }
}

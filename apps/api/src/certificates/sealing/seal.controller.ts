import { Controller, Get, Header, SetMetadata } from '@nestjs/common';
import { allow } from '../../http/access.js';
import { ACCESS } from '../../http/route.js';
import { SealTrust } from './seal-trust.service.js';

const LINE = /.{1,64}/g;

const pemOf = (der: Uint8Array): string => {
  const lines = Buffer.from(der).toString('base64').match(LINE)?.join('\n') ?? '';
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
};

/** For whoever checks a sealed file with a tool of their own. */
@Controller()
export class SealController {
  constructor(private readonly trust: SealTrust) {}

  /** The authorities over our seals, as PEM, one after the other. */
  @Get('segel/ca.pem')
  @SetMetadata(ACCESS, allow.anyone)
  @Header('content-type', 'application/x-pem-file')
  @Header('cache-control', 'public, max-age=300')
  async authorities(): Promise<string> {
    return (await this.trust.anchors()).map(pemOf).join('');
  }
}

import { Body, Controller, HttpCode, Post, Res, SetMetadata } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { allow } from '../../http/access.js';
import { ACCESS } from '../../http/route.js';
import { VcApi, VcApiFault } from './vc-api.service.js';

/**
 * The three doors that the W3C suites knock at (VC API of the Credentials Community Group): 201 with the credential, 200
 * verified, 400 with the reason. Without SINAU_VC_API they are not there.
 */
@Controller()
export class VcApiController {
  constructor(private readonly vcApi: VcApi) {}

  @Post('credentials/issue')
  @HttpCode(201)
  @SetMetadata(ACCESS, allow.anyone)
  issue(@Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(reply, async () => ({ verifiableCredential: await this.vcApi.issue(body) }));
  }

  @Post('credentials/verify')
  @HttpCode(200)
  @SetMetadata(ACCESS, allow.anyone)
  verifyCredential(@Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(reply, async () => {
      await this.vcApi.verifyCredential(body);
      return { verified: true, checks: ['proof', 'credentialStatus'], warnings: [], errors: [] };
    });
  }

  @Post('presentations/verify')
  @HttpCode(200)
  @SetMetadata(ACCESS, allow.anyone)
  verifyPresentation(@Body() body: unknown, @Res() reply: FastifyReply): Promise<void> {
    return this.answer(reply, async () => {
      await this.vcApi.verifyPresentation(body);
      return { verified: true, checks: ['proof', 'credentialStatus'], warnings: [], errors: [] };
    });
  }

  private async answer(reply: FastifyReply, work: () => Promise<object>): Promise<void> {
    this.vcApi.assertOpen();
    try {
      void reply.type('application/json').send(JSON.stringify(await work()));
    } catch (error) {
      if (!(error instanceof VcApiFault)) throw error;
      const body = { verified: false, errors: [error.message], problemDetails: [{ detail: error.message }] };
      void reply.status(400).type('application/json').send(JSON.stringify(body));
    }
  }
}

import {
  Body,
  Controller,
  Get,
  Header,
  Ip,
  Logger,
  Param,
  Post,
  Query,
  Req,
  Res,
  SetMetadata,
} from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway } from '../../database/errors.js';
import { readUpload } from '../../files/read-upload.js';
import { allow } from '../../http/access.js';
import { Problem } from '../../http/problem.js';
import { ACCESS, Input, Route } from '../../http/route.js';
import { normaliseCode } from '../register/verification-code.js';
import { FileCheckService, LARGEST_FILE } from './file-check.service.js';
import { looksLikeNumber, registerKey } from './register-key.js';
import { sendFileVerdict, sendVerdict } from './verification-answer.js';
import type { FileVerdict } from './verification-finding.js';
import { VerificationService, type Known } from './verification.service.js';
import type { Verdict } from './verification-verdict.js';

const LONGEST_NAME = 120;

/** Is this certificate real? For programs as JSON, for people as pages that need no JavaScript. */
@Controller()
export class VerificationController {
  private readonly logger = new Logger('verification');

  constructor(
    private readonly verification: VerificationService,
    private readonly files: FileCheckService,
  ) {}

  @Route('GET /verify/:code', allow.anyone)
  @Header('cache-control', 'no-store')
  @Header('x-robots-tag', 'noindex')
  verify(
    @Input() { params, query }: Input<'GET /verify/:code'>,
    @Ip() address: string,
  ): Promise<RouteOutput<'GET /verify/:code'>> {
    return this.verification.verify(params.code, address, query);
  }

  @Route('POST /verify/:code/name', allow.anyone)
  @Header('cache-control', 'no-store')
  @Header('x-robots-tag', 'noindex')
  verifyName(
    @Input() { params, body }: Input<'POST /verify/:code/name'>,
    @Ip() address: string,
  ): Promise<RouteOutput<'POST /verify/:code/name'>> {
    return this.verification.verify(params.code, address, body);
  }

  @Route('POST /verify/file', allow.anyone)
  @Header('cache-control', 'no-store')
  @Header('x-robots-tag', 'noindex')
  async verifyFile(
    @Req() request: FastifyRequest,
    @Ip() address: string,
  ): Promise<RouteOutput<'POST /verify/file'>> {
    await this.files.admit(address);
    return this.files.check(await readUpload(request, LARGEST_FILE));
  }

  /** The form's address. Sends on to the code's own page, which is the one that is in the QR. */
  @Get('v')
  @SetMetadata(ACCESS, allow.anyone)
  async ask(@Query('code') typed: unknown, @Res() reply: FastifyReply): Promise<void> {
    const text = typeof typed === 'string' ? typed : '';
    const code = looksLikeNumber(text) ? registerKey(text) : normaliseCode(text);
    if (code) void reply.header('cache-control', 'no-store').redirect(`/v/${encodeURIComponent(code)}`, 303);
    else sendVerdict(reply, null, await this.owner());
  }

  /** Loading the answer about a file again has nothing to look at: it starts over. */
  @Get('v/berkas')
  @SetMetadata(ACCESS, allow.anyone)
  startOver(@Res() reply: FastifyReply): void {
    void reply.header('cache-control', 'no-store').redirect('/v', 303);
  }

  @Post('v/berkas')
  @SetMetadata(ACCESS, allow.anyone)
  async file(
    @Req() request: FastifyRequest,
    @Ip() address: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFileVerdict(reply, await this.judgeFile(request, address), await this.owner());
  }

  @Get('v/:code')
  @SetMetadata(ACCESS, allow.anyone)
  async page(@Param('code') typed: string, @Ip() address: string, @Res() reply: FastifyReply): Promise<void> {
    sendVerdict(reply, await this.judge(typed, address, {}), await this.owner());
  }

  /** The holder's link, which shows the full name. */
  @Get('v/:code/:token')
  @SetMetadata(ACCESS, allow.anyone)
  async shared(
    @Param('code') typed: string,
    @Param('token') token: string,
    @Ip() address: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendVerdict(reply, await this.judge(typed, address, { token }), await this.owner());
  }

  /** A name to compare. In the body, so that it stands in no address and no log. */
  @Post('v/:code')
  @SetMetadata(ACCESS, allow.anyone)
  async named(
    @Param('code') typed: string,
    @Body() body: unknown,
    @Ip() address: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const given = (body as Record<string, unknown> | null)?.['nama'];
    const name = typeof given === 'string' ? given.trim().slice(0, LONGEST_NAME) : '';
    sendVerdict(reply, await this.judge(typed, address, name ? { name } : {}), await this.owner());
  }

  /** Never an answer about the certificate that the register did not give: whatever fails is a disturbance. */
  private async judge(typed: string, address: string, known: Known): Promise<Verdict> {
    const code = normaliseCode(typed);
    try {
      const found = await this.verification.verify(typed, address, known);
      return { kind: 'answer', code: found.answer === 'legacy' ? registerKey(typed) : code, found };
    } catch (error) {
      if (error instanceof Problem && error.code === 'too_many_requests') {
        return { kind: 'busy', code, seconds: error.extra.retryAfterSeconds ?? 60 };
      }
      this.note(error);
      return { kind: 'unavailable', code };
    }
  }

  private async judgeFile(request: FastifyRequest, address: string): Promise<FileVerdict> {
    try {
      await this.files.admit(address);
      const bytes = await readUpload(request, LARGEST_FILE);
      if (bytes.length === 0)
        return { kind: 'refused', status: 422, sentence: 'Pilih berkas dulu, lalu periksa.' };
      return { kind: 'found', checked: await this.files.check(bytes) };
    } catch (error) {
      const refused = refusalOf(error);
      if (refused) return refused;
      this.note(error);
      return { kind: 'unavailable' };
    }
  }

  /** Whose page it is. Said without the database too. */
  private async owner(): Promise<string> {
    try {
      return await this.verification.owner();
    } catch (error) {
      this.note(error);
      return 'Latkop UKM, Malang';
    }
  }

  private note(error: unknown): void {
    if (!isDatabaseAway(error)) this.logger.error('verification failed', (error as Error).stack);
  }
}

/** What the visitor can do something about. */
function refusalOf(error: unknown): FileVerdict | undefined {
  const status = error instanceof Problem ? error.status : (error as { statusCode?: number }).statusCode;
  if (status === 429)
    return {
      kind: 'refused',
      status,
      sentence: 'Terlalu banyak berkas dari jaringan Anda. Coba lagi beberapa menit lagi.',
    };
  if (status === 413)
    return { kind: 'refused', status, sentence: 'Berkas terlalu besar. Kirim paling besar 2 MB.' };
  if (status !== undefined && status >= 400 && status < 500)
    return {
      kind: 'refused',
      status,
      sentence: 'Kirimannya tidak terbaca. Pilih satu berkas, lalu coba lagi.',
    };
  return undefined;
}

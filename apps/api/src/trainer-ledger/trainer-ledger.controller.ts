import { Controller, Res } from '@nestjs/common';
import type { RouteKey, RouteOutput } from '@sinau/contracts/routes.js';
import type { FastifyReply } from 'fastify';
import { sendWorkbook } from '../files/workbook.js';
import { allow, type Actor } from '../http/access.js';
import { CurrentActor, Input, Route } from '../http/route.js';
import { HonorariumRatesService } from './honorarium-rates.service.js';
import { TrainerLedgerService } from './trainer-ledger.service.js';

type Output<K extends RouteKey> = Promise<RouteOutput<K>>;

const readers = allow.roles('pelatih', 'panitia', 'dinas', 'admin');
const office = allow.roles('panitia', 'dinas', 'admin');
const managers = allow.roles('panitia', 'admin');

@Controller()
export class TrainerLedgerController {
  constructor(
    private readonly ledger: TrainerLedgerService,
    private readonly rates: HonorariumRatesService,
  ) {}

  @Route('GET /manage/trainer-ledger', readers)
  read(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/trainer-ledger'>,
  ): Output<'GET /manage/trainer-ledger'> {
    return this.ledger.read(actor, query);
  }

  @Route('GET /manage/trainer-ledger/sessions', readers)
  sessions(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/trainer-ledger/sessions'>,
  ): Output<'GET /manage/trainer-ledger/sessions'> {
    return this.ledger.sessions(actor, query);
  }

  @Route('GET /manage/trainer-ledger/file', readers)
  async file(
    @CurrentActor() actor: Actor,
    @Input() { query }: Input<'GET /manage/trainer-ledger/file'>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sendWorkbook(reply, await this.ledger.file(actor, query));
  }

  @Route('PUT /manage/class-sessions/:id/trainers/:trainerId/jp', managers)
  setJp(
    @CurrentActor() actor: Actor,
    @Input() { params, body }: Input<'PUT /manage/class-sessions/:id/trainers/:trainerId/jp'>,
  ): Output<'PUT /manage/class-sessions/:id/trainers/:trainerId/jp'> {
    return this.ledger.setJp(actor, params.id, params.trainerId, body.jp);
  }

  @Route('GET /manage/honorarium-rates', office)
  listRates(): Output<'GET /manage/honorarium-rates'> {
    return this.rates.list();
  }

  @Route('PUT /manage/honorarium-rates', allow.roles('admin'))
  putRate(
    @CurrentActor() actor: Actor,
    @Input() { body }: Input<'PUT /manage/honorarium-rates'>,
  ): Output<'PUT /manage/honorarium-rates'> {
    return this.rates.put(actor, body);
  }

  @Route('DELETE /manage/honorarium-rates/:id', allow.roles('admin'))
  removeRate(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<'DELETE /manage/honorarium-rates/:id'>,
  ): Output<'DELETE /manage/honorarium-rates/:id'> {
    return this.rates.remove(actor, params.id);
  }
}

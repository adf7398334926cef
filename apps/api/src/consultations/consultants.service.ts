import { Injectable } from '@nestjs/common';
import type { RouteInput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { violates } from '../database/errors.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem, notFound, orNotFound, wrongField } from '../http/problem.js';
import { lockConsultant } from './availability.queries.js';
import { mayArrangeFor } from './consultation.policy.js';
import * as queries from './consultants.queries.js';

type Consultant = queries.Consultant;
type Settings = RouteInput<'PUT /manage/consultants/:id'>['body'];

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** Who advises on what, when, and when not. */
@Injectable()
export class ConsultantsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async list(): Promise<{ items: Consultant[] }> {
    return { items: await queries.listConsultants(this.transactions.reader) };
  }

  /** Appointments that stand already stay as they are. @throws Problem not_found, invalid_input */
  async set(actor: Actor, id: string, settings: Settings): Promise<Consultant> {
    return inWords(() =>
      this.transactions.run(async (em) => {
        await this.mayArrange(em, actor, id);
        await lockConsultant(em, id);
        await queries.upsertConsultant(em, id, settings);
        await queries.replaceServices(em, id, settings.serviceIds);
        const hours = settings.hours.map(({ weekday, opens, closes }) => ({
          weekday,
          opensMinute: minutesOf(opens),
          closesMinute: minutesOf(closes),
        }));
        await queries.replaceHours(em, id, hours);
        await this.record(em, actor, 'consultant.set', id, { active: settings.active, hours: hours.length });
        return orNotFound(await queries.findConsultant(em, id));
      }),
    );
  }

  /** Refused while appointments stand on those days: nobody comes for nothing. @throws Problem not_found, consultant_booked, invalid_input */
  async addLeave(
    actor: Actor,
    id: string,
    leave: RouteInput<'POST /manage/consultants/:id/leaves'>['body'],
  ): Promise<Consultant> {
    if (leave.endsOn < leave.startsOn)
      throw wrongField('endsOn', 'Hari terakhir lebih awal dari hari pertama. Periksa tanggalnya.');
    return this.transactions.run(async (em) => {
      await this.mayArrange(em, actor, id);
      if (!(await lockConsultant(em, id)))
        throw wrongField('startsOn', 'Isi dulu jam dan layanan konsultan ini.');
      const booked = await queries.countBooked(em, id, leave);
      if (booked > 0)
        throw new Problem('consultant_booked', {
          detail: `Ada ${booked} janji pada hari itu. Pindahkan atau batalkan dulu.`,
        });
      await queries.insertLeave(em, { ...leave, accountId: id });
      await this.record(em, actor, 'consultant.away', id, { startsOn: leave.startsOn, endsOn: leave.endsOn });
      return orNotFound(await queries.findConsultant(em, id));
    });
  }

  /** @throws Problem not_found */
  async removeLeave(actor: Actor, leaveId: string): Promise<{ ok: true }> {
    return this.transactions.run(async (em) => {
      const owner = orNotFound(await queries.findLeaveOwner(em, leaveId));
      await this.mayArrange(em, actor, owner);
      await queries.deleteLeave(em, leaveId);
      await this.record(em, actor, 'consultant.back', owner, { leaveId });
      return { ok: true };
    });
  }

  private async mayArrange(em: EntityManager, actor: Actor, id: string): Promise<void> {
    if (!mayArrangeFor(actor, id)) throw notFound();
    orNotFound(await queries.findConsultant(em, id));
  }

  private record(
    em: EntityManager,
    actor: Actor,
    action: string,
    subjectId: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record(em, actor, { action, subjectType: 'consultant', subjectId, details });
  }
}

/** What the database refused, as a sentence. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (violates(error, 'consultant_hours_apart'))
      throw wrongField('hours', 'Ada jam yang bertumpuk pada hari yang sama. Perbaiki jamnya.');
    if (violates(error, 'consultant_hours_forward'))
      throw wrongField('hours', 'Jam tutup harus sesudah jam buka.');
    if (violates(error, 'consultant_services_service_id_fkey'))
      throw wrongField('serviceIds', 'Layanan tidak dikenal. Muat ulang halaman.');
    throw error;
  }
}

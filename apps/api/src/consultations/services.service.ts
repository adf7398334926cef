import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import { violates } from '../database/errors.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { notFound, orNotFound, wrongField } from '../http/problem.js';
import * as queries from './services.queries.js';

type ManagedService = queries.ManagedService;

/** What the centre advises on, how long it takes, and who gives it. What is booked stays as it was booked. */
@Injectable()
export class ServicesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async list(): Promise<{ items: ManagedService[] }> {
    return { items: await queries.listManaged(this.transactions.reader) };
  }

  /** @throws Problem invalid_input */
  async add(actor: Actor, body: queries.ServiceBody): Promise<ManagedService> {
    return this.save(actor, 'consultation_service.added', body, null);
  }

  /** @throws Problem not_found, invalid_input */
  async change(actor: Actor, id: string, body: queries.ServiceBody): Promise<ManagedService> {
    return this.save(actor, 'consultation_service.changed', body, id);
  }

  private async save(
    actor: Actor,
    action: string,
    body: queries.ServiceBody,
    known: string | null,
  ): Promise<ManagedService> {
    return inWords(() =>
      this.transactions.run(async (em) => {
        if (known && !(await queries.updateService(em, known, body))) throw notFound();
        const id = known ?? (await queries.insertService(em, body));
        await queries.replaceGivers(em, id, body.consultantIds);
        const { active, slotMinutes, guardMinutes } = body;
        await this.audit.record(em, actor, {
          action,
          subjectType: 'consultation_service',
          subjectId: id,
          details: { active, slotMinutes, guardMinutes },
        });
        return orNotFound(await queries.findManaged(em, id));
      }),
    );
  }
}

/** What the database refused, as a sentence. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (violates(error, 'consultation_services_name_key'))
      throw wrongField('name', 'Sudah ada layanan dengan nama ini. Pilih nama lain.');
    if (violates(error, 'consultant_services_account_id_fkey'))
      throw wrongField('consultantIds', 'Isi dulu jam dan tempat konsultan ini di Jadwal konsultan.');
    throw error;
  }
}

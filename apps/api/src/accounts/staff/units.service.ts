import { Injectable } from '@nestjs/common';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { violates } from '../../database/errors.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { orNotFound, Problem, wrongField } from '../../http/problem.js';
import * as queries from './unit.queries.js';

const DONE = { ok: true } as const;
const ABOVE_CLOSED = 'Unit di atasnya sudah ditutup. Buka dulu unit itu.';

/** The office and its sections, as the office itself draws them. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async list(): Promise<RouteOutput<'GET /manage/units'>> {
    return { items: await queries.listUnits(this.transactions.reader) };
  }

  async office(): Promise<RouteOutput<'GET /manage/office-units'>> {
    return { items: await queries.listOfficeUnits(this.transactions.reader) };
  }

  /** @throws Problem invalid_input for a code or a name that is taken, and for a unit above that is not open */
  async add(
    actor: Actor,
    given: RouteInput<'POST /manage/units'>['body'],
  ): Promise<RouteOutput<'POST /manage/units'>> {
    return this.change(async (em) => {
      const { parentId } = given;
      const above = parentId === null ? null : await queries.lockUnit(em, parentId);
      if (above === undefined) throw wrongField('parentId', 'Pilih salah satu yang tersedia.');
      if (above?.closed) throw wrongField('parentId', ABOVE_CLOSED);
      const id = await queries.insertUnit(em, given);
      await this.record(em, actor, 'unit.added', id, { after: { ...given } });
      return { id };
    });
  }

  /** @throws Problem not_found, invalid_input for a code or a name that is taken */
  async rename(actor: Actor, id: string, to: RouteInput<'PUT /manage/units/:id'>['body']) {
    return this.change(async (em) => {
      const { code, name } = orNotFound(await queries.lockUnit(em, id));
      if (code === to.code && name === to.name) return DONE;
      await queries.renameUnit(em, id, to);
      await this.record(em, actor, 'unit.renamed', id, { before: { code, name }, after: { ...to } });
      return DONE;
    });
  }

  /** Nothing current may be left in it; what is over goes on naming it. @throws Problem not_found, unit_not_ready */
  async close(actor: Actor, id: string) {
    return this.change(async (em) => {
      const unit = orNotFound(await queries.lockUnit(em, id));
      if (unit.closed) return DONE;
      const uses = orNotFound(await queries.findUses(em, id));
      const reason = whyStillUsed(uses);
      if (reason) throw new Problem('unit_not_ready', { detail: reason });
      await queries.setClosed(em, id, true);
      await this.record(em, actor, 'unit.closed', id, { before: { closed: false }, after: { closed: true } });
      return DONE;
    });
  }

  /** @throws Problem not_found, unit_not_ready under a closed unit, invalid_input when its name was given away */
  async reopen(actor: Actor, id: string) {
    return this.change(async (em) => {
      const unit = orNotFound(await queries.lockUnit(em, id));
      if (!unit.closed) return DONE;
      const above = unit.parentId === null ? null : await queries.lockUnit(em, unit.parentId);
      if (above?.closed) throw new Problem('unit_not_ready', { detail: ABOVE_CLOSED });
      await queries.setClosed(em, id, false);
      const entry = { before: { closed: true }, after: { closed: false } };
      await this.record(em, actor, 'unit.reopened', id, entry);
      return DONE;
    });
  }

  /** @throws Problem not_found */
  async ofBatch(batchId: string): Promise<{ unitId: string | null }> {
    return orNotFound(await queries.findBatchUnit(this.transactions.reader, batchId));
  }

  /** @throws Problem not_found when class or unit is not there, or the unit is closed */
  async setOfBatch(actor: Actor, batchId: string, unitId: string | null): Promise<{ ok: true }> {
    return this.transactions.run(async (em) => {
      if (unitId !== null) await queries.keepUnits(em, [unitId]);
      const { before } = orNotFound(await queries.setBatchUnit(em, batchId, unitId));
      await this.audit.record(em, actor, {
        action: 'batch.unit_changed',
        subjectType: 'batch',
        subjectId: batchId,
        before: { unitId: before },
        after: { unitId },
      });
      return DONE;
    });
  }

  private async change<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.transactions.run(work).catch((error: unknown) => {
      if (violates(error, 'units_code_key')) throw wrongField('code', 'Kode ini sudah dipakai unit lain.');
      if (violates(error, 'units_open_name')) throw wrongField('name', 'Nama ini sudah dipakai unit lain.');
      throw error;
    });
  }

  private record(
    em: EntityManager,
    actor: Actor,
    action: string,
    subjectId: string,
    changed: { before?: Record<string, unknown>; after: Record<string, unknown> },
  ): Promise<void> {
    return this.audit.record(em, actor, { action, subjectType: 'unit', subjectId, ...changed });
  }
}

type Uses = NonNullable<Awaited<ReturnType<typeof queries.findUses>>>;

/** What has to be moved first, as a sentence; null: nothing. */
function whyStillUsed({ below, openClasses, people, invited }: Uses): string | null {
  const parts = [
    below > 0 && `${below} unit di bawahnya`,
    openClasses > 0 && `${openClasses} angkatan`,
    people > 0 && `${people} petugas`,
    invited > 0 && `${invited} undangan`,
  ].filter(Boolean);
  return parts.length > 0 ? `Unit ini masih dipakai ${parts.join(', ')}. Pindahkan dulu.` : null;
}

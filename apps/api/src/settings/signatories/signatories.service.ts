import { Injectable } from '@nestjs/common';
import type { Signatory } from '@sinau/contracts/settings.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { AuditService } from '../../audit/audit.service.js';
import { violates } from '../../database/errors.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { Problem, orNotFound, wrongField } from '../../http/problem.js';
import { settingOf } from '../values/settings.service.js';
import * as queries from './signatories.queries.js';

type Term = Pick<queries.NewSignatory, 'office' | 'standing' | 'validFrom' | 'validTo'>;

/** Who signs, from which day to which. Papers that were signed name their signatory themselves. */
@Injectable()
export class SignatoriesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async list(): Promise<RouteOutput<'GET /manage/signatories'>> {
    const em = this.transactions.reader;
    const noticeDays = await settingOf(em, 'signatories.notice_days');
    const [items, gap] = [await queries.listSignatories(em), await queries.findGap(em, noticeDays)];
    return { items, ...gap, noticeDays };
  }

  /** @throws Problem invalid_input naming whose term is in the way */
  async add(actor: Actor, wanted: RouteInput<'POST /manage/signatories'>['body']): Promise<Signatory> {
    return this.inOneTerm(wanted, null, 'validFrom', () =>
      this.transactions.run(async (em) => {
        const added = orNotFound(await queries.insertSignatory(em, wanted, actor.accountId));
        await this.audit.record(em, actor, {
          action: 'signatory.added',
          subjectType: 'signatory',
          subjectId: added.id,
          after: termOf(added),
        });
        return added;
      }),
    );
  }

  /** @throws Problem not_found, state_conflict for one that was taken back, invalid_input */
  async end(actor: Actor, id: string, validTo: string | null): Promise<Signatory> {
    const known = orNotFound(
      (await queries.listSignatories(this.transactions.reader)).find((one) => one.id === id),
    );
    return this.inOneTerm({ ...known, validTo }, id, 'validTo', () =>
      this.transactions.run(async (em) => {
        const before = orNotFound(await queries.lockSignatory(em, id));
        if (before.state === 'cancelled') throw new Problem('state_conflict');
        if (validTo !== null && validTo < before.validFrom)
          throw wrongField('validTo', 'Tanggal akhir tidak boleh sebelum tanggal mulai.');
        const changed = orNotFound(await queries.setEnd(em, id, validTo));
        await this.audit.record(em, actor, {
          action: 'signatory.changed',
          subjectType: 'signatory',
          subjectId: id,
          before: termOf(before),
          after: termOf(changed),
        });
        return changed;
      }),
    );
  }

  /** Twice is once. @throws Problem not_found */
  async cancel(actor: Actor, id: string): Promise<{ ok: true }> {
    await this.transactions.run(async (em) => {
      const before = orNotFound(await queries.lockSignatory(em, id));
      if (before.state === 'cancelled') return;
      await queries.cancelSignatory(em, id);
      await this.audit.record(em, actor, {
        action: 'signatory.cancelled',
        subjectType: 'signatory',
        subjectId: id,
        before: termOf(before),
      });
    });
    return { ok: true };
  }

  /** The database refuses two at one time; this says who is there. */
  private async inOneTerm(
    term: Term,
    exceptId: string | null,
    field: string,
    work: () => Promise<Signatory>,
  ): Promise<Signatory> {
    try {
      return await work();
    } catch (error) {
      if (!violates(error, 'signatories_one_at_a_time')) throw error;
      const other = await queries.findInTheWay(this.transactions.reader, term, exceptId);
      throw wrongField(
        field,
        other
          ? `${other.name} menjabat sejak ${dayOf(other.validFrom)}${other.validTo ? ` sampai ${dayOf(other.validTo)}` : ''}. Akhiri dulu.`
          : 'Masa jabatan ini bertumpuk dengan pejabat lain.',
      );
    }
  }
}

const date = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });
const dayOf = (day: string): string => date.format(new Date(`${day}T00:00:00Z`));

/** Names stay in the row. */
const termOf = ({ office, standing, validFrom, validTo }: Term) => ({ office, standing, validFrom, validTo });

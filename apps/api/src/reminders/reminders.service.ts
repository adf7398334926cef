import { Injectable } from '@nestjs/common';
import type { Reminder } from '@sinau/contracts/reminders.contract.js';
import { AuditService } from '../audit/audit.service.js';
import { toPage } from '../database/sql.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { Problem, orNotFound } from '../http/problem.js';
import type { Input } from '../http/route.js';
import * as queries from './reminders.queries.js';

/** Reminders as staff see them: what was planned, sent or failed, and why. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async list({ reach }: Actor, query: Input<'GET /manage/reminders'>['query']) {
    const filter = { ...query, reach };
    const em = this.transactions.reader;
    const [found, counts] = await Promise.all([
      queries.listReminders(em, filter),
      queries.countByState(em, filter),
    ]);
    return { ...toPage(found, filter), counts };
  }

  async retry(actor: Actor, id: string) {
    return this.transactions.run(async (em, ring) => {
      const before = orNotFound(await queries.findReminder(em, id));
      if (!(await queries.planAgain(em, id)))
        throw new Problem('state_conflict', { detail: whyNotAgain(before) });
      await this.audit.record(em, actor, {
        action: 'reminder.retried',
        subjectType: 'reminder',
        subjectId: id,
      });
      ring('send-reminder', { reminderId: id });
      return orNotFound(await queries.findReminder(em, id));
    });
  }
}

function whyNotAgain({ state }: Reminder): string {
  return state === 'unknown'
    ? 'Pesan ini mungkin sudah sampai. Tanyakan penerimanya agar tidak menerima dua kali.'
    : 'Hanya pengingat yang gagal dapat dikirim ulang.';
}

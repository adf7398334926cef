import { Injectable } from '@nestjs/common';
import type { Holiday } from '@sinau/contracts/office-settings.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { AuditService } from '../../audit/audit.service.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { orNotFound } from '../../http/problem.js';
import * as imports from './holiday-imports.queries.js';
import { readHolidays } from './holiday-sheet.js';
import * as queries from './holidays.queries.js';
import { offeredHolidays } from './national-holidays.js';

type ImportResult = RouteOutput<'POST /manage/holidays/import'>;

/** The list of free days. What is booked already stays booked. */
@Injectable()
export class HolidaysDesk {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async list(actor: Actor, wanted: number | undefined): Promise<RouteOutput<'GET /manage/holidays'>> {
    const em = this.transactions.reader;
    const year = await queries.findYear(em, wanted);
    const [items, months] = [
      await queries.listHolidays(em, `${year}-01-01`, `${year}-12-31`),
      await queries.countWorkingDays(em, year),
    ];
    const undoable = actor.roles.includes('admin') ? await imports.findUndoable(em, year) : undefined;
    return { year, items, months, offered: offeredHolidays(year, items), undoable: undoable ?? null };
  }

  async put(actor: Actor, holiday: Holiday): Promise<Holiday> {
    return this.transactions.run(async (em) => {
      const [before] = await queries.findHolidays(em, [holiday.day]);
      await queries.putHolidays(em, [holiday], actor.accountId);
      await this.audit.record(em, actor, {
        action: before ? 'holiday.changed' : 'holiday.added',
        subjectType: 'holiday',
        subjectId: holiday.day,
        ...(before && { before: { ...before } }),
        after: { ...holiday },
      });
      return holiday;
    });
  }

  /** @throws Problem not_found */
  async remove(actor: Actor, day: string): Promise<{ ok: true }> {
    await this.transactions.run(async (em) => {
      const before = orNotFound(await queries.removeHoliday(em, day));
      await this.audit.record(em, actor, {
        action: 'holiday.removed',
        subjectType: 'holiday',
        subjectId: day,
        before: { ...before },
      });
    });
    return { ok: true };
  }

  /** All or nothing: nothing is saved while a row is faulty. */
  async importSheet(
    actor: Actor,
    { csv, save }: RouteInput<'POST /manage/holidays/import'>['body'],
  ): Promise<ImportResult> {
    const { items, faults } = readHolidays(csv);
    return this.transactions.run(async (em) => {
      const known = await queries.findHolidays(
        em,
        items.map(({ day }) => day),
      );
      const judged = items.map((item) => ({ ...item, change: changeOf(item, known) }));
      const news = judged.filter(({ change }) => change !== 'same');
      const saved = save && faults.length === 0;
      if (saved && news.length > 0) {
        await queries.putHolidays(em, news, actor.accountId);
        await imports.noteImport(em, { before: changedOf(known, news), after: news, by: actor.accountId });
        await this.audit.record(em, actor, {
          action: 'holiday.imported',
          subjectType: 'holiday',
          subjectId: news[0]?.day ?? '',
          before: { days: known.map(({ day, name, kind }) => [day, kind, name]) },
          after: { days: news.map(({ day, name, kind }) => [day, kind, name]) },
        });
      }
      return { items: judged, faults, saved };
    });
  }

  /** What was changed by hand since stays. @throws Problem not_found when it is too late, or done already */
  async undo(actor: Actor, id: string): Promise<{ undone: number; kept: number }> {
    return this.transactions.run(async (em) => {
      const { before, after } = orNotFound(await imports.takeImport(em, id));
      const removed = await imports.removeUnchanged(em, after);
      const back = before.filter(({ day }) => removed.includes(day));
      await queries.putHolidays(em, back, actor.accountId);
      await this.audit.record(em, actor, {
        action: 'holiday.import_undone',
        subjectType: 'holiday',
        subjectId: after[0]?.day ?? '',
        before: {
          days: after
            .filter(({ day }) => removed.includes(day))
            .map(({ day, name, kind }) => [day, kind, name]),
        },
        after: { days: back.map(({ day, name, kind }) => [day, kind, name]) },
      });
      return { undone: removed.length, kept: after.length - removed.length };
    });
  }
}

const changedOf = (known: readonly Holiday[], news: readonly Holiday[]): Holiday[] =>
  known.filter(({ day }) => news.some((one) => one.day === day));

function changeOf(item: Holiday, known: readonly Holiday[]): ImportResult['items'][number]['change'] {
  const before = known.find(({ day }) => day === item.day);
  if (!before) return 'new';
  return before.name === item.name && before.kind === item.kind ? 'same' : 'changed';
}

import { Injectable } from '@nestjs/common';
import type { CertificateSeries } from '@sinau/contracts/certification-desk.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import { findToday } from '../../database/clock.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { orNotFound, wrongField } from '../../http/problem.js';
import { certificateNumber, patternFault } from './certificate-number.js';
import type { SeriesRow } from './number-book.queries.js';
import { findSettings } from './recipients.queries.js';
import * as queries from './series.queries.js';

type Wanted = RouteInput<'PUT /manage/certificate-series/:code'>['body'];

/** How numbers of each kind are written and counted. What was given is never touched: a change is for the next ones. */
@Injectable()
export class SeriesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async list(): Promise<RouteOutput<'GET /manage/certificate-series'>> {
    const em = this.transactions.reader;
    const day = await findToday(em);
    const found = await queries.listSeries(em);
    return { items: found.map((series) => shown(series, day)), settings: await findSettings(em) };
  }

  /** @throws Problem invalid_input as saving would, not_found */
  async preview(code: string, wanted: Wanted): Promise<{ next: string }> {
    const em = this.transactions.reader;
    const series = orNotFound(await queries.findSeries(em, code));
    await refuse(em, series, wanted);
    return { next: shown({ ...series, ...wanted }, await findToday(em)).next };
  }

  /** @throws Problem invalid_input for a pattern that cannot tell numbers apart, not_found */
  async change(actor: Actor, code: string, wanted: Wanted): Promise<CertificateSeries> {
    return this.transactions.run(async (em) => {
      const before = orNotFound(await queries.lockSeries(em, code));
      await refuse(em, before, wanted);
      await queries.updateSeries(em, code, wanted);
      const { pattern, unit, scope } = before;
      await this.audit.record(em, actor, {
        action: 'series.changed',
        subjectType: 'certificate_series',
        subjectId: code,
        before: { pattern, unit, scope },
        after: wanted,
      });
      return shown(orNotFound(await queries.findSeries(em, code)), await findToday(em));
    });
  }

  async changeSettings(
    actor: Actor,
    wanted: RouteInput<'PUT /manage/certification/settings'>['body'],
  ): Promise<RouteOutput<'PUT /manage/certification/settings'>> {
    return this.transactions.run(async (em) => {
      const before = await findSettings(em);
      await queries.updateSettings(em, wanted);
      await this.audit.record(em, actor, {
        action: 'certification.settings_changed',
        subjectType: 'certification_settings',
        subjectId: 'only',
        before: { ...before },
        after: wanted,
      });
      return wanted;
    });
  }
}

/** With its counters and the number that comes next. */
function shown(series: queries.SeriesWithCounters, day: string): CertificateSeries {
  const year = Number(day.slice(0, 4));
  const counter = series.counters.find((each) => each.year === year);
  const lastNumber = counter?.lastNumber ?? 0;
  const next =
    series.scope === 'class'
      ? { sequence: 1, event: lastNumber + 1, year, day }
      : { sequence: lastNumber + 1, event: null, year, day };
  return { ...series, lastNumber, given: counter?.given ?? 0, next: certificateNumber(series, next) };
}

/** @throws Problem invalid_input with the sentence that says why */
async function refuse(em: EntityManager, series: SeriesRow, wanted: Wanted): Promise<void> {
  const fault = patternFault(wanted.pattern, wanted.scope);
  if (fault) throw wrongField('pattern', fault);
  const mine = shapeOf({ ...series, ...wanted });
  if ((await queries.listOthers(em, series.code)).some((other) => shapeOf(other) === mine))
    throw wrongField('pattern', 'Seri lain memakai pola ini. Tambahkan {kind} agar nomornya berbeda.');
  if (wanted.scope === series.scope) return;
  const { counters } = orNotFound(await queries.findSeries(em, series.code));
  const year = Number((await findToday(em)).slice(0, 4));
  if (counters.some((each) => each.year >= year))
    throw wrongField('scope', 'Tahun ini sudah ada nomor. Ubah cara hitung mulai tahun depan.');
}

/** Two series with the same shape would write the same numbers. */
const shapeOf = ({ pattern, unit, kind }: SeriesRow): string =>
  pattern.replace('{unit}', unit).replace('{kind}', kind);

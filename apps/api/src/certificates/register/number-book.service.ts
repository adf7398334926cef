import { Injectable } from '@nestjs/common';
import type { CertificateKind } from '@sinau/contracts/certificates.contract.js';
import type { EntityManager } from 'typeorm';
import { findToday } from '../../database/clock.js';
import { certificateNumber } from './certificate-number.js';
import * as queries from './number-book.queries.js';

export interface NumbersTaken {
  readonly series: string;
  readonly year: number;
  readonly event: number | null;
  /** In their order. */
  readonly numbers: readonly { readonly sequence: number; readonly number: string }[];
}

/**
 * The official numbers (I3). Taking them locks the counter until the transaction ends, and a rollback gives them back:
 * no gaps, no doubles. Who takes of several kinds takes in the order STTP, SK, PELATIH, so that no two wait for each other.
 */
@Injectable()
export class NumberBook {
  /** The next `count` numbers of the kind's series, for certificates of this class. @param day in WIB, `YYYY-MM-DD` */
  async take(
    em: EntityManager,
    kind: CertificateKind,
    of: { readonly batchId: string; readonly day: string },
    count: number,
  ): Promise<NumbersTaken> {
    const series = await queries.holdSeries(em, kind);
    const year = Number(of.day.slice(0, 4));
    const given =
      series.scope === 'class'
        ? await this.takeOfEvent(em, series.code, { batchId: of.batchId, year }, count)
        : { year, event: null, last: await queries.takeNumbers(em, series.code, year, count) };
    const numbers = Array.from({ length: count }, (_, index) => {
      const sequence = given.last - count + 1 + index;
      return { sequence, number: certificateNumber(series, { ...given, sequence, day: of.day }) };
    });
    return { series: series.code, year: given.year, event: given.event, numbers };
  }

  /** First and last number that `count` certificates of the class would get now. Promises nothing. */
  async peek(
    em: EntityManager,
    kind: CertificateKind,
    batchId: string,
    count: number,
  ): Promise<{ first: string; last: string } | null> {
    if (count === 0) return null;
    const series = await queries.findSeriesOfKind(em, kind);
    const day = await findToday(em);
    const year = Number(day.slice(0, 4));
    const counter = await queries.peekNumber(em, series.code, year);
    const event = series.scope === 'class' ? await queries.findEvent(em, series.code, batchId) : undefined;
    const next =
      series.scope === 'class'
        ? { year: event?.year ?? year, event: event?.event ?? counter + 1, before: event?.last ?? 0 }
        : { year, event: null, before: counter };
    const written = (sequence: number) => certificateNumber(series, { ...next, sequence, day });
    return { first: written(next.before + 1), last: written(next.before + count) };
  }

  /** A class becomes an event with its first certificates, and stays the same one. */
  private async takeOfEvent(
    em: EntityManager,
    series: string,
    of: { batchId: string; year: number },
    count: number,
  ): Promise<{ year: number; event: number; last: number }> {
    const known = await queries.takeNumbersOfEvent(em, series, of.batchId, count);
    if (known) return known;
    const event = await queries.takeNumbers(em, series, of.year, 1);
    await queries.insertEvent(em, { series, ...of, event, last: count });
    return { year: of.year, event, last: count };
  }
}

import { Injectable } from '@nestjs/common';
import { BULK_LIMIT, type CertificateSelection } from '@sinau/contracts/bulk.contract.js';
import type { CertificateFilter } from '@sinau/contracts/certificate-register.contract.js';
import type { RouteInput, RouteOutput } from '@sinau/contracts/routes.js';
import { Transactions } from '../../database/transactions.js';
import type { Actor } from '../../http/access.js';
import { wrongField } from '../../http/problem.js';
import * as queries from './certificate-list.queries.js';
import * as selections from './certificate-selection.queries.js';

type Asked = RouteInput<'GET /manage/certificates'>['query'];
type Page = RouteOutput<'GET /manage/certificates'>;

const PART = 1_000;

/** The register of all certificates, as far as somebody's role reaches. Pages begin at a place in the order, not after so many rows (ADR 24). */
@Injectable()
export class CertificateList {
  constructor(private readonly transactions: Transactions) {}

  /** @throws Problem invalid_input for a place that is none of this order */
  async page({ reach }: Actor, asked: Asked): Promise<Page> {
    const { sort, after, before, last, pageSize, ...filter } = asked;
    const em = this.transactions.reader;
    const direction = asked.direction ?? (sort === 'approved' ? 'desc' : 'asc');
    const backwards = before !== undefined || last !== undefined;
    const behind =
      after !== undefined
        ? toPlace(sort, 'after', after)
        : before === undefined
          ? null
          : toPlace(sort, 'before', before);
    const [found, counted] = await Promise.all([
      queries.listFrom(em, filter, {
        sort,
        direction: backwards ? opposite(direction) : direction,
        behind,
        limit: pageSize + 1,
        reach,
      }),
      queries.countUpTo(em, filter, BULK_LIMIT + 1, reach),
    ]);
    const further = found.length > pageSize;
    const items = found.slice(0, pageSize);
    if (backwards) items.reverse();
    const edge = (at: number) => {
      const item = items.at(at);
      return item ? fromPlace(item.place) : null;
    };
    return {
      items: items.map(toItem),
      total: Math.min(counted, BULK_LIMIT),
      more: counted > BULK_LIMIT,
      next: (backwards ? before !== undefined : further) ? edge(-1) : null,
      previous: (backwards ? further : after !== undefined) ? edge(0) : null,
    };
  }

  /** All behind a filter, some at a time, in the order of their numbers. */
  async *all({ reach }: Actor, filter: CertificateFilter): AsyncGenerator<Page['items']> {
    for (let behind: readonly string[] | null = null; ;) {
      const slice = { sort: 'number', direction: 'asc', behind, limit: PART, reach } as const;
      const found: queries.ListedCertificate[] = await queries.listFrom(
        this.transactions.reader,
        filter,
        slice,
      );
      const end = found.at(-1);
      if (!end) return;
      yield found.map(toItem);
      behind = end.place;
    }
  }

  /** What somebody selected, at most `limit + 1`. */
  select(
    { reach }: Actor,
    selection: CertificateSelection,
    limit: number,
  ): Promise<selections.SelectedCertificate[]> {
    const em = this.transactions.reader;
    if ('ids' in selection) return selections.selectIds(em, selection.ids, reach);
    return selections.selectBehind(em, selection.filter, selection.except, limit + 1, reach);
  }
}

const opposite = (direction: 'asc' | 'desc') => (direction === 'asc' ? 'desc' : 'asc');

const toItem = ({
  storageKey,
  place: _place,
  ...item
}: queries.ListedCertificate): Page['items'][number] => ({
  ...item,
  pdfUrl: storageKey ? `/api/certificates/${item.id}/pdf` : null,
});

const fromPlace = (place: readonly string[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

function toPlace(sort: queries.ListSort, path: string, cursor: string): string[] {
  const values = parsed(cursor);
  const known = Array.isArray(values) && values.length === queries.partsOf(sort) && values.every(isText);
  if (!known || !fits(sort, values as string[]))
    throw wrongField(path, 'Halaman ini tidak dikenal. Mulai dari halaman pertama.');
  return values as string[];
}

const isText = (value: unknown): value is string => typeof value === 'string';
const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const SHAPES: Readonly<Record<queries.ListSort, RegExp>> = {
  approved: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/,
  number: /^\d{1,9}$/,
  name: /^[^\u0000]*$/,
};

/** Whether the database can read it: the cursor came over the wire. */
const fits = (sort: queries.ListSort, values: readonly string[]): boolean =>
  UUID.test(values.at(-1) ?? '') && values.slice(0, -1).every((value) => SHAPES[sort].test(value));

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}

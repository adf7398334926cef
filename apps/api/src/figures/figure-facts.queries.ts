import type { FigureFilter } from './figure-filter.js';
import { grantsOf } from './reach.rule.js';

type Kind = 'applied' | 'seated' | 'present';

const COUNTS_FOR = { applied: 'true', seated: 'f.accepted', present: 'f.present' } as const;

/** `35.73`: a kabupaten/kota; longer codes are places within one. */
const REGENCY_LENGTH = 5;

/** Whether some of the classes that count are left out for what they are: then a person's first has to be looked for. */
export function classesAreChosen({ course, batch, mode, state, reach }: FigureFilter): boolean {
  return (
    [course, batch, mode, state].some((one) => one !== undefined) ||
    (grantsOf(reach)?.some(({ unit }) => unit !== null) ?? false)
  );
}

/** A condition or a value in the making: what is not asked for is no part of the statement. */
export class Facts {
  readonly parameters: unknown[] = [];

  constructor(private readonly filter: FigureFilter) {}

  /** The place of a value in the statement. */
  add(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  /**
   * `facts`: one row for each person and class that the filter leaves. Of kind `present` and unless classes are chosen,
   * `first` is true on one row of each person, and `first_in_sector` on one of each person and sector.
   */
  sql(kind: Kind): string {
    const conditions = [
      COUNTS_FOR[kind],
      ...this.period(),
      ...this.classes(),
      ...this.people(),
      ...this.reach(),
    ];
    return `facts as not materialized (
      select f.account_id, f.batch_id, f.region, f.sex, f.disabled, f.sector, f.accepted, f.present, f.passed, f.certified
        ${classesAreChosen(this.filter) ? '' : this.firsts()}
      from figure_facts f where ${conditions.join(' and ')})`;
  }

  /** The rows know which class came before, among all that count. */
  private firsts(): string {
    const { from, sector } = this.filter;
    const since = (day: string) =>
      from === undefined ? `${day} is null` : `(${day} is null or ${day} < ${this.add(from)}::date)`;
    return `, ${since(sector === undefined ? 'f.before' : 'f.before_in_sector')} as first,
      ${since('f.before_in_sector')} as first_in_sector`;
  }

  private period(): string[] {
    const { from, to, state } = this.filter;
    return [
      ...(state === undefined ? ['not f.cancelled'] : []),
      ...(from === undefined ? [] : [`f.day >= ${this.add(from)}::date`]),
      ...(to === undefined ? [] : [`f.day <= ${this.add(to)}::date`]),
    ];
  }

  private classes(): string[] {
    const { course, batch, mode, state } = this.filter;
    const wanted = [
      ...(course === undefined ? [] : [`course_id = ${this.add(course)}::uuid`]),
      ...(mode === undefined ? [] : [`mode = ${this.add(mode)}`]),
      ...(state === undefined ? [] : [`state = ${this.add(state)}`]),
    ];
    return [
      ...(batch === undefined ? [] : [`f.batch_id = ${this.add(batch)}::uuid`]),
      ...(wanted.length > 0 ? [`f.batch_id in (select id from batches where ${wanted.join(' and ')})`] : []),
    ];
  }

  private people(): string[] {
    const { sex, disability, region, sector } = this.filter;
    return [
      ...(sex === undefined ? [] : [`f.sex = ${this.add(sex)}`]),
      ...(disability === undefined ? [] : [disability === 'yes' ? 'f.disabled' : 'not f.disabled']),
      ...(region === undefined ? [] : [`f.region = ${this.add(region)}`]),
      ...(sector === undefined ? [] : [`f.sector = ${this.add(sector)}`]),
    ];
  }

  private reach(): string[] {
    const grants = grantsOf(this.filter.reach);
    if (!grants) return [];
    const each = grants.map(({ unit, region }) =>
      [
        ...(unit === null
          ? ['true']
          : [`f.batch_id in (select id from batches where unit_within(unit_id, ${this.add(unit)}::uuid))`]),
        ...(region === null ? [] : [this.within(region)]),
      ].join(' and '),
    );
    return [`(${each.join(' or ') || 'false'})`];
  }

  private within(region: string): string {
    const code = this.add(region);
    return region.length > REGENCY_LENGTH
      ? `f.account_id in (select account_id from people where village_code = ${code} or village_code like ${code} || '.%')`
      : `(f.region = ${code} or f.region like ${code} || '.%')`;
  }
}

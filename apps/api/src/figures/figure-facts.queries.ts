import type { FigureFilter } from './figure-filter.js';

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
   * `facts`: one row for each application or enrolment that the filter leaves. `day` is when its class began, or when
   * it was asked for where a class has no dates.
   */
  sql(kind: 'seated' | 'applied' | 'present'): string {
    const enrolled = this.side(kind, 'enrolments');
    return kind === 'applied'
      ? `facts as (${enrolled} union all ${this.side(kind, 'applications')})`
      : `facts as (${enrolled})`;
  }

  /** The same, once for each person and class: who left and came back did not apply twice. */
  pairs(kind: 'seated' | 'applied' | 'present'): string {
    return `${this.sql(kind)}, pairs as (
      select batch_id, account_id, any_value(region) as region, any_value(sex) as sex, bool_or(accepted) as accepted,
        bool_or(present) as present, bool_or(passed) as passed, bool_or(certified) as certified
      from facts group by batch_id, account_id)`;
  }

  private side(kind: 'seated' | 'applied' | 'present', from: 'enrolments' | 'applications'): string {
    const enrolled = from === 'enrolments';
    const asked = enrolled ? 'coalesce(e.seated_at, e.requested_at)' : 'e.sent_at';
    const { sector, bySector } = this.filter;
    return `select e.batch_id, e.account_id, left(p.village_code, 5) as region, p.sex,
        p.disability not in ('tidak_ada', 'tidak_ingin_menjawab') as disabled${bySector ? ', f.sector' : ''},
        ${enrolled ? STAGES : 'false as accepted, false as present, false as passed, false as certified'}
      from ${from} e join batches b on b.id = e.batch_id join people p on p.account_id = e.account_id
      ${enrolled ? CERTIFICATE : ''}
      ${sector !== undefined || bySector ? SECTOR : ''}
      where ${[enrolled ? COUNTS_FOR[kind] : 'e.sent_at is not null', ...this.classes(asked), ...this.people()].join(' and ')}`;
  }

  private classes(asked: string): string[] {
    const { from, to, course, batch, mode, state } = this.filter;
    const day = `coalesce(b.starts_on, (${asked} at time zone 'Asia/Jakarta')::date)`;
    return [
      state === undefined ? `b.state <> 'cancelled'` : `b.state = ${this.add(state)}`,
      ...(from === undefined ? [] : [`${day} >= ${this.add(from)}::date`]),
      ...(to === undefined ? [] : [`${day} <= ${this.add(to)}::date`]),
      ...(course === undefined ? [] : [`b.course_id = ${this.add(course)}::uuid`]),
      ...(batch === undefined ? [] : [`b.id = ${this.add(batch)}::uuid`]),
      ...(mode === undefined ? [] : [`b.mode = ${this.add(mode)}`]),
    ];
  }

  private people(): string[] {
    const { sex, disability, region, sector, reach } = this.filter;
    const disabled = `p.disability not in ('tidak_ada', 'tidak_ingin_menjawab')`;
    return [
      ...(sex === undefined ? [] : [`p.sex = ${this.add(sex)}`]),
      ...(disability === undefined ? [] : [disability === 'yes' ? disabled : `not ${disabled}`]),
      ...(region === undefined ? [] : [`p.village_code like ${this.add(`${region}.%`)}`]),
      ...(sector === undefined ? [] : [`f.sector = ${this.add(sector)}`]),
      ...(reach ? [`reaches_person(${this.add(reach)}::jsonb, b.unit_id, p.village_code)`] : []),
    ];
  }
}

/** Present: attendance that counts, or a lesson begun where there is no meeting. Who completed was there, one way or another. */
const PRESENT = `(e.state = 'completed' or exists (select from attendance a where a.enrolment_id = e.id and a.counts)
  or (b.mode in ('online', 'self_paced') and exists (select from lesson_progress l where l.enrolment_id = e.id)))`;

const STAGES = `e.seated_at is not null as accepted, e.seated_at is not null and ${PRESENT} as present,
  e.state = 'completed' as passed, e.state = 'completed' and c.id is not null as certified`;

/** One of them at most stands for a person, class and kind. */
const CERTIFICATE = `left join certificates c on c.enrolment_id = e.id and c.kind = 'STTP' and c.state = 'issued'`;

const SECTOR = `join businesses u on u.id = e.business_id
  join business_fields f on (f.code, f.version) = (u.kbli_code, u.kbli_version)`;

const COUNTS_FOR = {
  applied: 'true',
  seated: 'e.seated_at is not null',
  present: `e.seated_at is not null and ${PRESENT}`,
} as const;

import type { CertificateFilter } from '@sinau/contracts/certificate-register.contract.js';
import type { Grant } from '../../http/access.js';

/** As its indexes have it (0046). */
export const NAME = `(lower(c.payload ->> 'holderName') collate "C")`;

/** Conditions that are not asked for are not there at all, so that each question gets a plan of its own. */
class Conditions {
  readonly texts: string[] = [];
  readonly values: unknown[] = [];

  /** @param text with `?` for the value */
  add(text: string, ...values: unknown[]): this {
    this.texts.push(
      text.replace(/\?/g, () => {
        this.values.push(values.shift());
        return `$${this.values.length}`;
      }),
    );
    return this;
  }

  get where(): string {
    return this.texts.length > 0 ? `where ${this.texts.join(' and ')}` : '';
  }
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
const CODE = /^[2-9A-HJKMNP-Z]{12}$/;

/** A code, the beginning of a number, or a part of a name: told apart by how they look. */
function addWords(found: Conditions, q: string): void {
  const code = q.toUpperCase().replace(/[\s-]/g, '');
  if (CODE.test(code)) found.add(`(c.code = ? or ${NAME} like ?)`, code, `%${escapeLike(q.toLowerCase())}%`);
  else if (/^\d|\//.test(q)) found.add('c.number like ?', `${escapeLike(q.toUpperCase())}%`);
  else found.add(`${NAME} like ?`, `%${escapeLike(q.toLowerCase())}%`);
}

const OF_UNIT = `c.batch_id in (select b.id from batches b
  where b.unit_id in (select u.id from units u where unit_within(u.id, ?::uuid)))`;
const OF_REGION =
  'c.account_id in (select p.account_id from people p where p.village_code = ? or p.village_code like ?)';

/** What `reaches_person` answers, as sets: asked of each of a million rows, the function takes seconds. */
function addReach(found: Conditions, reach: string): void {
  const values: string[] = [];
  const texts = (JSON.parse(reach) as Pick<Grant, 'unit' | 'region'>[]).map(({ unit, region }) => {
    const parts: string[] = [];
    if (unit !== null) {
      parts.push(OF_UNIT);
      values.push(unit);
    }
    if (region !== null) {
      parts.push(OF_REGION);
      values.push(region, `${escapeLike(region)}.%`);
    }
    return parts.join(' and ') || 'true';
  });
  found.add(`(${texts.join(' or ') || 'false'})`, ...values);
}

/**
 * What a filter of the register asks of its rows `c`.
 * @param reach grants as JSON; null or undefined: no limit
 */
export function conditionsOf(
  { q, state, stuck, kind, year, course, batch }: CertificateFilter,
  reach: string | null | undefined,
): Conditions {
  const found = new Conditions();
  if (reach) addReach(found, reach);
  if (q) addWords(found, q);
  if (state) found.add('c.state = ?', state);
  if (stuck) found.add(`c.state = 'pending' and c.last_error is not null`);
  if (kind) found.add('c.kind = ?', kind);
  if (year) found.add('c.year = ?', year);
  if (batch) found.add('c.batch_id = ?', batch);
  if (course) found.add('c.batch_id in (select b.id from batches b where b.course_id = ?)', course);
  return found;
}

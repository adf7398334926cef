import type { CertificateFilter } from '@sinau/contracts/certificate-register.contract.js';

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

/** What a filter of the register asks of its rows `c`. */
export function conditionsOf({ q, state, stuck, kind, year, course, batch }: CertificateFilter): Conditions {
  const found = new Conditions();
  if (q) addWords(found, q);
  if (state) found.add('c.state = ?', state);
  if (stuck) found.add(`c.state = 'pending' and c.last_error is not null`);
  if (kind) found.add('c.kind = ?', kind);
  if (year) found.add('c.year = ?', year);
  if (batch) found.add('c.batch_id = ?', batch);
  if (course) found.add('c.batch_id in (select b.id from batches b where b.course_id = ?)', course);
  return found;
}

import type { EntityManager } from 'typeorm';
import { rows } from '../database/sql.js';

export interface Borrower {
  readonly accountId: string;
  readonly name: string;
  readonly regencyName: string;
  /** The last four digits: enough to tell two of one name apart. */
  readonly phoneTail: string;
}

const MOST = 10;
const FEWEST_DIGITS = 4;

/** "0812-3456" as it stands in the table: digits after the country code. */
function digitsOf(q: string): string | null {
  if (!/^[\d\s+().-]+$/.test(q)) return null;
  const digits = q.replace(/\D/g, '').replace(/^(0|62)/, '');
  return digits.length >= FEWEST_DIGITS ? digits : null;
}

/** Peserta whose name has these words, or whose number has these digits. */
export async function searchBorrowers(em: EntityManager, q: string): Promise<Borrower[]> {
  const digits = digitsOf(q);
  const pattern = digits ?? q.replace(/[\\%_]/g, '\\$&');
  return rows<Borrower>(
    em,
    `select a.id as "accountId", p.name, coalesce(regency.name, '') as "regencyName", right(coalesce(a.phone, ''), 4) as "phoneTail"
     from accounts a join people p on p.account_id = a.id
     left join regions village on village.code = p.village_code
     left join regions district on district.code = village.parent_code
     left join regions regency on regency.code = district.parent_code
     where a.active and 'peserta' = any(a.roles) and ${digits ? 'a.phone like $1' : 'p.name ilike $1'}
     order by p.name, a.id limit ${MOST}`,
    [`%${pattern}%`],
  );
}

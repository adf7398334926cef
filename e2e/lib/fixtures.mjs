import { createHash, randomBytes } from 'node:crypto';
import { inventedPerson } from './people.mjs';

/**
 * Makes `count` participants with complete profiles and a session each, straight in the database: signing in is not
 * what these benchmarks measure. Gives `{ accountId, businessId, cookie }` of each.
 */
export async function makePeople(pool, count) {
  const tokens = Array.from({ length: count }, () => randomBytes(16).toString('hex'));
  const invented = tokens.map((_, index) => inventedPerson(index, index));
  const hashes = tokens.map((token) => createHash('sha256').update(token).digest());
  const { rows } = await pool.query(
    `with numbered as (select n, uuidv7() as account_id, uuidv7() as business_id from generate_series(1, $1::int) n),
      base as (select coalesce(max(right(phone, 10)::bigint), 0) as top from accounts where phone like '+62899%'),
      new_accounts as (
        insert into accounts (id, phone, roles)
        select account_id, '+62899' || lpad((top % 1000000 + n)::text, 8, '0'), array['peserta'] from numbered, base returning id
      ), new_people as (
        insert into people (account_id, name, village_code, sex, disability, consented_at, consent_version, nik_key_id, nik_ciphertext, nik_index, nik_last_four)
        select account_id, ($3::text[])[n], (select code from regions where level = 4 limit 1), 'P', 'tidak_ada', now(), 'bench',
          'k1', '\\x00', sha256(account_id::text::bytea), '0000' from numbered, (select count(*) from new_accounts) done
        returning account_id
      ), new_businesses as (
        insert into businesses (id, account_id, name, kbli_code, kbli_version, size)
        select business_id, account_id, ($4::text[])[n], f.code, f.version, 'micro' from numbered,
          (select code, version from business_fields limit 1) f, (select count(*) from new_people) done
        returning id
      ), new_sessions as (
        insert into account_sessions (account_id, token_hash, device, expires_at)
        select account_id, ($2::bytea[])[n], 'bench', now() + interval '1 day' from numbered, (select count(*) from new_businesses) done
        returning id
      )
      select account_id as "accountId", business_id as "businessId", n from numbered, (select count(*) from new_sessions) done order by n`,
    [count, hashes, invented.map(({ name }) => name), invented.map(({ business }) => business)],
  );
  return rows.map(({ accountId, businessId }, index) => ({
    accountId,
    businessId,
    cookie: `sinau=${tokens[index]}`,
  }));
}

/** A new open angkatan of the first published course, with `seats`. */
export async function openBatch(pool, seats) {
  const { rows } = await pool.query(
    `insert into batches (course_id, version_id, number, year, mode, state, capacity, starts_on, ends_on)
     select c.id, c.published_version_id, coalesce(max(b.number), 0) + 1, extract(year from current_date), 'blended', 'open', $1, current_date + 7, current_date + 14
     from courses c left join batches b on b.course_id = c.id and b.year = extract(year from current_date)
     where c.state = 'published' group by c.id order by c.slug limit 1 returning id`,
    [seats],
  );
  return rows[0].id;
}

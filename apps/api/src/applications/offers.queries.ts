import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

/** Takes the batch's row, as everyone does who gives or frees seats. */
export async function lockSeats(em: EntityManager, batchId: string) {
  return row<{ free: number | null; live: boolean; offerHours: number | null }>(
    em,
    `select b.capacity - b.taken as free, batch_is_live(b.state) as live,
       (select (s.settings ->> 'offerHours')::integer from selections s
        join ranking_publications p on p.batch_id = s.batch_id where s.batch_id = b.id) as "offerHours"
     from batches b where b.id = $1 for no key update`,
    [batchId],
  );
}

export interface OfferRow {
  readonly offerId: string;
  readonly applicationId: string;
  readonly accountId: string;
}

/** Offers whose time is over by the database's clock, or whose class is, and their applications with them. */
export async function expireOffers(em: EntityManager, batchId: string): Promise<OfferRow[]> {
  return rows<OfferRow>(
    em,
    `with over as (
       update offers set state = 'expired', ended_at = clock_timestamp()
       where batch_id = $1 and state = 'open'
         and (expires_at <= clock_timestamp() or (select batch_is_over(b.state) from batches b where b.id = $1))
       returning id, application_id
     )
     update applications a set state = 'expired' from over where a.id = over.application_id
     returning over.id as "offerId", a.id as "applicationId", a.account_id as "accountId"`,
    [batchId],
  );
}

export async function countOpen(em: EntityManager, batchId: string): Promise<number> {
  const found = await row<{ open: number }>(
    em,
    `select count(*)::integer as open from offers where batch_id = $1 and state = 'open'`,
    [batchId],
  );
  return found?.open ?? 0;
}

/** The next of the line, as many as there are seats for. The caller holds the batch's row. */
export async function offerNext(
  em: EntityManager,
  batchId: string,
  seats: number,
  hours: number,
): Promise<OfferRow[]> {
  return rows<OfferRow>(
    em,
    `with next as (
       select id from applications where batch_id = $1 and state = 'reserve' order by ranking_order limit $2
     ), called as (
       update applications a set state = 'offered' from next where a.id = next.id and a.state = 'reserve'
       returning a.id, a.account_id
     ), offered as (
       insert into offers (application_id, batch_id, expires_at)
       select id, $1, clock_timestamp() + make_interval(hours => $3) from called returning id, application_id
     )
     select o.id as "offerId", c.id as "applicationId", c.account_id as "accountId"
     from offered o join called c on c.id = o.application_id`,
    [batchId, seats, hours],
  );
}

export async function findOffer(em: EntityManager, offerId: string, accountId: string) {
  return row<{
    batchId: string;
    applicationId: string;
    businessId: string;
    state: string;
    over: boolean;
    enrolmentId: string | null;
  }>(
    em,
    `select o.batch_id as "batchId", a.id as "applicationId", a.business_id as "businessId", o.state,
       o.expires_at <= clock_timestamp() as over, o.enrolment_id as "enrolmentId"
     from offers o join applications a on a.id = o.application_id where o.id = $1 and a.account_id = $2`,
    [offerId, accountId],
  );
}

/** Compare and set. @returns false when it is not open any more */
export async function endOffer(
  em: EntityManager,
  offerId: string,
  end: { state: 'confirmed' | 'declined'; application: 'enrolled' | 'declined'; enrolmentId: string | null },
): Promise<boolean> {
  const ended = await rows(
    em,
    `with ended as (
       update offers set state = $2, enrolment_id = $4, ended_at = clock_timestamp()
       where id = $1 and state = 'open' returning application_id
     )
     update applications a set state = $3 from ended where a.id = ended.application_id returning a.id`,
    [offerId, end.state, end.application, end.enrolmentId],
  );
  return ended.length > 0;
}

/** Angkatan where an offer has run out or the class has, or a seat is free while somebody stands in the line. */
export async function listUnfilled(em: EntityManager): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    `select b.id from batches b join ranking_publications p on p.batch_id = b.id
     where exists (select from offers o where o.batch_id = b.id and o.state = 'open'
         and (o.expires_at <= now() or batch_is_over(b.state)))
       or (batch_is_live(b.state)
         and b.capacity - b.taken > (select count(*) from offers o where o.batch_id = b.id and o.state = 'open')
         and exists (select from applications a where a.batch_id = b.id and a.state = 'reserve'))
     order by b.id limit 200`,
  );
  return found.map(({ id }) => id);
}

/** Offers in the last quarter of their time, not yet reminded; marked, so that each is told of once. */
export async function markExpiring(em: EntityManager) {
  return rows<OfferRow & { batchId: string }>(
    em,
    `update offers o set reminded_at = now() from applications a
     where a.id = o.application_id and o.state = 'open' and o.reminded_at is null and o.expires_at > now()
       and now() > o.expires_at - (o.expires_at - o.offered_at) / 4
     returning o.id as "offerId", a.id as "applicationId", a.account_id as "accountId", o.batch_id as "batchId"`,
  );
}

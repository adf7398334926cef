import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';

interface CheckRow {
  readonly id: string;
  readonly askedBy: string | null;
  readonly startedAt: string;
  readonly upto: number;
  readonly checked: number;
  readonly state: 'running' | 'whole' | 'broken';
  readonly badSequence: number | null;
  readonly badEntry: number | null;
  readonly reason: string | null;
  readonly finishedAt: string | null;
}

const COLUMNS = `c.id, coalesce(a.name, a.email) as "askedBy", c.started_at as "startedAt", c.upto, c.checked, c.state,
  c.bad_sequence as "badSequence", c.bad_entry as "badEntry", c.reason, c.finished_at as "finishedAt"`;

export async function listChecks(em: EntityManager): Promise<CheckRow[]> {
  return rows(
    em,
    `select ${COLUMNS} from audit_checks c left join accounts a on a.id = c.asked_by order by c.started_at desc, c.id limit 10`,
  );
}

/** @returns false when one is running already */
export async function startCheck(em: EntityManager, askedBy: string | null): Promise<boolean> {
  const made = await rows(
    em,
    `insert into audit_checks (asked_by, upto) select $1, coalesce(max(sequence), 0) from audit_chain
     on conflict ((true)) where state = 'running' do nothing returning id`,
    [askedBy],
  );
  return made.length > 0;
}

/** The running check, for one that works on it; undefined when another does, or none runs. */
export async function lockRunning(em: EntityManager) {
  return row<{ id: string; upto: number; checked: number }>(
    em,
    `select id, upto, checked from audit_checks where state = 'running' for update skip locked`,
  );
}

/** The first wrong link among the next `size`; `last` is how far they go. */
export async function checkNext(
  em: EntityManager,
  after: number,
  { upto, size }: { upto: number; size: number },
) {
  return row<{
    last: number | null;
    badSequence: number | null;
    badEntry: number | null;
    reason: string | null;
  }>(
    em,
    `with links as (
       select c.sequence, c.audit_id, c.hash, lag(c.hash) over w as previous, lag(c.sequence) over w as before
       from audit_chain c where c.sequence >= $1 and c.sequence <= least($1::bigint + $3, $2) window w as (order by c.sequence)
     ), judged as (
       select k.sequence, k.audit_id, case
         when k.sequence <> coalesce(k.before, 0) + 1 then 'Mata rantai sebelumnya hilang.'
         when l.id is null then 'Catatannya hilang.'
         when k.hash <> audit_hash(l, coalesce(k.previous, '\\x')) then 'Catatan atau mata rantainya diubah.' end as reason
       from links k left join audit_log l on l.id = k.audit_id
       where k.sequence > $1)
     select (select max(sequence) from links) as last, bad.sequence as "badSequence", bad.audit_id as "badEntry", bad.reason
     from (select 1) one left join lateral (
       select sequence, audit_id, reason from judged where reason is not null order by sequence limit 1) bad on true`,
    [after, upto, size],
  );
}

/** What a look at single links cannot see: entries outside the chain, and a head that was noted and is no more. */
export async function checkEnds(em: EntityManager, upto: number) {
  return row<{ badSequence: number | null; badEntry: number | null; reason: string }>(
    em,
    `select n.sequence as "badSequence", null::bigint as "badEntry",
       'Ujung rantai tanggal ' || to_char(n.day, 'DD-MM-YYYY') || ' hilang atau berbeda.' as reason
     from audit_anchors n left join audit_chain c on c.sequence = n.sequence
     where c.hash is distinct from n.hash
     union all
     select null, l.id, 'Catatan ini tidak ada di dalam rantai.'
     from audit_log l left join audit_chain c on c.audit_id = l.id
     where c.audit_id is null and l.id <= (select max(audit_id) from audit_chain where sequence <= $1)
       and l.at < now() - interval '1 minute'
     order by 1 nulls last, 2 limit 1`,
    [upto],
  );
}

export async function progress(em: EntityManager, id: string, checked: number): Promise<void> {
  await rows(em, 'update audit_checks set checked = $2 where id = $1', [id, checked]);
}

export async function finish(
  em: EntityManager,
  id: string,
  bad: { badSequence: number | null; badEntry: number | null; reason: string } | null,
): Promise<void> {
  await rows(
    em,
    `update audit_checks set state = case when $4::text is null then 'whole' else 'broken' end, bad_sequence = $2,
       bad_entry = $3, reason = $4, finished_at = now() where id = $1`,
    [id, bad?.badSequence ?? null, bad?.badEntry ?? null, bad?.reason ?? null],
  );
}

/** Notes today's head, once. @returns it when it is new */
export async function noteHead(em: EntityManager) {
  return row<{ day: string; sequence: number; hash: string }>(
    em,
    `select day, sequence, encode(hash, 'hex') as hash from anchor_audit()`,
  );
}

export async function listAnchors(em: EntityManager) {
  return rows<{ day: string; sequence: number; hash: string; notedAt: string }>(
    em,
    `select day, sequence, encode(hash, 'hex') as hash, noted_at as "notedAt" from audit_anchors order by day desc limit 31`,
  );
}

/** Whether the chain still has a head that was kept outside the database. */
export async function hasHead(em: EntityManager, head: { sequence: number; hash: string }): Promise<boolean> {
  const found = await row(em, `select 1 from audit_chain where sequence = $1 and hash = decode($2, 'hex')`, [
    head.sequence,
    head.hash,
  ]);
  return found !== undefined;
}

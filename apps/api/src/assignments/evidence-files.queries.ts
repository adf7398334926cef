import type { EvidenceFile } from '@sinau/contracts/assignments.contract.js';
import type { EntityManager } from 'typeorm';
import { row } from '../database/sql.js';
import { EVIDENCE_FILE, EVIDENCE_FILES } from './evidence-file-columns.js';
import { EvidenceFileRow } from './evidence-file.entity.js';

export type NewFile = Omit<EvidenceFileRow, 'id' | 'createdAt'>;

export async function insertFile(em: EntityManager, file: NewFile): Promise<string> {
  const { identifiers } = await em.insert(EvidenceFileRow, file);
  return identifiers[0]?.id as string;
}

/** A file of this assignment that has arrived already, by the id its device gave it. */
export async function findSentBefore(
  em: EntityManager,
  of: { enrolmentId: string; assignmentId: string },
  deviceId: string,
): Promise<EvidenceFile | undefined> {
  const found = await row<{ file: EvidenceFile }>(
    em,
    `select ${EVIDENCE_FILE} as file from ${EVIDENCE_FILES} join submissions s on s.id = f.submission_id
     where s.enrolment_id = $1 and s.assignment_id = $2 and f.device_id = $3`,
    [of.enrolmentId, of.assignmentId, deviceId],
  );
  return found?.file;
}

export async function findEvidenceFile(em: EntityManager, id: string): Promise<EvidenceFile | undefined> {
  const found = await row<{ file: EvidenceFile }>(
    em,
    `select ${EVIDENCE_FILE} as file from ${EVIDENCE_FILES} where f.id = $1`,
    [id],
  );
  return found?.file;
}

interface FoundFile extends Pick<EvidenceFile, 'id' | 'kind'> {
  readonly ownerId: string;
  readonly trainerIds: string[];
  readonly enrolmentId: string;
  readonly contentType: string;
  readonly storageKey: string | null;
  readonly thumbnailKey: string | null;
  readonly mediaId: string | null;
  /** Classmates who were given this work to review; none once its author has left the class. */
  readonly reviewerIds: string[];
}

const FILE = {
  name: 'evidence_file',
  text: `select f.id, f.kind, f.account_id as "ownerId", s.enrolment_id as "enrolmentId", f.content_type as "contentType",
      f.storage_key as "storageKey", f.thumbnail_key as "thumbnailKey", f.media_id as "mediaId",
      array(select r.account_id from peer_reviews p join enrolments r on r.id = p.reviewer_id
        where p.submission_id = s.id and r.state in ('active', 'completed') and e.state in ('active', 'completed')) as "reviewerIds",
      array(select account_id from batch_trainers where batch_id = e.batch_id) as "trainerIds"
    from evidence_files f
    join submissions s on s.id = f.submission_id
    join enrolments e on e.id = s.enrolment_id
    where f.id = $1`,
};

export async function findFile(em: EntityManager, id: string): Promise<FoundFile | undefined> {
  return row<FoundFile>(em, FILE, [id]);
}

/** @returns which objects nobody needs any more (an earlier revision may share them); nothing when it was sent meanwhile */
export async function deleteDraftFile(
  em: EntityManager,
  id: string,
): Promise<{ orphans: string[]; mediaId: string | null } | undefined> {
  return row<{ orphans: string[]; mediaId: string | null }>(
    em,
    `with gone as (
       delete from evidence_files f using submissions s
       where f.id = $1 and s.id = f.submission_id and s.state = 'draft'
       returning f.id, f.storage_key, f.thumbnail_key, f.media_id
     )
     select case when exists (select from evidence_files o where o.storage_key = gone.storage_key and o.id <> gone.id) then '{}'
       else array_remove(array[gone.storage_key, gone.thumbnail_key], null) end as orphans,
       gone.media_id as "mediaId"
     from gone`,
    [id],
  );
}

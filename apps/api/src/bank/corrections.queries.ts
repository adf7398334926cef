import type { BankCorrection } from '@sinau/contracts/bank-question.contract.js';
import type { QuestionKind } from '@sinau/contracts/lessons.contract.js';
import type { EntityManager } from 'typeorm';
import type { StoredSettings } from '../curriculum/question-content.js';
import { row, rows } from '../database/sql.js';

/** The question as one version of the course asks it. */
export interface VersionQuestion {
  readonly id: string;
  readonly number: number;
  readonly published: boolean;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly options: { id: string; text: string }[];
  readonly settings: StoredSettings;
  readonly key: string[];
  readonly attempts: number;
}

export async function findVersions(
  em: EntityManager,
  courseId: string,
  code: string,
): Promise<VersionQuestion[]> {
  return rows<VersionQuestion>(
    em,
    `select q.id, v.number, v.id is not distinct from c.published_version_id as published, q.kind, q.text,
       q.options, q.settings, q.key,
       (select count(*) from attempts a where a.question_ids @> array[q.id] and a.submitted_at is not null) as attempts
     from questions q join course_versions v on v.id = q.version_id join courses c on c.id = v.course_id
     where v.course_id = $1 and q.code = $2 order by v.number desc`,
    [courseId, code],
  );
}

/** What a correction changes in versions. Texts reach learners with the next version, which somebody has reviewed. */
export interface Marking {
  readonly key: string[];
  readonly tolerance: number;
}

export async function correctVersions(
  em: EntityManager,
  ids: readonly string[],
  { key, tolerance }: Marking,
): Promise<void> {
  await rows(
    em,
    `update questions set key = $2,
       settings = case when $3::numeric > 0 then settings || jsonb_build_object('tolerance', $3::numeric)
         else settings - 'tolerance' end
     where id = any($1)`,
    [ids, key, tolerance],
  );
}

export interface NewCorrection {
  readonly questionId: string;
  readonly before: Marking;
  readonly after: Marking;
  readonly reason: string;
  readonly versionQuestionIds: string[];
  readonly versions: number[];
  readonly versionsLeft: number[];
  readonly correctedBy: string;
}

/** Done at once where no version asks the question: then nothing was ever graded by the old key. */
export async function insertCorrection(em: EntityManager, correction: NewCorrection): Promise<string> {
  const { questionId, before, after, reason, versionQuestionIds, versions, versionsLeft, correctedBy } =
    correction;
  const added = await row<{ id: string }>(
    em,
    `insert into question_corrections (bank_question_id, before, after, reason, question_ids, versions, versions_left, corrected_by, done_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, case when cardinality($5::uuid[]) = 0 then now() end) returning id`,
    [
      questionId,
      JSON.stringify(before),
      JSON.stringify(after),
      reason,
      versionQuestionIds,
      versions,
      versionsLeft,
      correctedBy,
    ],
  );
  if (!added) throw new Error('the correction got no id');
  return added.id;
}

/** By its own id, or all of a question, newest first. */
export async function findCorrections(
  em: EntityManager,
  by: { id: string } | { questionId: string },
): Promise<BankCorrection[]> {
  return rows<BankCorrection>(
    em,
    `select k.id, k.bank_question_id as "questionId", q.code, case when k.done_at is null then 'pending' else 'done' end as state,
       k.reason, k.before, k.after, k.versions, k.versions_left as "versionsLeft", coalesce(a.name, 'Admin') as "correctedBy",
       k.created_at as "createdAt", k.done_at as "doneAt", k.attempts, k.answers_changed as "answersChanged",
       k.scores_changed as "scoresChanged", k.newly_passed as "newlyPassed", k.certified_left as "certifiedLeft"
     from question_corrections k join bank_questions q on q.id = k.bank_question_id join accounts a on a.id = k.corrected_by
     where k.id = $1 or k.bank_question_id = $2 order by k.created_at desc, k.id desc`,
    ['id' in by ? by.id : null, 'questionId' in by ? by.questionId : null],
  );
}

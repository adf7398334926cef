import type { SelectionSettings } from '@sinau/contracts/selection-settings.js';
import type { EntityManager } from 'typeorm';
import { row, rows } from '../database/sql.js';
import { defaultSettings } from './default-settings.js';

export interface SelectionRow {
  readonly batchId: string;
  readonly batchLabel: string;
  readonly courseTitle: string;
  readonly courseSlug: string;
  readonly capacity: number | null;
  readonly taken: number;
  /** No longer only being prepared. */
  readonly announced: boolean;
  /** Applications are taken at this moment. */
  readonly open: boolean;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly settings: SelectionSettings;
  readonly seed: string | null;
  readonly publishedRunId: string | null;
  readonly latestRunId: string | null;
}

/** Undefined: no such angkatan, or one without a selection. */
export async function findSelection(em: EntityManager, batchId: string): Promise<SelectionRow | undefined> {
  return row<SelectionRow>(
    em,
    `select b.id as "batchId", batch_label(b.number, b.year) as "batchLabel", v.title as "courseTitle", c.slug as "courseSlug",
       b.capacity, b.taken, b.state <> 'draft' as announced, b.state <> 'draft'
         and batch_registration(b.state, b.registration_opens_at, b.registration_closes_at) = 'open'
         and published.run_id is null as open,
       b.registration_opens_at as "opensAt", b.registration_closes_at as "closesAt", coalesce(s.settings, $2::jsonb) as settings, s.seed,
       published.run_id as "publishedRunId",
       (select id from ranking_runs r where r.batch_id = b.id order by r.created_at desc, r.id desc limit 1) as "latestRunId"
     from batches b
     join courses c on c.id = b.course_id
     join course_versions v on v.id = b.version_id
     left join selections s on s.batch_id = b.id
     left join ranking_publications published on published.batch_id = b.id
     where b.id = $1 and b.admission = 'selection'`,
    [batchId, JSON.stringify(defaultSettings)],
  );
}

/** The seed is drawn here, before the first application, and stays. */
export async function ensureSelection(em: EntityManager, batchId: string): Promise<void> {
  await rows(
    em,
    'insert into selections (batch_id, settings) values ($1, $2::jsonb) on conflict (batch_id) do nothing',
    [batchId, JSON.stringify(defaultSettings)],
  );
}

/** The batch's row: everyone who writes its applications or seats takes it first. */
export async function lockSelection(em: EntityManager, batchId: string): Promise<void> {
  await rows(em, 'select id from batches where id = $1 for no key update', [batchId]);
}

export async function saveSettings(
  em: EntityManager,
  batchId: string,
  settings: SelectionSettings,
): Promise<void> {
  await rows(
    em,
    `insert into selections (batch_id, settings) values ($1, $2::jsonb)
     on conflict (batch_id) do update set settings = excluded.settings, updated_at = now()`,
    [batchId, JSON.stringify(settings)],
  );
}

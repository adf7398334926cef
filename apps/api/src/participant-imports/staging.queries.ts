import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ImportIssue, ImportRowKind } from '@sinau/contracts/participant-imports.contract.js';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';

/** A judged row on its way into the staging table. */
export interface StagedRow {
  readonly row_number: number;
  readonly kind: ImportRowKind;
  readonly fills: boolean;
  readonly differs: boolean;
  readonly account_id: string | null;
  readonly new_account: boolean;
  readonly new_person: boolean;
  readonly business_id: string | null;
  readonly new_business: boolean;
  readonly phone: string | null;
  readonly name: string | null;
  readonly data: unknown;
  readonly nik_key_id: string | null;
  readonly nik_ciphertext: Buffer | null;
  readonly nik_index: Buffer | null;
  readonly nik_last_four: string | null;
  readonly nik_warnings: readonly string[];
  readonly issues: readonly ImportIssue[];
  readonly cells_key_id: string | null;
  readonly cells_ciphertext: Buffer | null;
}

const COLUMNS = [
  'row_number',
  'kind',
  'fills',
  'differs',
  'account_id',
  'new_account',
  'new_person',
  'business_id',
  'new_business',
  'phone',
  'name',
  'data',
  'nik_key_id',
  'nik_ciphertext',
  'nik_index',
  'nik_last_four',
  'nik_warnings',
  'issues',
  'cells_key_id',
  'cells_ciphertext',
] as const satisfies readonly (keyof StagedRow)[];

const COPY = `copy participant_import_rows (import_id, ${COLUMNS.join(', ')}) from stdin`;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One value in the text format of COPY. */
function copied(column: keyof StagedRow, value: StagedRow[keyof StagedRow]): string {
  if (value === null || value === undefined) return '\\N';
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  if (column === 'nik_warnings') return `{${(value as readonly string[]).join(',')}}`;
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
  return text.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
}

function* lines(importId: string, staged: readonly StagedRow[]): Generator<string> {
  for (const one of staged)
    yield `${importId}\t${COLUMNS.map((column) => copied(column, one[column])).join('\t')}\n`;
}

/** Streamed: one statement with all rows would be a text of megabytes, and a hundred thousand people some hundred of them. */
export async function stage(
  em: EntityManager,
  importId: string,
  staged: readonly StagedRow[],
): Promise<void> {
  if (!em.queryRunner) throw new Error('rows are staged within a transaction');
  const client = (await em.queryRunner.connect()) as PoolClient;
  await pipeline(Readable.from(lines(importId, staged)), client.query(copyFrom(COPY)));
}

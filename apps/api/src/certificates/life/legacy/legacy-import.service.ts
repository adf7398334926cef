import { Injectable } from '@nestjs/common';
import type { LegacyImport } from '@sinau/contracts/legacy-certificates.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import { readSheet } from 'read-excel-file/node';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../../audit/audit.service.js';
import { violates } from '../../../database/errors.js';
import { toPage } from '../../../database/sql.js';
import { Transactions } from '../../../database/transactions.js';
import { heads, writeWorkbook, type Workbook } from '../../../files/workbook.js';
import type { Actor } from '../../../http/access.js';
import { Problem, wrongField } from '../../../http/problem.js';
import { checkSheet } from './check-sheet.js';
import * as queries from './legacy.queries.js';
import { COLUMNS, readLegacySheet, type LegacySheet } from './legacy-sheet.js';

const MOST_ERRORS = 200;
const SAMPLE = 5;

/** Takes the lists of the centre's earlier e-learning over: all of a file or nothing of it. */
@Injectable()
export class LegacyImportService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  async page(filter: RouteInput<'GET /manage/legacy-certificates'>['query']) {
    return toPage(await queries.findLegacyPage(this.transactions.reader, filter), filter);
  }

  async template(): Promise<Workbook> {
    return writeWorkbook('Sertifikat lama', [
      {
        name: 'Sertifikat lama',
        widths: [34, 32, 40, 18, 20],
        rows: [
          heads(...COLUMNS),
          ['012/STTP/LATKOP/V/2019', 'Siti Aminah', 'Fotografi Produk', '21/05/2019', null],
        ],
      },
    ]);
  }

  async preview(bytes: Buffer): Promise<LegacyImport> {
    const sheet = await read(bytes);
    return this.weigh(this.transactions.reader, sheet);
  }

  /** @throws Problem invalid_input with the errors by row and column; then nothing was taken over */
  async import(actor: Actor, bytes: Buffer): Promise<LegacyImport> {
    const sheet = await read(bytes);
    return this.transactions.run(async (em) => {
      const weighed = await this.weigh(em, sheet);
      if (weighed.errorCount > 0) {
        const errors = weighed.errors.map(({ row, column, message }) => ({
          path: `baris ${row}, ${column}`,
          message,
        }));
        throw new Problem('invalid_input', { errors });
      }
      await write(em, sheet, actor);
      await this.audit.record(em, actor, {
        action: 'legacy_certificates.imported',
        subjectType: 'legacy_certificates',
        subjectId: 'all',
        details: { rows: weighed.rows, added: weighed.added, changed: weighed.changed },
      });
      return weighed;
    });
  }

  private async weigh(em: EntityManager, { rows, faults }: LegacySheet): Promise<LegacyImport> {
    const counts = await queries.countLegacy(em, rows);
    const taken = new Set(await queries.findTakenCodes(em, rows));
    const all = [
      ...faults,
      ...rows
        .filter(({ row }) => taken.has(row))
        .map(({ row }) => ({ row, column: 'Kode', message: 'Kode ini sudah dipakai nomor lain.' })),
    ].sort((a, b) => a.row - b.row);
    return {
      rows: rows.length,
      ...counts,
      errors: all.slice(0, MOST_ERRORS),
      errorCount: all.length,
      sample: rows.slice(0, SAMPLE),
    };
  }
}

async function read(bytes: Buffer): Promise<LegacySheet> {
  const refusal = await checkSheet(bytes);
  if (refusal) throw wrongField('file', refusal);
  try {
    return readLegacySheet(await readSheet(bytes, { trim: false }));
  } catch {
    throw wrongField('file', 'Berkas ini bukan XLSX yang dapat dibaca. Simpan ulang dari Excel.');
  }
}

async function write(em: EntityManager, { rows }: LegacySheet, actor: Actor): Promise<void> {
  try {
    await queries.writeLegacy(em, rows, actor.accountId);
  } catch (error) {
    // Two codes that change places between known numbers.
    if (violates(error, 'legacy_certificates_code_key')) throw new Problem('state_conflict');
    throw error;
  }
}

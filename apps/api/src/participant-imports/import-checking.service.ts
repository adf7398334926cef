import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Encryption } from '../database/encryption.js';
import { Transactions } from '../database/transactions.js';
import { FileStore } from '../files/file-store.js';
import { Workspace } from '../files/workspace.js';
import { NikService } from '../people/nik.service.js';
import { giveMemoryBack } from '../jobs/give-memory-back.js';
import { CHUNK, fileKey } from './import-settings.js';
import * as staging from './import-rows.queries.js';
import { compare, type KnownPerson } from './judging/compare.js';
import { FieldBook } from './judging/field-book.js';
import { judgeRow, type JudgedRow } from './judging/judge-row.js';
import { RegionBook } from './judging/region-book.js';
import type { JudgingRules } from './judging/row-judge.js';
import { findKnown, listFields, listRegions } from './known-people.queries.js';
import { noteProgress, settle, type ClaimedImport } from './import-lease.queries.js';
import { lookAtBeginning } from './reading/first-rows.js';
import { openTable } from './reading/open-table.js';
import { unsealFile } from './reading/sealed-file.js';
import { isBlank, MOST_ROWS, TableRefused, type PeopleTable } from './reading/table.js';
import { stageRow } from './stage-row.js';
import { stage } from './staging.queries.js';

/** Rows after which the garbage of reading them is collected: some 50 ms each time. */
const COLLECT_EVERY = 3 * CHUNK;

const LEASE_LOST = 'another worker has taken this over';

/** Reads a file row by row and writes down what each row would do. Nothing outside of the staging table changes. */
@Injectable()
export class ImportChecking {
  constructor(
    private readonly transactions: Transactions,
    private readonly encryption: Encryption,
    private readonly files: FileStore,
    private readonly workspace: Workspace,
    private readonly niks: NikService,
  ) {}

  /** From the beginning each time: a check that was killed leaves rows that belong to nobody. @throws TableRefused, UnsafeZip */
  async check(found: ClaimedImport, lease: string, signal: AbortSignal): Promise<void> {
    await this.workspace.within(`people-${found.id}-${lease}`, async (folder) => {
      const path = join(folder, 'file');
      await unsealFile(this.encryption, found.id, await this.files.read(fileKey(found.id)), path);
      const table = await openTable(path);
      try {
        await this.readAll(found, lease, table, signal);
      } finally {
        table.close();
        giveMemoryBack();
      }
    });
  }

  private async readAll(
    found: ClaimedImport,
    lease: string,
    table: PeopleTable,
    signal: AbortSignal,
  ): Promise<void> {
    const { header } = await lookAtBeginning(table);
    const rules = await this.rulesFor(found, table);
    await staging.clearRows(this.transactions.reader, found.id);
    let waiting: JudgedRow[] = [];
    let done = 0;
    for await (const row of table.rows()) {
      if (row.number <= header.lastRow || isBlank(row.cells)) continue;
      if (done + waiting.length >= MOST_ROWS)
        throw new TableRefused(
          `Berkas berisi lebih dari ${MOST_ROWS.toLocaleString('id-ID')} baris. Bagi berkasnya.`,
        );
      waiting.push(judgeRow(row, rules));
      if (waiting.length < CHUNK) continue;
      done += await this.stage(found, lease, waiting, done);
      waiting = [];
      if (done % COLLECT_EVERY === 0) giveMemoryBack();
      signal.throwIfAborted();
    }
    done += await this.stage(found, lease, waiting, done);
    if (done === 0) throw new TableRefused('Berkas ini belum berisi peserta di bawah judul kolomnya.');
    await this.transactions.run(async (em) => {
      await staging.markRepeated(em, found.id);
      if (!(await settle(em, found.id, lease, 'ready', await staging.countRows(em, found.id))))
        throw new Error(LEASE_LOST);
    });
  }

  private async rulesFor(
    { mapping, defaults }: ClaimedImport,
    { since1904 }: PeopleTable,
  ): Promise<JudgingRules> {
    const em = this.transactions.reader;
    return {
      mapping,
      defaults,
      since1904,
      regions: new RegionBook(await listRegions(em)),
      fields: new FieldBook(await listFields(em)),
      judgeNik: await this.niks.judge(),
    };
  }

  private async stage(
    found: ClaimedImport,
    lease: string,
    judged: readonly JudgedRow[],
    before: number,
  ): Promise<number> {
    const indexes = judged.map(({ nik }) => (nik ? this.encryption.index(nik.nik, 'nik') : null));
    await this.transactions.run(async (em) => {
      const known = await findKnown(
        em,
        judged.flatMap(({ phone }) => phone ?? []),
        indexes.filter((index) => index !== null),
      );
      const byPhone = new Map(known.map((one): [string, KnownPerson] => [one.phone ?? '', one]));
      const byNik = new Map(known.map((one): [string, KnownPerson] => [one.nikIndex ?? '', one]));
      const staged = judged.map((row, place) => {
        const index = indexes[place]?.toString('hex') ?? null;
        const compared = compare(
          row,
          index,
          index ? byNik.get(index) : undefined,
          row.phone ? byPhone.get(row.phone) : undefined,
        );
        return stageRow(this.encryption, found.id, row, compared, found.defaults, indexes[place] ?? null);
      });
      await stage(em, found.id, staged);
      const done = before + judged.length;
      // How many there are is known at the end only.
      if (!(await noteProgress(em, found.id, lease, { done, all: done }))) throw new Error(LEASE_LOST);
    });
    return judged.length;
  }
}

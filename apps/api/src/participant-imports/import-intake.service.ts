import { createHash, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { ImportMapping } from '@sinau/contracts/participant-imports.contract.js';
import { AuditService } from '../audit/audit.service.js';
import { Encryption } from '../database/encryption.js';
import { Transactions } from '../database/transactions.js';
import { atOnce } from '../files/at-once.js';
import { FileStore } from '../files/file-store.js';
import { UnsafeZip } from '../files/unsafe-zip.js';
import { Workspace } from '../files/workspace.js';
import type { Actor } from '../http/access.js';
import { Problem } from '../http/problem.js';
import { columnsContext, fileKey } from './import-settings.js';
import { findMapping, insertImport } from './participant-imports.queries.js';
import type { PeopleUpload } from './read-people-upload.js';
import { lookAtBeginning, type Beginning } from './reading/first-rows.js';
import type { ImportColumn } from './reading/header.js';
import { openTable } from './reading/open-table.js';
import { sealFile } from './reading/sealed-file.js';
import { TableRefused } from './reading/table.js';

const oneAtATime = atOnce(1);

/** Whole numbers of people are shown by their end only. */
const masked = (columns: readonly ImportColumn[]): ImportColumn[] =>
  columns.map((column) => ({
    ...column,
    samples: column.samples.map((text) =>
      text.replace(/\d[\d\s.-]{8,}\d/g, (digits) => `…${digits.replace(/\D/g, '').slice(-4)}`),
    ),
  }));

/** A mapping from before, without columns that this file does not have. */
function fitting(mapping: ImportMapping, columns: readonly ImportColumn[]): ImportMapping {
  const places = new Set(columns.map(({ place }) => place));
  return Object.fromEntries(Object.entries(mapping).filter(([, place]) => places.has(place)));
}

/** Takes a file in: looks at its beginning, and keeps it sealed. */
@Injectable()
export class ImportIntake {
  constructor(
    private readonly transactions: Transactions,
    private readonly encryption: Encryption,
    private readonly files: FileStore,
    private readonly workspace: Workspace,
    private readonly audit: AuditService,
  ) {}

  /** @returns the import's id @throws Problem participants_file_unreadable, too_many_requests */
  async take(actor: Actor, upload: PeopleUpload): Promise<string> {
    return oneAtATime(actor.accountId, () => this.store(actor, upload));
  }

  private async store(actor: Actor, { filename, bytes }: PeopleUpload): Promise<string> {
    const id = randomUUID();
    const { format, header, columns } = await this.lookAt(id, bytes);
    await this.files.put(fileKey(id), sealFile(this.encryption, id, bytes), 'application/octet-stream');
    const sealed = this.encryption.seal(JSON.stringify(masked(columns)), columnsContext(id));
    await this.transactions.run(async (em) => {
      const before = await findMapping(em, header.fingerprint);
      await insertImport(em, {
        id,
        filename,
        bytes: bytes.length,
        format,
        headerSha256: header.fingerprint,
        columns: sealed,
        mapping: before ? fitting(before, columns) : header.proposal,
        remembered: before !== undefined,
        createdBy: actor.accountId,
      });
      await this.audit.record(em, actor, {
        action: 'participants.uploaded',
        subjectType: 'participant_import',
        subjectId: id,
        details: { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
      });
    });
    return id;
  }

  private lookAt(id: string, bytes: Buffer): Promise<Beginning & { format: string }> {
    return this.workspace.within(`people-in-${id}`, async (folder) => {
      const path = join(folder, 'file');
      await writeFile(path, bytes, { mode: 0o600 });
      try {
        const table = await openTable(path);
        try {
          return { format: table.format, ...(await lookAtBeginning(table)) };
        } finally {
          table.close();
        }
      } catch (error) {
        if (error instanceof TableRefused || error instanceof UnsafeZip)
          throw new Problem('participants_file_unreadable', { detail: error.sentence });
        throw error;
      }
    });
  }
}

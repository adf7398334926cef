import { Injectable, Logger } from '@nestjs/common';
import type { ApplicationDocument, DocumentKind } from '@sinau/contracts/applications.contract.js';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import type { FileAnswer } from '../files/file-answer.js';
import { atOnce } from '../files/at-once.js';
import { FileStore } from '../files/file-store.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem } from '../http/problem.js';
import { canSelect, maySeeDocument } from './application.policy.js';
import { batchOfMine, lockMine } from './applications.queries.js';
import { documentHeaders, MOST_BYTES, prepareDocument } from './document-file.js';
import * as queries from './documents.queries.js';
import { findSelection, lockSelection } from './selections.queries.js';

type Reader = (maxBytes: number) => Promise<Buffer>;

/** Each is held in memory as a whole: one person's three documents at a time, not a hundred. */
const held = atOnce(3);

/** KTP, NIB or SKU, and statement: in by their owner, out to the owner and the office. */
@Injectable()
export class DocumentsService {
  private readonly logger = new Logger('applications');

  constructor(
    private readonly transactions: Transactions,
    private readonly store: FileStore,
    private readonly audit: AuditService,
  ) {}

  /** What can refuse the file is asked before its bytes are read. @throws Problem not_found, application_closed, document_unreadable, document_too_large, too_many_requests */
  async add(
    actor: Pick<Actor, 'accountId'>,
    id: string,
    kind: DocumentKind,
    read: Reader,
  ): Promise<ApplicationDocument> {
    return held(actor.accountId, () => this.addOne(actor, id, kind, read));
  }

  private async addOne(
    actor: Pick<Actor, 'accountId'>,
    id: string,
    kind: DocumentKind,
    read: Reader,
  ): Promise<ApplicationDocument> {
    const { batchId, state } = orNotFound(await batchOfMine(this.transactions.reader, actor.accountId, id));
    if (state !== 'draft' && state !== 'returned') throw new Problem('application_closed');
    const file = await prepareDocument(await this.bytesOf(read));
    // Bytes first, then the row that names them: a crash in between wastes some bytes but never loses a document.
    await this.store.put(file.storageKey, file.bytes, file.contentType);
    try {
      const { added, oldKey } = await this.transactions.run(async (em) => {
        await lockSelection(em, batchId);
        const mine = orNotFound(await lockMine(em, actor.accountId, id));
        if (mine.state !== 'draft' && mine.state !== 'returned') throw new Problem('application_closed');
        const { open, publishedRunId } = orNotFound(await findSelection(em, batchId));
        if (!open && (mine.state === 'draft' || publishedRunId)) throw new Problem('batch_not_open');
        return queries.replaceDocument(em, id, { ...file, kind, bytes: file.bytes.length });
      });
      if (oldKey) await this.discard(oldKey);
      return orNotFound(added);
    } catch (error) {
      await this.discard(file.storageKey);
      throw error;
    }
  }

  /** Each look by the office is in the audit log. @throws Problem not_found also for those who may not see it */
  async open(actor: Actor, id: string): Promise<FileAnswer> {
    const document = orNotFound(await queries.findDocument(this.transactions.reader, id));
    orNotFound(maySeeDocument(actor, document) || null);
    const body = await this.store.get(document.storageKey);
    if (canSelect(actor) && document.accountId !== actor.accountId) {
      await this.transactions.run((em) =>
        this.audit.record(em, actor, {
          action: 'application_document.viewed',
          subjectType: 'application',
          subjectId: document.applicationId,
          details: { kind: document.kind },
        }),
      );
    }
    return { status: 200, headers: documentHeaders(document.contentType), body };
  }

  private async bytesOf(read: Reader): Promise<Buffer> {
    try {
      return await read(MOST_BYTES);
    } catch (error) {
      if (error instanceof Problem && error.code === 'file_too_large')
        throw new Problem('document_too_large');
      throw error;
    }
  }

  private async discard(key: string): Promise<void> {
    await this.store.delete(key).catch((error: Error) => this.logger.warn(`left behind: ${error.message}`));
  }
}

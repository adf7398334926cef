import { Injectable } from '@nestjs/common';
import type { BatchSelection } from '@sinau/contracts/bulk.contract.js';
import type { Actor } from '../../http/access.js';
import { BatchesService } from '../../batches/batches.service.js';
import { BulkDeeds, type Candidate } from '../../bulk/bulk-deeds.service.js';
import { Transactions } from '../../database/transactions.js';
import { ClassPublicationService } from '../chain/class-publication.service.js';
import { findSettings } from '../register/recipients.queries.js';
import * as queries from './class-list.queries.js';

const PART = 100;

/** What can be done with many classes at once: publishing those that are signed. */
@Injectable()
export class ClassDeeds {
  constructor(
    deeds: BulkDeeds,
    private readonly transactions: Transactions,
    private readonly batches: BatchesService,
    private readonly publication: ClassPublicationService,
  ) {
    deeds.register({
      kind: 'classes.publish',
      roles: ['dinas'],
      subject: 'batch',
      preview: (actor, selection, limit) => this.choose(actor, selection, limit),
      runOne: (id, { actor }) => this.publication.publish(actor, id, null),
      undo: {
        seconds: async () => 60 * (await findSettings(this.transactions.reader)).publishUndoMinutes,
        one: (id, { actor }) => this.publication.unpublish(actor, id),
      },
    });
  }

  private async choose(actor: Actor, selection: BatchSelection, limit: number): Promise<Candidate[]> {
    const ids = 'ids' in selection ? selection.ids : await this.behind(actor, selection, limit + 1);
    const found = await queries.findStandings(this.transactions.reader, ids, actor.reach);
    return found.map(({ id, label, certification, ordered }) => ({
      id,
      label,
      excluded:
        certification !== 'signed'
          ? 'Belum ditandatangani, atau sudah terbit'
          : ordered
            ? 'Sudah dijadwalkan terbit'
            : null,
    }));
  }

  /** The list's own reading: the same rights, the same filters. */
  private async behind(
    actor: Actor,
    { filter, except }: Exclude<BatchSelection, { ids: string[] }>,
    most: number,
  ): Promise<string[]> {
    const left = new Set(except);
    const ids: string[] = [];
    for (let page = 1; ids.length < most; page += 1) {
      const { items } = await this.batches.list(actor, { ...filter, page, pageSize: PART });
      ids.push(...items.map(({ id }) => id).filter((id) => !left.has(id)));
      if (items.length < PART) break;
    }
    return ids.slice(0, most);
  }
}

import { Injectable } from '@nestjs/common';
import type { FieldError } from '@sinau/contracts/problem.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { notFound, orNotFound, Problem } from '../http/problem.js';
import { withTotals } from './course-head.js';
import { findDraft, lockDraft, setHead } from './draft.queries.js';
import { DraftsService } from './drafts.service.js';
import { numberIn } from './file-object.js';
import type { DraftRow } from './loaded-draft.js';
import * as tree from './tree.queries.js';

export interface Item {
  readonly type: 'module' | 'lesson';
  readonly id: string;
}

/** The tree while its draft is held: nobody else moves anything meanwhile. */
export interface HeldTree {
  readonly em: EntityManager;
  readonly row: DraftRow;
  readonly modules: readonly tree.TreeModule[];
  readonly lessons: readonly tree.TreeLessonRow[];
}

const GONE = 'Bab atau pelajaran ini baru saja dihapus rekan Anda. Muat ulang, lalu coba lagi.';

/** Somebody deleted it a moment ago. */
export const gone = (): Problem => new Problem('state_conflict', { detail: GONE });

export const mixed = (message: string): Problem =>
  new Problem('invalid_input', { errors: [{ path: 'items', message } satisfies FieldError] });

/** What every change of a draft's tree has in common: it holds the draft, and sums follow. */
@Injectable()
export class DraftChanges {
  constructor(
    private readonly transactions: Transactions,
    private readonly drafts: DraftsService,
    private readonly audit: AuditService,
  ) {}

  /** @throws Problem not_found, and what `work` throws: then nothing was changed */
  async run<T>(courseId: string, work: (held: HeldTree) => Promise<T>): Promise<T> {
    await this.drafts.ensure(courseId);
    return this.transactions.run(async (em) => {
      const row = orNotFound(await lockDraft(em, courseId));
      const result = await work({
        em,
        row,
        modules: await tree.listModules(em, courseId),
        lessons: await tree.listLessons(em, courseId),
      });
      await this.sumUp(em, row);
      return result;
    });
  }

  private async sumUp(em: EntityManager, { courseId }: DraftRow): Promise<void> {
    const { head } = orNotFound(await findDraft(em, courseId));
    const modules = (await tree.listModules(em, courseId)).filter(({ removed }) => !removed);
    const jp = modules.reduce((total, { source }) => total + numberIn(source, 'jp', 0), 0);
    // Only when the sum itself changed: a file that came with another `menit_total` keeps it.
    if (jp !== numberIn(head, 'jp_total', 0)) await setHead(em, courseId, withTotals(head, jp));
  }

  async record(
    { em, row }: HeldTree,
    actor: Actor,
    action: string,
    details: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.record(em, actor, { action, subjectType: 'course', subjectId: row.courseId, details });
  }
}

/** The items' rows in the order of the tree. @throws Problem not_found when one is not of this draft */
export function rowsOf<R extends tree.TreeModule>(
  all: readonly R[],
  items: readonly Item[],
  type: Item['type'],
): R[] {
  const ids = new Set(items.filter((item) => item.type === type).map(({ id }) => id));
  const found = all.filter(({ id }) => ids.has(id));
  if (found.length < ids.size) throw notFound();
  return found;
}

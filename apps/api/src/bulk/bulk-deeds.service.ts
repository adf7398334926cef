import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Role } from '@sinau/contracts/accounts.contract.js';
import type { RouteInput } from '@sinau/contracts/routes.js';
import { ReachService } from '../accounts/reach.service.js';
import { countingFor, hasRole, type Actor } from '../http/access.js';
import type { SubjectKind } from '../http/scope.js';

export type BulkOrder = RouteInput<'POST /manage/bulk-jobs'>['body'];
export type BulkKind = BulkOrder['kind'];
type OrderOf<K extends BulkKind> = Extract<BulkOrder, { kind: K }>;

/** One row that was selected. */
export interface Candidate {
  readonly id: string;
  /** A number or a title, never the name of a person. */
  readonly label: string;
  /** Why the deed leaves it out; null: it does not. */
  readonly excluded: string | null;
}

/** What one row is done with. */
export interface DeedContext<K extends BulkKind = BulkKind> {
  /** The job's owner, with today's roles and reach. */
  readonly actor: Actor;
  readonly parameters: OrderOf<K>['parameters'];
  /** Of the job, by the database's clock: a row that shows the deed since then was done by it. */
  readonly since: string;
}

/** Nothing had to be done, for this reason. */
export class Skipped {
  constructor(readonly reason: string) {}
}

/** What can be done with many rows of a table at once. A feature registers its deeds with BulkDeeds. */
export interface BulkDeed<K extends BulkKind = BulkKind> {
  readonly kind: K;
  readonly roles: readonly Role[];
  /** What the ids of its rows name, to keep to units and regions by; without it nobody with a limit may do it. */
  readonly subject?: SubjectKind;
  /** The rows of a selection within the actor's reach, at most `limit + 1`; never the same row twice. */
  preview(actor: Actor, selection: OrderOf<K>['selection'], limit: number): Promise<Candidate[]>;
  /**
   * Does one row. It must be safe to run twice: a worker can be killed after the deed and before its note.
   * @throws Problem, whose sentence becomes the row's reason
   */
  runOne(subjectId: string, context: DeedContext<K>): Promise<Skipped | void>;
  readonly undo?: {
    /** How long after the first row, by this instance's settings. */
    readonly seconds: () => Promise<number>;
    /** Takes one row back; as safe to run twice. @throws Problem */
    readonly one: (subjectId: string, context: DeedContext<K>) => Promise<Skipped | void>;
  };
  /** What was done can be fetched as a file, which is made while it is sent. */
  readonly file?: {
    readonly name: string;
    readonly contentType: string;
    /** @param parts ids of the rows that were done, some at a time, in their order; what the actor no longer reaches is left out */
    readonly open: (parts: AsyncIterable<readonly string[]>, actor: Actor) => Readable;
  };
}

/** Kinds of jobs that take another one back. */
const UNDO = ':undo';
export const undoOf = (kind: string): string => `${kind}${UNDO}`;

const OUTSIDE = 'Di luar unit atau wilayah tugas pemilik pekerjaan.';

/** Every deed by its kind. */
@Injectable()
export class BulkDeeds {
  private readonly deeds = new Map<string, BulkDeed>();

  constructor(private readonly reach: ReachService) {}

  register<K extends BulkKind>(deed: BulkDeed<K>): void {
    this.deeds.set(deed.kind, deed as unknown as BulkDeed);
  }

  find(kind: string): BulkDeed | undefined {
    return this.deeds.get(kind);
  }

  /** What a job of this kind does with a row, be it the deed or taking it back. */
  step(kind: string): { deed: BulkDeed; one: BulkDeed['runOne'] } | undefined {
    const deed = this.deeds.get(kind.endsWith(UNDO) ? kind.slice(0, -UNDO.length) : kind);
    if (!deed) return undefined;
    if (!kind.endsWith(UNDO))
      return { deed, one: this.within(deed, (id, context) => deed.runOne(id, context)) };
    return deed.undo && { deed, one: this.within(deed, deed.undo.one) };
  }

  /** Rows that left the owner's reach since they were selected stay as they are. */
  private within({ subject }: BulkDeed, one: BulkDeed['runOne']): BulkDeed['runOne'] {
    return async (id, context) => {
      const { reach } = context.actor;
      const covered =
        !reach || (subject && (await this.reach.covers(reach, { kind: subject, id, people: 'all' })));
      return covered ? one(id, context) : new Skipped(OUTSIDE);
    };
  }
}

/** Who does a deed, with the roles and the reach that count for it; undefined: it is none of theirs. */
export function doerOf(actor: Actor, deed: BulkDeed): Actor | undefined {
  const doer = countingFor(actor, deed.roles);
  return hasRole(doer, ...deed.roles) && (!doer.reach || deed.subject) ? doer : undefined;
}

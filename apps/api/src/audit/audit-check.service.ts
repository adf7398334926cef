import { Injectable, Logger } from '@nestjs/common';
import type { RouteOutput } from '@sinau/contracts/routes.js';
import { z } from 'zod';
import { Transactions } from '../database/transactions.js';
import { FileMissing, FileStore } from '../files/file-store.js';
import type { Actor } from '../http/access.js';
import { Problem } from '../http/problem.js';
import * as queries from './audit-check.queries.js';
import { AuditService } from './audit.service.js';

/** Links per transaction: some tenths of a second. */
const CHUNK = 20_000;
/** How long one turn works: an answer can wait for the first, and a sweep leaves room for the others. */
const TURN_MS = 2_000;
const HEAD_FILE = 'audit/head.json';
const Head = z.object({ day: z.string(), sequence: z.number(), hash: z.string() });

/** "Periksa rantai": every link is computed again, in turns, so that a log of any length is checked to its end. */
@Injectable()
export class AuditCheckService {
  private readonly logger = new Logger('audit');

  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly files: FileStore,
  ) {}

  async list(): Promise<RouteOutput<'GET /manage/audit/checks'>> {
    const em = this.transactions.reader;
    const [items, anchors] = await Promise.all([queries.listChecks(em), queries.listAnchors(em)]);
    return { items, anchors };
  }

  /** A short log is checked within the answer; the rest of a long one is the worker's. */
  async start(actor: Actor): Promise<RouteOutput<'POST /manage/audit/checks'>> {
    await this.transactions.run(async (em) => {
      if (!(await queries.startCheck(em, actor.accountId))) return;
      await this.audit.record(em, actor, {
        action: 'audit.checked',
        subjectType: 'audit',
        subjectId: 'chain',
      });
    });
    await this.turn();
    const [newest] = await queries.listChecks(this.transactions.reader);
    if (!newest) throw new Problem('internal');
    return newest;
  }

  /** Works on the running check for a while; the next turn goes on where this one ended. @returns links checked */
  async turn(until = Date.now() + TURN_MS, size = CHUNK): Promise<number> {
    let checked = 0;
    for (;;) {
      const step = await this.transactions.run(async (em) => {
        const running = await queries.lockRunning(em);
        if (!running) return null;
        const found = await queries.checkNext(em, running.checked, { upto: running.upto, size });
        if (found?.reason) {
          const { badSequence, badEntry, reason } = found;
          await queries.finish(em, running.id, { badSequence, badEntry, reason });
          return null;
        }
        const last = Math.max(found?.last ?? 0, running.checked);
        await queries.progress(em, running.id, last);
        if (last >= running.upto) {
          await queries.finish(em, running.id, await this.wrongEnd(running.upto));
          return null;
        }
        if (last === running.checked) {
          const reason = 'Mata rantai setelah ini hilang.';
          await queries.finish(em, running.id, { badSequence: last + 1, badEntry: null, reason });
          return null;
        }
        return last - running.checked;
      });
      if (step === null) return checked;
      checked += step;
      if (Date.now() >= until) return checked;
    }
  }

  /** Once a day: the head into a table that only grows, and into the file store, which is no part of the database. */
  async noteHead(): Promise<number> {
    const head = await queries.noteHead(this.transactions.reader);
    if (!head) return 0;
    this.logger.log(`head of ${head.day}: ${head.sequence} ${head.hash}`);
    const bytes = Buffer.from(JSON.stringify(head));
    await this.files.put(`audit/heads/${head.day}.json`, bytes, 'application/json');
    await this.files.put(HEAD_FILE, bytes, 'application/json');
    return 1;
  }

  private async wrongEnd(upto: number) {
    const em = this.transactions.reader;
    const inside = await queries.checkEnds(em, upto);
    if (inside) return inside;
    const kept = await this.keptHead();
    if (!kept || (await queries.hasHead(em, kept))) return null;
    const reason = `Ujung rantai tanggal ${kept.day} yang disimpan di luar basis data hilang atau berbeda.`;
    return { badSequence: kept.sequence, badEntry: null, reason };
  }

  private async keptHead(): Promise<z.infer<typeof Head> | null> {
    try {
      return Head.parse(JSON.parse((await this.files.get(HEAD_FILE)).toString('utf8')));
    } catch (error) {
      if (error instanceof FileMissing) return null;
      throw error;
    }
  }
}

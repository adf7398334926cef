import { Injectable } from '@nestjs/common';
import type { RankingRun } from '@sinau/contracts/selections.contract.js';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Transactions } from '../database/transactions.js';
import type { Actor } from '../http/access.js';
import { orNotFound, Problem } from '../http/problem.js';
import { ApplicationFacts, candidateOf } from './application-facts.service.js';
import { changesSince } from './changed-facts.rule.js';
import { documentGaps } from './documents.rule.js';
import { OutcomesService } from './outcomes.service.js';
import * as queries from './ranking.queries.js';
import { canonical, rank, type RankingInput, type Ranked } from './ranking.rule.js';
import { ensureSelection, findSelection, lockSelection } from './selections.queries.js';

/** Ranking runs: kept with all that went in, so that anybody can repeat them. */
@Injectable()
export class RankingService {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
    private readonly facts: ApplicationFacts,
    private readonly outcomes: OutcomesService,
  ) {}

  /** @throws Problem not_found, state_conflict when results are published or the angkatan has no number of seats */
  async run(actor: Actor, batchId: string): Promise<RankingRun> {
    const id = await this.transactions.run(async (em) => {
      await lockSelection(em, batchId);
      const { publishedRunId } = orNotFound(await findSelection(em, batchId));
      if (publishedRunId) throw new Problem('state_conflict', { detail: 'Hasil seleksi sudah diumumkan.' });
      await ensureSelection(em, batchId);
      const { input } = await this.freeze(em, batchId);
      const result = JSON.stringify(rank(JSON.parse(input) as RankingInput));
      const created = await queries.insertRun(em, { batchId, input, result, createdBy: actor.accountId });
      await this.audit.record(em, actor, {
        action: 'ranking.run',
        subjectType: 'batch',
        subjectId: batchId,
        details: { runId: created },
      });
      return created;
    });
    return this.read(id);
  }

  async read(id: string): Promise<RankingRun> {
    const em = this.transactions.reader;
    const run = orNotFound(await queries.findRun(em, id));
    const ranked = JSON.parse(run.result) as Ranked[];
    const names = new Map(
      (
        await queries.namesOf(
          em,
          ranked.map((line) => line.id),
        )
      ).map((person) => [person.id, person]),
    );
    const lines = ranked.map(({ id: applicationId, ...line }) => ({
      ...line,
      parts: [...line.parts],
      reasons: [...line.reasons],
      applicationId,
      name: names.get(applicationId)?.name ?? '-',
      regencyName: names.get(applicationId)?.regencyName ?? '-',
    }));
    return { ...run, lines };
  }

  /**
   * Publishes what the office has seen, and nothing else: a run whose facts have changed since must be run again.
   * @throws Problem not_found, ranking_stale, documents_unchecked, state_conflict
   */
  async publish(actor: Actor, id: string): Promise<RankingRun> {
    const { batchId } = orNotFound(await queries.findRun(this.transactions.reader, id));
    await this.transactions.run(async (em, ring) => {
      await lockSelection(em, batchId);
      const run = orNotFound(await queries.findRun(em, id));
      if (run.published) return;
      const { publishedRunId } = orNotFound(await findSelection(em, batchId));
      if (publishedRunId) throw new Problem('state_conflict', { detail: 'Hasil seleksi sudah diumumkan.' });
      const { input, unchecked, changed } = await this.freeze(em, batchId);
      if (unchecked > 0)
        throw new Problem('documents_unchecked', {
          detail: `Dokumen ${unchecked} pendaftar belum diperiksa. Belum ada yang diumumkan.`,
        });
      if (changed > 0)
        throw new Problem('documents_unchecked', {
          detail: `Data ${changed} pendaftar berubah sesudah dikirim. Periksa dulu di daftar pendaftar.`,
        });
      if (input !== run.input) throw new Problem('ranking_stale');
      await queries.insertPublication(em, run, actor.accountId);
      await this.outcomes.announce(em, ring, batchId, JSON.parse(run.result) as Ranked[]);
      await this.audit.record(em, actor, {
        action: 'ranking.published',
        subjectType: 'batch',
        subjectId: batchId,
        details: { runId: id, resultSha256: run.resultSha256 },
      });
    });
    return this.read(id);
  }

  /** All that the ranking depends on, as text. The caller holds the batch's row. */
  private async freeze(
    em: EntityManager,
    batchId: string,
  ): Promise<{ input: string; unchecked: number; changed: number }> {
    const { capacity, taken, settings, seed } = orNotFound(await findSelection(em, batchId));
    if (capacity === null || seed === null)
      throw new Problem('state_conflict', { detail: 'Isi jumlah kursi angkatan dulu.' });
    let unchecked = 0;
    let changed = 0;
    const candidates = [];
    for (const facts of await this.facts.all(em, batchId)) {
      const gaps = documentGaps(settings.documents, facts.documents);
      if (facts.state === 'sent' && gaps.length > 0) unchecked += 1;
      if (changesSince(facts.seenFacts, facts).length > 0) changed += 1;
      const reasons = [...gaps, ...(await this.facts.reasons(em, facts, settings))];
      candidates.push(candidateOf(facts, settings, reasons));
    }
    const { weights, quotas } = settings;
    const input = canonical({ version: 1, seats: capacity - taken, seed, weights, quotas, candidates });
    return { input, unchecked, changed };
  }
}

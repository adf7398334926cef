import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { Problem } from '../../http/problem.js';
import { certificateNumber } from './certificate-number.js';
import {
  byHolderName,
  certificatePayload,
  type ApprovalFacts,
  type ClassFacts,
  type HolderFacts,
} from './certificate-payload.js';
import * as queries from './certificate-register.queries.js';
import { newCode } from './verification-code.js';

const SERIES = 'STTP';
const CODE_TRIES = 5;

/** The register of official numbers: what comes next, and entering a class. */
@Injectable()
export class CertificateRegister {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL' | 'SINAU_DEMO'>) {}

  /** First and last number that `count` certificates would get, were they approved now. Promises nothing. */
  async nextNumbers(em: EntityManager, count: number): Promise<{ first: string; last: string } | null> {
    if (count === 0) return null;
    const day = await queries.findToday(em);
    const pattern = await this.patternOf(em);
    const before = await queries.peekNumber(em, SERIES, yearOf(day));
    return {
      first: certificateNumber(pattern, before + 1, day),
      last: certificateNumber(pattern, before + count, day),
    };
  }

  /**
   * Enters everybody of the class who passed: one certificate each, numbered in the order of names without gaps.
   * Runs in the approval's transaction.
   * @throws Problem nobody_passed, class_not_ready without a signatory
   */
  async enterClass(em: EntityManager, batchId: string): Promise<queries.Registered[]> {
    const taught = await queries.findClassFacts(em, batchId);
    const holders = (await queries.lockHolders(em, batchId)).sort(byHolderName);
    if (!taught || holders.length === 0) throw new Problem('nobody_passed');
    const approval = await this.approvalFacts(em);
    const year = yearOf(approval.day);
    // Last of all, so that other classes wait for the counter as briefly as possible.
    const last = await queries.takeNumbers(em, SERIES, year, holders.length);
    const numbered = holders.map((holder, index) => ({
      holder,
      sequence: last - holders.length + 1 + index,
    }));
    return this.insertAll(em, { batchId, series: SERIES, year }, { approval, taught, numbered });
  }

  private async insertAll(
    em: EntityManager,
    of: { batchId: string; series: string; year: number },
    facts: {
      approval: ApprovalFacts;
      taught: ClassFacts;
      numbered: { holder: HolderFacts; sequence: number }[];
    },
  ): Promise<queries.Registered[]> {
    const entered = new Map<string, queries.Registered>();
    for (let tries = 0; tries < CODE_TRIES; tries += 1) {
      const open = facts.numbered.filter(({ holder }) => !entered.has(holder.enrolmentId));
      if (open.length === 0) break;
      const certificates = open.map(({ holder, sequence }) => {
        const code = newCode();
        const payload = certificatePayload(facts.approval, facts.taught, holder, { sequence, code });
        return { enrolmentId: holder.enrolmentId, accountId: holder.accountId, sequence, code, payload };
      });
      for (const one of await queries.insertCertificates(em, of, certificates))
        entered.set(one.enrolmentId, one);
    }
    if (entered.size < facts.numbered.length)
      throw new Error('no free verification code after several tries');
    return facts.numbered.flatMap(({ holder }) => entered.get(holder.enrolmentId) ?? []);
  }

  private async approvalFacts(em: EntityManager): Promise<ApprovalFacts> {
    const day = await queries.findToday(em);
    const signatory = await queries.findSignatory(em, day);
    if (!signatory) {
      throw new Problem('class_not_ready', {
        detail: 'Belum ada pejabat penanda tangan yang berlaku hari ini. Hubungi admin Sinau.',
      });
    }
    const pattern = await this.patternOf(em);
    return { day, pattern, signatory, publicUrl: this.config.PUBLIC_URL, demo: this.config.SINAU_DEMO };
  }

  private async patternOf(em: EntityManager): Promise<string> {
    const pattern = await queries.findPattern(em, SERIES);
    if (!pattern) throw new Error(`certificate series ${SERIES} is missing`);
    return pattern;
  }
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Config } from '../../config.js';
import { CONFIG } from '../../config.module.js';
import { findToday } from '../../database/clock.js';
import { Problem } from '../../http/problem.js';
import { identityOf } from '../../settings/branding/branding.service.js';
import {
  certificatePayload,
  pinnedLogos,
  type ApprovalFacts,
  type ClassFacts,
  type Recipient,
} from './certificate-payload.js';
import * as queries from './certificate-register.queries.js';
import { classRecipients } from './class-recipients.js';
import { NumberBook, type NumbersTaken } from './number-book.service.js';
import { newCode } from './verification-code.js';

const CODE_TRIES = 5;

/** The register of certificates: entering a class. */
@Injectable()
export class CertificateRegister {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL' | 'SINAU_DEMO'>,
    private readonly numbers: NumberBook,
  ) {}

  /**
   * Enters everybody who gets a certificate of the kinds that the class gives, numbered in the order of names without
   * gaps. Runs in the approval's transaction.
   * @throws Problem nobody_passed, class_not_ready without a signatory
   */
  async enterClass(em: EntityManager, batchId: string): Promise<queries.Registered[]> {
    const taught = await queries.findClassFacts(em, batchId);
    const given = await classRecipients(em, batchId);
    if (!taught || !given[0]?.holders.length) throw new Problem('nobody_passed');
    const approval = await this.approvalFacts(em);
    const entered: queries.Registered[] = [];
    // Last of all, so that other classes wait for the counters as briefly as possible.
    for (const { kind, templateVersionId, holders } of given) {
      if (holders.length === 0) continue;
      const taken = await this.numbers.take(em, kind, { batchId, day: approval.day }, holders.length);
      const of = { batchId, kind, templateVersionId, ...taken };
      entered.push(...(await this.insertAll(em, of, { approval, taught, holders, taken })));
    }
    return entered;
  }

  private async insertAll(
    em: EntityManager,
    of: queries.Entry,
    facts: { approval: ApprovalFacts; taught: ClassFacts; holders: Recipient[]; taken: NumbersTaken },
  ): Promise<queries.Registered[]> {
    const entered = new Map<string, queries.Registered>();
    const numbered = facts.holders.map((holder, index) => ({ holder, ...numberAt(facts.taken, index) }));
    for (let tries = 0; tries < CODE_TRIES; tries += 1) {
      const open = numbered.filter(({ number }) => !entered.has(number));
      if (open.length === 0) break;
      const certificates = open.map(({ holder, sequence, number }) => {
        const code = newCode();
        const payload = certificatePayload(facts.approval, facts.taught, holder, { number, code });
        const { enrolmentId, accountId } = holder;
        return { enrolmentId, accountId, sequence, number, code, payload };
      });
      for (const one of await queries.insertCertificates(em, of, certificates)) entered.set(one.number, one);
    }
    if (entered.size < numbered.length) throw new Error('no free verification code after several tries');
    return numbered.flatMap(({ number }) => entered.get(number) ?? []);
  }

  private async approvalFacts(em: EntityManager): Promise<ApprovalFacts> {
    const day = await findToday(em);
    const signatory = await queries.findSignatory(em, day);
    if (!signatory) {
      throw new Problem('class_not_ready', {
        detail: 'Belum ada pejabat penanda tangan yang berlaku hari ini. Hubungi admin Sinau.',
      });
    }
    const identity = await identityOf(em);
    const { name, parent, address, city } = identity;
    const { PUBLIC_URL: publicUrl, SINAU_DEMO: demo } = this.config;
    const issuer = { name, parent, address };
    return { day, signatory, issuer, city, logos: pinnedLogos(identity), publicUrl, demo };
  }
}

function numberAt(taken: NumbersTaken, index: number) {
  const found = taken.numbers[index];
  if (!found) throw new Error('fewer numbers than holders');
  return found;
}

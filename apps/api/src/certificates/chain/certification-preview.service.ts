import { Injectable } from '@nestjs/common';
import type { CertificationPreview } from '@sinau/contracts/certification.contract.js';
import type { EntityManager } from 'typeorm';
import { BatchesService } from '../../batches/batches.service.js';
import { Transactions } from '../../database/transactions.js';
import { CompletionService } from '../../enrolments/completion.service.js';
import { hasRole, type Actor } from '../../http/access.js';
import { notFound, orNotFound } from '../../http/problem.js';
import { byHolderName, type Recipient } from '../register/certificate-payload.js';
import { NumberBook } from '../register/number-book.service.js';
import { findGivenKinds, findSettings, findTeachers } from '../register/recipients.queries.js';
import { deedsOf } from './certification-deeds.js';
import { kindsOf } from './certification-kinds.js';
import * as results from './certification-preview.queries.js';
import * as queries from './certification.queries.js';
import { findTemplates } from './class-kinds.queries.js';
import { findEarly } from './class-timing.queries.js';
import { hasReached } from './duties.policy.js';
import { findStanding } from './duties.queries.js';
import { lookAtNames } from './printable-names.js';

/** The dry run: who of an angkatan gets what, who does not and why; and how far the class and the making are. */
@Injectable()
export class CertificationPreviewer {
  constructor(
    private readonly transactions: Transactions,
    private readonly batches: BatchesService,
    private readonly completion: CompletionService,
    private readonly numbers: NumberBook,
  ) {}

  /** As it is committed. @throws Problem not_found, also for who is neither an officer nor holds a duty today */
  async preview(actor: Actor, batchId: string): Promise<CertificationPreview> {
    const em = this.transactions.reader;
    const duties = await findStanding(em, actor.accountId, batchId);
    if (!hasRole(actor, 'panitia', 'dinas', 'admin') && duties.length === 0) throw notFound();
    const batch = await this.batches.found(batchId);
    const standing = orNotFound(await queries.findCertification(em, batchId));
    const templates = await findTemplates(em, batchId);
    return {
      ...standing,
      batch,
      steps: await results.findSteps(em, batchId),
      deeds: deedsOf(actor, duties, standing),
      ownSubmission: standing.submittedById === actor.accountId,
      early: (await findEarly(em, batchId)) ?? null,
      ungraded: await queries.countUngraded(em, batchId),
      templates,
      settings: await findSettings(em),
      progress: await results.countProgress(em, batchId),
      ...(await this.outcome(em, batchId, hasReached(standing.certification, 'approved'), templates)),
    };
  }

  private async outcome(
    em: EntityManager,
    batchId: string,
    approved: boolean,
    templates: CertificationPreview['templates'],
  ) {
    const given = await findGivenKinds(em, batchId);
    const gives = (kind: string) => given.some((one) => one.kind === kind);
    const people = (await results.findResults(em, batchId)).sort(byHolderName);
    const passed = people.filter((person) => person.passed);
    const fails = await this.fails(em, batchId, people, gives('SK'));
    const trainers = gives('PELATIH') ? await trainersOf(em, batchId) : [];
    const counts = {
      STTP: passed.length,
      SK: fails.filter(({ attested }) => attested).length,
      PELATIH: trainers.length,
    };
    const ranges = approved ? await results.findRanges(em, batchId) : null;
    const attested = new Set(fails.flatMap((person) => (person.attested ? [person.enrolmentId] : [])));
    const named = [...passed, ...people.filter(({ enrolmentId }) => attested.has(enrolmentId)), ...trainers];
    return {
      passes: passed.map((person) => ({ ...person, finalScore: person.finalScore ?? 0 })),
      fails,
      trainers,
      kinds: await kindsOf({ given, templates, counts, ranges }, (kind, count) =>
        this.numbers.peek(em, kind, batchId, count),
      ),
      names: lookAtNames(named),
    };
  }

  private async fails(
    em: EntityManager,
    batchId: string,
    people: results.ResultRow[],
    givesAttestations: boolean,
  ) {
    const failed = people.filter(({ passed }) => !passed);
    if (failed.length === 0) return [];
    const standings = await this.completion.standings(em, batchId);
    return failed.map(({ enrolmentId, name, attendancePercent, attended, number }) => ({
      enrolmentId,
      name,
      attendancePercent,
      attested: givesAttestations && attended,
      number,
      unmet: (standings.get(enrolmentId)?.requirements ?? []).filter(({ met }) => !met),
    }));
  }
}

async function trainersOf(em: EntityManager, batchId: string): Promise<CertificationPreview['trainers']> {
  const numbers = await results.findTrainerNumbers(em, batchId);
  const teachers: Recipient[] = (await findTeachers(em, batchId)).sort(byHolderName);
  return teachers.map(({ accountId, name, taught }) => ({
    accountId,
    name,
    sessions: taught?.length ?? 0,
    jp: (taught ?? []).reduce((sum, { jp }) => sum + jp, 0),
    number: numbers.get(accountId) ?? null,
  }));
}

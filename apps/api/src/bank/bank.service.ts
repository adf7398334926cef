import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CurriculumQuestion } from '../curriculum/curriculum-question.js';
import { Transactions } from '../database/transactions.js';
import * as changes from './bank-changes.queries.js';
import * as queries from './bank.queries.js';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The bank of a course as part of its draft: filled from a curriculum file, and written out into one. */
@Injectable()
export class BankService {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Brings the bank of a course to what a file has, unless it holds something that no version of the course has:
   * nothing that a trainer wrote is lost.
   * @returns false when it was left as it is for that reason
   */
  async fill(
    em: EntityManager,
    courseId: string,
    questions: readonly CurriculumQuestion[],
  ): Promise<boolean> {
    await queries.lockBank(em, courseId);
    const current = await this.asFile(em, courseId);
    if (same(current, questions)) return true;
    if (current.length > 0 && !(await this.isKnown(em, courseId, current))) return false;
    await this.replace(em, courseId, questions);
    return true;
  }

  /** The bank in its order; a question that nobody changed is the same bytes as it came in. */
  async asFile(em: EntityManager, courseId: string): Promise<CurriculumQuestion[]> {
    return (await queries.bankOf(em, courseId)).map(({ source }) => source);
  }

  /** Fills banks of courses that came in by an import and were never opened in the studio. Cheap when there are none. */
  async ensureAll(): Promise<void> {
    const stale = await queries.findStale(this.transactions.reader);
    for (const { courseId, versionId } of stale) {
      await this.transactions.run(async (em) => {
        await this.fill(em, courseId, await queries.bankOfVersion(em, versionId));
        await queries.noteVersion(em, courseId, versionId);
      });
    }
  }

  private async isKnown(em: EntityManager, courseId: string, current: readonly CurriculumQuestion[]) {
    const versions = await queries.banksOfVersions(em, courseId);
    return versions.some((questions) => same(questions, current));
  }

  private async replace(em: EntityManager, courseId: string, questions: readonly CurriculumQuestion[]) {
    const before = await queries.bankOf(em, courseId, { removed: true });
    const old = new Map(before.map((one) => [one.code, one]));
    const written = questions
      .map((source, index) => ({ source, position: index + 1 }))
      .filter(({ source, position }) => {
        const one = old.get(source.id);
        return !one || one.removed || one.position !== position || !same(one.source, source);
      });
    await changes.putQuestions(em, courseId, written, null);
    const codes = new Set(questions.map(({ id }) => id));
    const gone = before.filter(({ code, removed }) => !removed && !codes.has(code));
    await changes.removeQuestions(
      em,
      gone.map(({ id }) => id),
    );
  }
}

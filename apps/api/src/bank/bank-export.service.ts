import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { orNotFound } from '../http/problem.js';
import * as queries from './bank.queries.js';
import { BankService } from './bank.service.js';
import { writeGift } from './formats/gift-writer.js';
import { writeTemplate, writeXlsx } from './formats/xlsx-writer.js';

export interface BankFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Banks as files for other programs. */
@Injectable()
export class BankExport {
  constructor(
    private readonly transactions: Transactions,
    private readonly bank: BankService,
  ) {}

  /** @throws Problem not_found */
  async export(courseId: string, format: 'gift' | 'xlsx'): Promise<BankFile> {
    await this.bank.ensureAll();
    const em = this.transactions.reader;
    const { code } = orNotFound(await queries.findCourse(em, courseId));
    const questions = await this.bank.asFile(em, courseId);
    const name = `bank-soal-${code.toLowerCase()}`;
    if (format === 'gift')
      return {
        name: `${name}.gift.txt`,
        contentType: 'text/plain; charset=utf-8',
        bytes: Buffer.from(writeGift(questions)),
      };
    return { name: `${name}.xlsx`, contentType: XLSX, bytes: await writeXlsx(questions) };
  }

  async template(): Promise<BankFile> {
    return { name: 'contoh-bank-soal.xlsx', contentType: XLSX, bytes: await writeTemplate() };
  }
}

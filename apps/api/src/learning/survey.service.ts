import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions.js';
import { CompletionService } from '../enrolments/completion.service.js';
import type { Actor } from '../http/access.js';
import { LearnerService } from './learner.service.js';
import { insertSurvey } from './survey.queries.js';

/** The nine elements of the Survei Kepuasan Masyarakat, Peraturan Menteri PANRB 14/2017. */
const ELEMENTS = [
  'Persyaratan',
  'Sistem, mekanisme, dan prosedur',
  'Waktu penyelesaian',
  'Biaya/tarif',
  'Produk spesifikasi jenis pelayanan',
  'Kompetensi pelaksana',
  'Perilaku pelaksana',
  'Penanganan pengaduan, saran, dan masukan',
  'Sarana dan prasarana',
].map((label, index) => ({ code: `U${index + 1}`, label }));

@Injectable()
export class SurveyService {
  constructor(
    private readonly transactions: Transactions,
    private readonly learners: LearnerService,
    private readonly completion: CompletionService,
  ) {}

  elements(): { items: { code: string; label: string }[] } {
    return { items: ELEMENTS };
  }

  async send(
    actor: Actor,
    enrolmentId: string,
    survey: { ratings: Record<string, number>; comment: string },
  ): Promise<{ ok: true }> {
    return this.transactions.run(async (em, ring) => {
      await this.learners.working(em, actor, enrolmentId);
      await insertSurvey(em, { enrolmentId, ...survey });
      await this.completion.refresh(em, ring, enrolmentId);
      return { ok: true };
    });
  }
}

import type { ManagedBatchDetail } from '@sinau/contracts/batches.contract.js';
import type { ClassReport } from '@sinau/contracts/evaluation.contract.js';
import type { ClassReportTexts } from '@sinau/contracts/reports.contract.js';
import type { Participant, Taught, TakenPhoto } from './class-content.queries.js';

/** Everything that a class report is made of. */
export interface ClassFacts {
  readonly report: ClassReport;
  readonly batch: Pick<ManagedBatchDetail, 'id' | 'allowances' | 'equipment' | 'capacity'>;
  readonly people: readonly Participant[];
  readonly modules: readonly { title: string; jp: number }[];
  readonly certificates: readonly { kind: string; number: string; holder: string }[];
  readonly taught: readonly Taught[];
  readonly texts: ClassReportTexts;
  readonly photos: readonly TakenPhoto[];
}

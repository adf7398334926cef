import type {
  ImportDefaults,
  ImportField,
  ImportIssue,
  ImportMapping,
} from '@sinau/contracts/participant-imports.contract.js';
import type { JudgedNik } from '../../people/nik.service.js';
import { EMPTY, type Cell, type TableRow } from '../reading/table.js';
import type { FieldBook } from './field-book.js';
import type { RegionBook } from './region-book.js';

export interface JudgingRules {
  readonly mapping: ImportMapping;
  readonly defaults: ImportDefaults;
  readonly regions: RegionBook;
  readonly fields: FieldBook;
  readonly judgeNik: (raw: string) => JudgedNik;
  readonly since1904: boolean;
}

/** Reads one row's cells and gathers what is to be said about them. */
export class RowJudge {
  readonly issues: ImportIssue[] = [];

  constructor(
    protected readonly row: TableRow,
    protected readonly rules: JudgingRules,
  ) {}

  protected cell(field: ImportField): Cell {
    const place = this.rules.mapping[field];
    const cell = place === undefined ? EMPTY : (this.row.cells[place] ?? EMPTY);
    // Offices write a dash where they have nothing.
    return /^[-–—.]+$/.test(cell.text) ? EMPTY : cell;
  }

  protected say(field: ImportField | null, level: ImportIssue['level'], text: string): null {
    this.issues.push({ field, level, text });
    return null;
  }

  protected wrong(field: ImportField, error: { issues: readonly { message: string }[] }): null {
    return this.say(field, 'error', error.issues[0]?.message ?? 'Isian ini belum benar.');
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roles } from '@sinau/contracts/accounts.contract.js';
import { ApplicationState, DocumentKind } from '@sinau/contracts/applications.contract.js';
import { AttendanceMethod, AttendanceStatus } from '@sinau/contracts/attendance.contract.js';
import { AUDIT_FIELDS } from '@sinau/contracts/audit-field-words.js';
import { AUDIT_VALUES } from '@sinau/contracts/audit-value-words.js';
import { BankImportFormat, QuestionLevel } from '@sinau/contracts/bank-question.contract.js';
import { Admission } from '@sinau/contracts/batch-terms.js';
import { BatchState, CertificationState, EnrolmentState } from '@sinau/contracts/batches.contract.js';
import { ExportTable } from '@sinau/contracts/bulk.contract.js';
import { CertificateState } from '@sinau/contracts/certificates.contract.js';
import { DelegatedStep, NumberScope } from '@sinau/contracts/certification-desk.contract.js';
import { ConsultationMode } from '@sinau/contracts/consultation-facts.js';
import { BatchMode } from '@sinau/contracts/courses.contract.js';
import { HolidayKind } from '@sinau/contracts/office-settings.contract.js';
import { OutcomeSize } from '@sinau/contracts/outcomes.contract.js';
import { OutsideChannel } from '@sinau/contracts/preferences.contract.js';
import { StatisticKind } from '@sinau/contracts/region-statistics.contract.js';
import { ConsentKind } from '@sinau/contracts/registrations.contract.js';
import { ClassReportTexts, ReportKind } from '@sinau/contracts/reports.contract.js';
import { QuotaGroup } from '@sinau/contracts/selection-settings.js';
import { SETTINGS } from '../settings/values/setting-registry.js';

const ROOT = 'apps/api/src';
/** Where an object begins that ends in the log: what was noted, and what was before and after. */
const NOTED = /\b(?:details|before|after): \{|\b(?:record|note|log|entry)\((?:[^(){};]|\([^()]*\))*?\{/g;
/** What the entry itself is made of, or what a helper makes one of. */
const ENTRY = new Set(
  'action subjectType subjectId details before after id deed em row applicationId submissionId items deviceTime'.split(
    ' ',
  ),
);

/** The text up to the brace that closes the one before `start`. */
function bodyAt(text: string, start: number): string {
  let depth = 1;
  let end = start;
  for (; depth > 0 && end < text.length; end += 1)
    depth += '{[('.includes(text[end] ?? '') ? 1 : '}])'.includes(text[end] ?? '') ? -1 : 0;
  return text.slice(start, end - 1);
}

/** Names at the top level of an object's text, and the texts that are written there as they are. */
function partsOf(body: string): { names: string[]; values: string[] } {
  const flat = body.replace(/\/\/.*$/gm, '').replace(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g, '');
  const fields = flat
    .split(',')
    .flatMap((part) => [/^\s*(\w+)\s*(?::\s*(?:'([^']*)')?|$)/.exec(part)?.slice(1) ?? []])
    .filter(([name = '']) => name === 'subjectType' || !ENTRY.has(name));
  return {
    names: fields.flatMap(([name]) => name ?? []),
    values: fields.flatMap(([, value]) => value ?? []),
  };
}

/** Of every entry that the code writes: which fields it notes. Files that write to the log only. */
function notedInCode(): { fields: Map<string, string>; values: Map<string, string> } {
  const [fields, values] = [new Map<string, string>(), new Map<string, string>()];
  for (const file of readdirSync(ROOT, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || /\.spec\.ts$|^testing\/|^seed\/|queries\.ts$/.test(file)) continue;
    const text = readFileSync(join(ROOT, file), 'utf8');
    if (!/AuditService|AuditEntry|Noted\b/.test(text)) continue;
    for (const match of text.matchAll(NOTED)) {
      const found = partsOf(bodyAt(text, match.index + match[0].length));
      // An entry as a whole: its parts are found by their own names.
      if (found.names.includes('subjectType')) continue;
      for (const name of found.names) fields.set(name, file);
      for (const value of found.values) if (/^[a-z_.]+$/.test(value)) values.set(value, file);
    }
  }
  return { fields, values };
}

const without = (words: Readonly<Record<string, string>>, found: ReadonlyMap<string, string>): string[] =>
  [...found].filter(([one]) => !Object.hasOwn(words, one)).map((one) => one.join(' in '));

test('every field that the code notes in the log has a name in Indonesian', () => {
  const { fields } = notedInCode();
  expect(fields.size).toBeGreaterThan(60);
  for (const always of ['batchId', 'certification', 'resultSha256', 'leaveId', 'endedSessions'])
    expect([...fields.keys()]).toContain(always);
  expect(without(AUDIT_FIELDS, fields)).toEqual([]);
});

test('so has what is noted by its fields: names that only the running program knows', () => {
  const spread = `
    day name kind validFrom basis sales capital micro small medium
    mode admission startsOn endsOn trainerIds noteLength title roomId jp
    role unit region from until for of rule top amount accountId
    added updated same skipped seated waiting undone kept rows files
    actor action subjectType subjectId office standing openingHours early as`
    .trim()
    .split(/\s+/)
    .concat(Object.keys(ClassReportTexts.shape));
  expect(without(AUDIT_FIELDS, new Map(spread.map((name) => [name, 'a spread'])))).toEqual([]);
});

test('every state, kind and way that is noted has words', () => {
  const codes = [
    [BatchState, CertificationState, EnrolmentState, ApplicationState, CertificateState, BatchMode],
    [Admission, ConsultationMode, DocumentKind, ConsentKind, AttendanceMethod, AttendanceStatus],
    [DelegatedStep, NumberScope, HolidayKind, ExportTable, BankImportFormat, StatisticKind, ReportKind],
    [OutcomeSize, OutsideChannel, QuestionLevel, QuotaGroup],
  ]
    .flat()
    .flatMap(({ options }): readonly string[] => options);

  const all = [...codes, ...roles, ...Object.keys(SETTINGS), 'export', 'xlsx', 'csv'];
  const found = new Map([...all.map((code) => [code, 'a contract'] as const), ...notedInCode().values]);
  expect(without(AUDIT_VALUES, found)).toEqual([]);
});

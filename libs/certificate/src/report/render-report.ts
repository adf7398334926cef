import type { ReportRequest } from './report-document.js';
import { REPORT_TEMPLATE } from './report-template.typ.js';
import { setPaper } from './set-paper.js';

/**
 * A report on A4; its last page says how many characters became question marks.
 * @throws CertificateRenderError, RangeError for a wrong day
 */
export function renderReport({ report, logo, pictures = {}, day }: ReportRequest): Uint8Array {
  return setPaper({ template: REPORT_TEMPLATE, words: report, logo, pictures, day });
}

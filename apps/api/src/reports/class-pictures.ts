import type { ReportBlock } from '@sinau/contracts/reports.contract.js';
import type { ClassFacts } from './class-facts.js';
import { text } from './report-cells.js';

const CONSENT = 'Peserta yang tampak pada foto setuju fotonya dimuat dalam laporan ini.';

/** What the class looked like, in the order of its album. */
export function pictures({ report, batch, photos }: ClassFacts): ReportBlock {
  if (photos.length === 0) return text('', []);
  return {
    kind: 'pictures',
    caption: '',
    paragraphs: [CONSENT],
    columns: [],
    rows: [],
    pictures: photos.map(({ id, caption, sha256, width, height }, index) => ({
      id,
      batchId: batch.id,
      sha256,
      title: caption ? `Foto ${index + 1}. ${caption}` : `Foto ${index + 1}`,
      alt: caption || `Foto kegiatan ${report.courseTitle}, ${report.batchLabel}`,
      width,
      height,
    })),
  };
}

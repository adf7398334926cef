import { formatNumber } from '../../../lib/format.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { Stack } from '../../../ui/Stack.js';
import { Facts } from '../../staff-kit/Facts.js';
import type { ImportOutcome } from '../api/import-course.js';
import { FindingsTable } from './FindingsTable.js';

export interface ImportTrialProps {
  readonly outcome: ImportOutcome;
  /** Said beside the counts: size, media. */
  readonly extra?: readonly (readonly [string, string])[];
  readonly busy: boolean;
  readonly onImport: () => void;
}

const WILL: Readonly<Record<ImportOutcome['outcome'], (outcome: ImportOutcome) => string>> = {
  created: () => 'Pelatihan baru akan dibuat.',
  new_version: ({ versionNumber }) => `Versi ${versionNumber} akan ditambahkan. Versi lama tetap ada.`,
  unchanged: ({ versionNumber }) =>
    `Berkas ini sama dengan versi ${versionNumber}. Tidak ada yang perlu diimpor.`,
};

/** What an import would do, before anything is kept. */
export function ImportTrial({ outcome, extra = [], busy, onImport }: ImportTrialProps) {
  const { warnings } = outcome;
  const known = outcome.outcome === 'unchanged';
  return (
    <Stack>
      <Banner
        tone={known ? 'info' : 'success'}
        title={known ? 'Berkas ini sudah pernah diimpor' : 'Berkas dapat diimpor'}
        live
      >
        <p>{WILL[outcome.outcome](outcome)}</p>
      </Banner>
      <Facts facts={[...importFacts(outcome), ...extra]} />
      {warnings.length > 0 && (
        <FindingsTable
          caption={`${warnings.length} peringatan, tidak menghalangi impor`}
          findings={warnings}
        />
      )}
      {!known && (
        <div>
          <Button busy={busy} busyLabel="Sedang mengimpor…" icon="upload" onClick={onImport}>
            Impor sekarang
          </Button>
        </div>
      )}
    </Stack>
  );
}

const importFacts = (outcome: ImportOutcome) =>
  [
    ['Pelatihan', outcome.slug],
    ['Versi', formatNumber(outcome.versionNumber)],
    ['Modul', formatNumber(outcome.modules)],
    ['Pelajaran', formatNumber(outcome.lessons)],
    ['Soal', formatNumber(outcome.questions)],
  ] as const;

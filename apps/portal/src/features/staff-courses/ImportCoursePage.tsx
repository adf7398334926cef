import { FieldMessage } from '../../ui/Field.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Stack } from '../../ui/Stack.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { CurriculumDrop } from './components/CurriculumDrop.js';
import { ImportDone } from './components/ImportDone.js';
import { ImportProblem } from './components/ImportProblem.js';
import { ImportTrial } from './components/ImportTrial.js';
import { useImportSteps } from './use-import-steps.js';

/** A curriculum file comes in: first a trial that keeps nothing, then the import. */
function ImportCoursePage() {
  const { chosen, trial, real, choose, tryAgain, importNow, forget } = useImportSteps();
  const progress = trial.isPending
    ? 'Sedang memeriksa isi berkas…'
    : real.isPending
      ? 'Sedang mengimpor kurikulum…'
      : '';
  return (
    <>
      <PageHeader
        title="Impor kurikulum"
        lead="Berkas dicoba dulu. Tidak ada yang berubah sebelum Anda setuju."
        back={{ href: staffPaths.manageCourses, label: 'Pelatihan' }}
      />
      <Stack gap="large">
        {!real.data && (
          <div>
            <CurriculumDrop file={chosen?.file ?? null} busy={progress !== ''} onChoose={choose} />
            {chosen?.error && (
              <div role="alert">
                <FieldMessage id="berkas-galat">{chosen.error}</FieldMessage>
              </div>
            )}
          </div>
        )}
        <p role="status">{progress}</p>
        <ImportProblem error={trial.error ?? real.error} onRetry={tryAgain} />
        {trial.data && !real.data && (
          <ImportTrial outcome={trial.data} busy={real.isPending} onImport={importNow} />
        )}
        {real.data && <ImportDone outcome={real.data} onAnother={forget} />}
      </Stack>
    </>
  );
}

export default staffPage(ROLES.importCourses, ImportCoursePage);

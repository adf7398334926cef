import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';
import { FileDrop } from '../../ui/FileDrop.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { Stack } from '../../ui/Stack.js';
import { UploadProgress } from '../media/components/UploadProgress.js';
import { staffPage } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { ImportDone } from './components/ImportDone.js';
import { ImportProblem } from './components/ImportProblem.js';
import { ImportTrial } from './components/ImportTrial.js';
import { PackageImport } from './components/PackageImport.js';
import { useImportSteps } from './use-import-steps.js';

const PACKAGE = 'paket';

/** A course comes in, as a curriculum or with its media: first a trial that keeps nothing, then the import. */
function ImportCoursePage() {
  const [path, navigate] = useLocation();
  const packageId = new URLSearchParams(useSearch()).get(PACKAGE) ?? '';
  const onArrived = useCallback(
    (id: string) => navigate(`${path}?${PACKAGE}=${id}`, { replace: true }),
    [navigate, path],
  );
  return (
    <>
      <PageHeader
        title="Impor kurikulum"
        lead="Berkas dicoba dulu. Tidak ada yang berubah sebelum Anda setuju."
        back={{ href: staffPaths.manageCourses, label: 'Pelatihan' }}
      />
      <Stack gap="large">
        {packageId ? (
          <PackageImport id={packageId} onAnother={() => navigate(path)} />
        ) : (
          <ChooseFile onArrived={onArrived} />
        )}
      </Stack>
    </>
  );
}

function ChooseFile({ onArrived }: { readonly onArrived: (packageId: string) => void }) {
  const { chosen, trial, real, upload, choose, tryAgain, importNow, forget } = useImportSteps(onArrived);
  const { state } = upload;
  const sending = state.phase === 'sending' || state.phase === 'stopped';
  const progress = trial.isPending
    ? 'Sedang memeriksa isi berkas…'
    : real.isPending
      ? 'Sedang mengimpor kurikulum…'
      : '';
  return (
    <>
      {!real.data && !sending && (
        <FileDrop
          label="Berkas kurikulum"
          hint="Berkas .json, atau .zip dengan gambar dan video. Paling besar 2 GB."
          accept=".json,.zip,application/json,application/zip"
          file={chosen?.file ?? null}
          busy={progress !== ''}
          error={chosen?.error}
          onChoose={choose}
        />
      )}
      {sending && <UploadProgress state={state} onResume={upload.resume} onCancel={forget} />}
      <p role="status">{progress}</p>
      <ImportProblem error={trial.error ?? real.error} onRetry={tryAgain} />
      {trial.data && !real.data && (
        <ImportTrial outcome={trial.data} busy={real.isPending} onImport={importNow} />
      )}
      {real.data && <ImportDone outcome={real.data} onAnother={forget} />}
    </>
  );
}

export default staffPage(ROLES.importCourses, ImportCoursePage, 'POST /manage/courses/import');
